namespace ActionPlans.Cms.Indexes;

/// <summary>The recipe step <c>ActionPlanReindex</c>: rebuilds the module's index tables from the content.</summary>
public sealed class ReindexStep(IndexRebuild rebuild) : NamedRecipeStepHandler("ActionPlanReindex")
{
    protected override Task HandleAsync(RecipeExecutionContext context) => rebuild.RunAsync();
}
