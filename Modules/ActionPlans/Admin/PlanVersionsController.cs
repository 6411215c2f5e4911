using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Admin;

/// <summary>The versions of a plan, a measure or a result, and the way back to one of them.</summary>
public sealed class PlanVersionsController(
    IContentManager contentManager, IAuthorizationService authorization, VersionHistory history, VersionRestorer restorer,
    INotifier notifier, IHtmlLocalizer<PlanVersionsController> H)
    : Controller
{
    [Admin("ActionPlans/Versions/{contentItemId}", "ActionPlansVersions")]
    public async Task<IActionResult> Index(string contentItemId)
    {
        var latest = await FindAsync(contentItemId);
        if (latest is null)
        {
            return NotFound();
        }

        return await MayEditAsync(latest)
            ? View(new VersionListViewModel(latest, await history.ListAsync(contentItemId), Stamp(latest)))
            : Forbid();
    }

    /// <param name="version">The version to return to.</param>
    /// <param name="stamp">What the page said of the newest version: another one may have come since.</param>
    [HttpPost]
    [GuardedSave]
    [Admin("ActionPlans/Versions/{contentItemId}/Restore", "ActionPlansRestore")]
    public async Task<IActionResult> Restore(string contentItemId, string? version, string? stamp)
    {
        var latest = await FindAsync(contentItemId);
        var source = latest is null
            ? null
            : (await contentManager.GetAllVersionsAsync(contentItemId)).FirstOrDefault(i => i.ContentItemVersionId == version);
        if (latest is null || source is null)
        {
            return NotFound();
        }

        if (!await MayEditAsync(latest))
        {
            return Forbid();
        }

        if (stamp != Stamp(latest))
        {
            await notifier.ErrorAsync(H["{0} was changed meanwhile. Look at the newest version, then decide again.", latest.DisplayText]);
            return RedirectToAction(nameof(Index), new { contentItemId });
        }

        var errors = await restorer.RestoreAsync(latest, source);
        foreach (var error in errors)
        {
            await notifier.ErrorAsync(H["The version was not restored: {0}", error]);
        }

        if (errors.Count > 0)
        {
            return RedirectToAction(nameof(Index), new { contentItemId });
        }

        await notifier.SuccessAsync(H["The version was restored as a draft. Residents see it once it is published."]);
        return RedirectToAction(
            "Edit",
            "Admin",
            new { area = "OrchardCore.Contents", contentItemId, returnUrl = Url.Action(nameof(Index), new { contentItemId }) });
    }

    private async Task<ContentItem?> FindAsync(string contentItemId)
        => await contentManager.GetAsync(contentItemId, VersionOptions.Latest) is { } item && ContentTypes.IsPlanContent(item.ContentType)
            ? item
            : null;

    private Task<bool> MayEditAsync(ContentItem item) => authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item);

    // A draft is overwritten in place, so that its version's id alone does not tell a newer text.
    private static string Stamp(ContentItem item)
        => string.Create(CultureInfo.InvariantCulture, $"{item.ContentItemVersionId}-{item.ModifiedUtc?.Ticks}-{item.Published}");
}
