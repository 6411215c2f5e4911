using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// A plan that has measures or summaries is not deleted, nor a measure that has results: they would belong to nothing. Whoever may discard
/// a plan's draft has the right to delete it, since Orchard asks for the same right.
/// </summary>
public sealed class PlanRemovalHandler(IServiceProvider services, IHtmlLocalizer<PlanRemovalHandler> localizer) : ContentHandlerBase
{
    // Resolved when needed: the session needs the index providers, and other handlers the content manager.
    private readonly IServiceProvider _services = services;
    internal readonly IHtmlLocalizer H = localizer;

    public override async Task RemovingAsync(RemoveContentContext context)
    {
        var id = context.ContentItem.ContentItemId;
        var type = context.ContentItem.ContentType;
        // Discarding a draft comes here too, and leaves the published version.
        if (type is not (ContentTypes.ActionPlan or ContentTypes.Measure) || !context.NoActiveVersionLeft)
        {
            return;
        }

        // Orchard swallows what a handler throws: refused until the check has passed.
        var refusedBefore = context.Cancel;
        context.Cancel = true;
        var session = _services.GetRequiredService<ISession>();
        var count = type == ContentTypes.ActionPlan
            ? await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == id).CountAsync()
                + await session.QueryIndex<YearSummaryIndex>(i => i.PlanContentItemId == id).CountAsync()
            : await session.QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == id).CountAsync();
        if (count > 0)
        {
            await _services.GetRequiredService<INotifier>().ErrorAsync(type == ContentTypes.ActionPlan
                ? H["The plan has {0} measures and summaries and was not deleted. Delete them first, or unpublish the plan.", count]
                : H["The measure has {0} annual results and was not deleted. Delete them first, or unpublish the measure.", count]);
        }

        context.Cancel = refusedBefore || count > 0;
    }
}
