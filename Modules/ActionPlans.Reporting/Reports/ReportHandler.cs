using ActionPlans.Cms.Concurrency;

namespace ActionPlans.Reporting.Reports;

/// <summary>
/// Records changes of a report outside of its workflow: published, unpublished, deleted, or changed by an editor or an import. A change
/// that cannot be recorded is not stored.
/// </summary>
// Services are resolved when needed: the recorder needs the session, which needs all handlers.
public sealed class ReportHandler(IServiceProvider services, ILogger<ReportHandler> logger) : ContentHandlerBase
{
    // A copy has gone through no steps.
    public override Task CloningAsync(CloneContentContext context)
    {
        context.CloneContentItem.Remove(nameof(ReportPart));
        return Task.CompletedTask;
    }

    public override Task CreatedAsync(CreateContentContext context) => FollowAsync(context.ContentItem);

    // An editor may have moved it to another year.
    public override Task UpdatedAsync(UpdateContentContext context) => FollowAsync(context.ContentItem, mayHaveMoved: true);

    public override Task RestoredAsync(RestoreContentContext context) => FollowAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => FollowAsync(context.ContentItem);

    public override Task PublishedAsync(PublishContentContext context) => FollowAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => FollowAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => FollowAsync(context.ContentItem);

    private async Task FollowAsync(ContentItem item, bool mayHaveMoved = false)
    {
        if (!item.Has<AnnualResultPart>())
        {
            return;
        }

        try
        {
            var recorder = services.GetRequiredService<ReportRecorder>();
            if (mayHaveMoved && !PlanWriteContext.Has(WriteFacts.ReportStep))
            {
                await recorder.FollowMoveAsync(
                    item, await services.GetRequiredService<StoredContent>().FindLatestAsync(item.ContentItemId));
            }

            await recorder.FollowAsync(item);
        }
        catch (Exception exception) when (exception is ConcurrencyException or DbException)
        {
            // Two people in the same moment.
            logger.LogWarning(exception, "What became of a report could not be recorded, so it is not stored.");
            await CancelAsync();
        }
        catch (Exception exception)
        {
            // Orchard would log this and go on, and a report would stand where no step led.
            logger.LogError(exception, "What became of a report could not be recorded, so it is not stored.");
            await CancelAsync();
        }
    }

    private Task CancelAsync() => services.GetRequiredService<ISession>().CancelAsync();
}
