using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// A plan that has measures or summaries is not deleted, nor a measure that has results: they would belong to nothing. Whoever may discard
/// a plan's draft has the right to delete it, since Orchard asks for the same right.
/// </summary>
// Services are resolved when needed: the session needs the index providers, and other handlers the content manager.
public sealed class PlanRemovalHandler(IServiceProvider services, IHtmlLocalizer<PlanRemovalHandler> H) : ContentHandlerBase
{
    // Discarding a draft comes here too, and leaves the published version.
    public override Task RemovingAsync(RemoveContentContext context)
        => context.ContentItem.ContentType is ContentTypes.ActionPlan or ContentTypes.Measure && context.NoActiveVersionLeft
            ? context.CancelUnlessAsync(() => HasNothingBelowAsync(context.ContentItem.ContentItemId, context.ContentItem.ContentType))
            : Task.CompletedTask;

    private async Task<bool> HasNothingBelowAsync(string id, string type)
    {
        var session = services.GetRequiredService<ISession>();
        var count = type == ContentTypes.ActionPlan
            ? await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == id).CountAsync()
                + await session.QueryIndex<YearSummaryIndex>(i => i.PlanContentItemId == id).CountAsync()
            : await session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == id).CountAsync();
        if (count > 0)
        {
            await services.GetRequiredService<INotifier>().ErrorAsync(type == ContentTypes.ActionPlan
                ? H["The plan has {0} measures and summaries and was not deleted. Delete them first, or unpublish the plan.", count]
                : H["The measure has {0} annual results and was not deleted. Delete them first, or unpublish the measure.", count]);
        }

        return count == 0;
    }
}
