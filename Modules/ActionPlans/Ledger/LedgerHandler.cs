using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Ledger;

/// <summary>
/// Records every change of the public text, whatever its origin, in the transaction that makes it, and refuses a change without the
/// required reason. Orchard swallows exceptions of handlers, so everything is refused until it is recorded.
/// </summary>
// Services are resolved when needed: the guard needs the content manager, which needs all handlers.
public sealed class LedgerHandler(
    IServiceProvider services, ILogger<LedgerHandler> logger, IStringLocalizer<LedgerHandler> S)
    : ContentHandlerBase
{
    // A copy is no change of anything yet.
    public override Task CloningAsync(CloneContentContext context)
    {
        context.CloneContentItem.Remove(nameof(ChangePart));
        return Task.CompletedTask;
    }

    // An import of content items asks here and nowhere else whether it may publish.
    public override async Task ValidatingAsync(ValidateContentContext context)
    {
        if (context.ContentItem.Published && ContentTypes.IsPlanContent(context.ContentItem.ContentType))
        {
            foreach (var issue in (await Guard.LookAsync(context.ContentItem)).Issues)
            {
                context.Fail(issue.Message());
            }
        }
    }

    public override async Task PublishingAsync(PublishContentContext context)
    {
        if (context.Cancel || !ContentTypes.IsPlanContent(context.ContentItem.ContentType))
        {
            return;
        }

        await context.CancelUnlessAsync(async () =>
        {
            // Of an item that is stored as published at once, as by an import of content, Orchard does not look for the version before.
            var item = context.ContentItem;
            var pending = item.Published ? await Guard.LookAsync(item) : await Guard.LookAsync(item, context.PreviousItem);
            foreach (var issue in pending.Issues)
            {
                Tell(issue.Message());
            }

            return pending.Issues.Count == 0 && await RecordAsync(pending.PlanId, pending.Changes);
        });
    }

    public override async Task PublishedAsync(PublishContentContext context)
    {
        // The next draft is another change, and begins without a reason.
        if (context.ContentItem.TryGet<ChangePart>(out var change))
        {
            services.GetRequiredService<PublishedJustifications>().Note(context.ContentItem.ContentItemId, change.Given);
            context.ContentItem.Alter<ChangePart>(part => Begin(part, basedOn: null));
            await services.GetRequiredService<ISession>().SaveAsync(context.ContentItem);
        }
    }

    public override async Task UnpublishingAsync(PublishContentContext context)
    {
        if (!context.Cancel && ContentTypes.IsPlanContent(context.ContentItem.ContentType))
        {
            await context.CancelUnlessAsync(() => RecordWithdrawalAsync(context.ContentItem));
        }
    }

    public override async Task RemovingAsync(RemoveContentContext context)
    {
        // Discarding a draft comes here too, and changes nothing for residents.
        if (!context.Cancel && context.NoActiveVersionLeft && ContentTypes.IsPlanContent(context.ContentItem.ContentType))
        {
            await context.CancelUnlessAsync(() => RecordWithdrawalAsync(context.ContentItem));
        }
    }

    public override Task VersionedAsync(VersionContentContext context) => BeginDraftAsync(context.BuildingContentItem);

    public override Task RestoringAsync(RestoreContentContext context) => BeginDraftAsync(context.ContentItem);

    private async Task BeginDraftAsync(ContentItem draft)
    {
        if (ContentTypes.IsPlanContent(draft.ContentType))
        {
            var history = await Guard.HistoryAsync(draft);
            draft.Alter<ChangePart>(part => Begin(part, history.Count > 0 ? history[^1].Seq : null));
        }
    }

    // A change begins without a reason.
    private static void Begin(ChangePart part, int? basedOn)
    {
        part.Set(null);
        part.BasedOn = basedOn;
    }

    private async Task<bool> RecordWithdrawalAsync(ContentItem item)
        => await Guard.LookAtWithdrawalAsync(item) is not { } withdrawal || await RecordAsync(withdrawal.PlanId, [withdrawal.Change]);

    private async Task<bool> RecordAsync(string planId, IReadOnlyList<LedgerChange> changes)
    {
        if (changes.Count == 0)
        {
            return true;
        }

        try
        {
            await services.GetRequiredService<LedgerStore>().AppendAsync(planId, changes);
            return true;
        }
        catch (Exception exception) when (exception is DbException or ConcurrencyException)
        {
            // Two concurrent publications: the second gets an error, and the chain is not forked.
            logger.LogWarning(exception, "A change of the plan {PlanContentItemId} was not recorded and not published.", planId);
            Tell(exception.IsContention()
                ? S["Somebody else published something of this plan in the same moment. Nothing was published; try again."]
                : S["The database failed, and nothing was published. Tell the administrator: the log says why."]);
            return false;
        }
    }

    private void Tell(string message)
        => services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater?.ModelState.AddModelError("", message);

    private ChangeGuard Guard => services.GetRequiredService<ChangeGuard>();
}
