namespace ActionPlans.Cms.Definitions;

/// <summary>
/// The recipe step <c>ActionPlanDefinitions</c>: stores the module's content definitions again. What a site has added to them stays.
/// </summary>
public sealed class DefinitionsStep(
    IContentDefinitionManager manager, PlanDefinitions definitions)
    : NamedRecipeStepHandler("ActionPlanDefinitions")
{
    protected override Task HandleAsync(RecipeExecutionContext context) => definitions.StoreAsync(manager);
}
