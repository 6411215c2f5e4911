using ActionPlans.Cms.Indexes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace ActionPlans.Cms.Recipes;

/// <summary>The recipe step <c>ActionPlanReindex</c>: makes the module's index tables anew from the content.</summary>
public sealed class ReindexStep : NamedRecipeStepHandler
{
    private readonly IndexRebuild _rebuild;

    public ReindexStep(IndexRebuild rebuild)
        : base("ActionPlanReindex")
    {
        _rebuild = rebuild;
    }

    protected override Task HandleAsync(RecipeExecutionContext context) => _rebuild.RunAsync();
}
