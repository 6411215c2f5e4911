using ActionPlans.Cms.Concurrency;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Mvc.Utilities;

namespace ActionPlans.Cms.Admin;

/// <summary>Publishes an item from a list, and says why where that is refused.</summary>
public sealed class PlanPublishController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorization;
    private readonly ItemPublisher _publisher;
    private readonly SeenRevision _seen;
    private readonly INotifier _notifier;
    internal readonly IHtmlLocalizer H;

    public PlanPublishController(
        IContentManager contentManager,
        IAuthorizationService authorization,
        ItemPublisher publisher,
        SeenRevision seen,
        INotifier notifier,
        IHtmlLocalizer<PlanPublishController> localizer)
    {
        _contentManager = contentManager;
        _authorization = authorization;
        _publisher = publisher;
        _seen = seen;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    [GuardedSave(nameof(contentItemId))]
    [Admin("ActionPlans/Publish/{contentItemId}", "ActionPlansPublish")]
    public async Task<IActionResult> Publish(string contentItemId, string? returnUrl)
    {
        var item = await _contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !ContentTypes.HasPage(item.ContentType))
        {
            return NotFound();
        }

        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, item))
        {
            return Forbid();
        }

        if (await _seen.RefusalAsync(item) is { } refusal)
        {
            await _notifier.ErrorAsync(refusal);
            return Back(returnUrl);
        }

        var errors = await _publisher.PublishAsync(item);
        foreach (var error in errors)
        {
            await _notifier.ErrorAsync(H["{0} was not published: {1}", item.DisplayText, error]);
        }

        if (errors.Count == 0)
        {
            await _notifier.SuccessAsync(H["{0} was published.", item.DisplayText]);
        }

        return Back(returnUrl);
    }

    private ActionResult Back(string? returnUrl)
        => Url.IsLocalUrl(returnUrl) ? this.LocalRedirect(returnUrl, true) : RedirectToAction(nameof(PlanAdminController.Index), "PlanAdmin");
}
