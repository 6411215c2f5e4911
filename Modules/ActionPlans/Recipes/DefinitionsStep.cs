using ActionPlans.Cms.Definitions;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace ActionPlans.Cms.Recipes;

/// <summary>
/// The recipe step <c>ActionPlanDefinitions</c>: stores the module's content definitions again. What a site has added to them stays.
/// </summary>
public sealed class DefinitionsStep : NamedRecipeStepHandler
{
    private readonly IContentDefinitionManager _definitions;

    public DefinitionsStep(IContentDefinitionManager definitions)
        : base("ActionPlanDefinitions")
    {
        _definitions = definitions;
    }

    protected override Task HandleAsync(RecipeExecutionContext context) => PlanDefinitions.StoreAsync(_definitions);
}
