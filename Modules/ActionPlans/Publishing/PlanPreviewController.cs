using ActionPlans.Cms.Saving;
using OrchardCore.ContentManagement.Display;

namespace ActionPlans.Cms.Publishing;

/// <summary>
/// Shows an editor what residents will see, in the site's own theme: of what is typed (posted from the editor) or of the saved draft.
/// </summary>
public sealed class PlanPreviewController(
    IContentManager contentManager, IContentItemDisplayManager displayManager, IAuthorizationService authorization,
    IUpdateModelAccessor updater, ISession session, PreviewPages pages, IEnumerable<IPreviewAccess> previewAccess)
    : Controller
{
    /// <summary>The saved draft, or what is published where there is none.</summary>
    [HttpGet("ActionPlans/Preview/{contentItemId}")]
    public async Task<IActionResult> Saved(string contentItemId)
    {
        if (await contentManager.GetAsync(contentItemId, VersionOptions.Latest) is not { } item
            || !ContentTypes.IsPlanContent(item.ContentType))
        {
            return NotFound();
        }

        return await MayPreviewAsync(item) ? await pages.ShowAsync(this, item) : this.ChallengeOrForbid();
    }

    /// <summary>What stands in the editor right now.</summary>
    [HttpPost("ActionPlans/Preview")]
    public async Task<IActionResult> Typed(string type, string? contentItemId)
    {
        if (!ContentTypes.IsPlanContent(type))
        {
            return NotFound();
        }

        var latest = string.IsNullOrEmpty(contentItemId) ? null : await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        // A copy: what is typed must not reach the item that the session knows.
        var item = latest is null ? await contentManager.NewAsync(type) : JObject.FromObject(latest)!.ToObject<ContentItem>()!;
        if (item.ContentType != type)
        {
            return NotFound();
        }

        if (!await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item))
        {
            return this.ChallengeOrForbid();
        }

        using (PlanWriteContext.Begin(WriteFacts.Preview))
        {
            await displayManager.UpdateEditorAsync(item, updater.ModelUpdater, latest is null);
        }

        await session.CancelAsync();
        return ModelState.IsValid ? await pages.ShowAsync(this, item) : PreviewPages.Refuse(this);
    }

    private async Task<bool> MayPreviewAsync(ContentItem item)
        => await authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, item)
            || await authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item)
            || await previewAccess.ToAsyncEnumerable().AnyAsync(async (access, _) => await access.MayPreviewAsync(item));
}
