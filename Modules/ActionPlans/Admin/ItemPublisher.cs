using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>Publishes an item from a list. Orchard's own button says "cancelled" and not why. The caller commits.</summary>
public sealed class ItemPublisher(
    IContentManager contentManager, PlanContentValidator validator, IPublicationGuard guard, VerifiedCommit commit,
    IUpdateModelAccessor updater, IStringLocalizer<ItemPublisher> S)
{
    /// <returns>Why the item cannot be published, before anything is written.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(ContentItem item)
    {
        // What is not explained is refused by the ledger's handler. A list has no field for a reason, so nothing is told earlier.
        var pending = await guard.LookAsync(item);
        // A reason that no record takes would be lost with the draft.
        var unneeded = pending.PlanId.Length > 0
            ? ChangeRules.CheckNeeded(pending.Changes.Count, item.GetOrCreate<ChangePart>().Given) : [];
        PlanIssue[] issues = [.. await validator.ValidateAsync(item), .. unneeded];
        return [.. issues.Select(i => i.Message())];
    }

    /// <returns>Why the item was not published; empty when it is.</returns>
    public async Task<IReadOnlyList<string>> PublishAsync(ContentItem item)
    {
        if (await CheckAsync(item) is { Count: > 0 } errors)
        {
            return errors;
        }

        if (!await contentManager.PublishAsync(item))
        {
            await commit.RefuseAsync();
            var told = updater.ModelUpdater?.ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).ToArray() ?? [];
            return told.Length > 0 ? told : [S["{0} could not be published.", item.DisplayText]];
        }

        return [];
    }
}
