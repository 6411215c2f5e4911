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
    private readonly IContentDefinitionManager _manager;
    private readonly PlanDefinitions _definitions;

    public DefinitionsStep(IContentDefinitionManager manager, PlanDefinitions definitions)
        : base("ActionPlanDefinitions")
    {
        _manager = manager;
        _definitions = definitions;
    }

    protected override Task HandleAsync(RecipeExecutionContext context) => _definitions.StoreAsync(_manager);
}
