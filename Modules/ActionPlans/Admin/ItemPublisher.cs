using ActionPlans.Cms.Models;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Validation;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace ActionPlans.Cms.Admin;

/// <summary>
/// Publishes an item from a list. Orchard's own button says "cancelled" and not why. The caller commits.
/// </summary>
public sealed class ItemPublisher
{
    private readonly IContentManager _contentManager;
    private readonly PlanContentValidator _validator;
    private readonly IPublicationGuard _guard;
    private readonly VerifiedCommit _commit;
    private readonly IUpdateModelAccessor _updater;
    internal readonly IStringLocalizer S;

    public ItemPublisher(
        IContentManager contentManager,
        PlanContentValidator validator,
        IPublicationGuard guard,
        VerifiedCommit commit,
        IUpdateModelAccessor updater,
        IStringLocalizer<ItemPublisher> localizer)
    {
        _contentManager = contentManager;
        _validator = validator;
        _guard = guard;
        _commit = commit;
        _updater = updater;
        S = localizer;
    }

    /// <returns>Why the item was not published; empty when it is.</returns>
    public async Task<IReadOnlyList<string>> PublishAsync(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        var pending = await _guard.LookAsync(item);
        // A reason that no record takes would be lost with the draft.
        var unneeded = pending.PlanId.Length > 0
            ? ChangeRules.CheckNeeded(pending.Changes.Count, item.GetOrCreate<ChangePart>().Given) : [];
        PlanIssue[] issues = [.. await _validator.ValidateAsync(item), .. unneeded];
        if (issues.Length > 0)
        {
            return [.. issues.Select(i => i.Message())];
        }

        if (!await _contentManager.PublishAsync(item))
        {
            await _commit.RefuseAsync();
            var told = _updater.ModelUpdater?.ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).ToArray() ?? [];
            return told.Length > 0 ? told : [S["{0} could not be published.", item.DisplayText]];
        }

        return [];
    }
}
