using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Admin;

/// <summary>
/// Publishes an item from a list, and says why where that is refused. A plan with draft measures is a question first, and so is what
/// others have doubts about.
/// </summary>
public sealed class PlanPublishController(
    IContentManager contentManager, IAuthorizationService authorization, ItemPublisher publisher, PlanPublication publication,
    VerifiedCommit commit, SeenRevision seen, INotifier notifier, IHtmlLocalizer<PlanPublishController> H)
    : Controller
{
    /// <summary>The plan and its draft measures.</summary>
    public const string All = "all";

    /// <summary>The plan without them, or an item though there are doubts.</summary>
    public const string ItemOnly = "item";

    /// <summary>Asks what is to become of a plan's draft measures, or whether an item is to be published though there are doubts.</summary>
    [HttpGet]
    [Admin("ActionPlans/Publish/{contentItemId}", "ActionPlansAskToPublish")]
    public async Task<IActionResult> Ask(string contentItemId, string? returnUrl)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !ContentTypes.IsPlanContent(item.ContentType))
        {
            return NotFound();
        }

        return await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, item)
            ? await AskAsync(item, returnUrl)
            : Forbid();
    }

    /// <param name="with">Where it is a question: <see cref="All"/> or <see cref="ItemOnly"/>.</param>
    /// <param name="measures">For <see cref="All"/>: the measures as they stood on the screen.</param>
    [HttpPost]
    [GuardedSave]
    [Admin("ActionPlans/Publish/{contentItemId}", "ActionPlansPublish")]
    public async Task<IActionResult> Publish(string contentItemId, string? returnUrl, string? with, string[] measures)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !ContentTypes.IsPlanContent(item.ContentType))
        {
            return NotFound();
        }

        if (!await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, item))
        {
            return Forbid();
        }

        if (await seen.RefusalAsync(item) is { } refusal)
        {
            await notifier.ErrorAsync(refusal);
            return Back(returnUrl);
        }

        if (with == All && item.ContentType == ContentTypes.ActionPlan)
        {
            return await PublishAllAsync(item, returnUrl, measures);
        }

        if (with != ItemOnly && await publication.IsAskedAsync(item))
        {
            return RedirectToAction(nameof(Ask), new { contentItemId, returnUrl });
        }

        var errors = await publisher.PublishAsync(item);
        foreach (var error in errors)
        {
            await notifier.ErrorAsync(H["{0} was not published: {1}", item.DisplayText, error]);
        }

        if (errors.Count == 0)
        {
            await notifier.SuccessAsync(H["{0} was published.", item.DisplayText]);
        }

        return Back(returnUrl);
    }

    private async Task<IActionResult> PublishAllAsync(ContentItem plan, string? returnUrl, string[] measures)
    {
        var waiting = await publication.WaitingAsync(plan);
        if (!await waiting.ToAsyncEnumerable().AllAsync(
            async (measure, _) => await authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, measure.Item)))
        {
            return Forbid();
        }

        var errors = await publication.CheckAsync(plan, measures ?? []);
        if (errors.Count > 0)
        {
            return await AskAsync(plan, returnUrl, errors);
        }

        errors = await publication.PublishAsync(plan);
        foreach (var error in errors)
        {
            await notifier.ErrorAsync(H["{0} was not published: {1}", plan.DisplayText, error]);
        }

        if (errors.Count > 0)
        {
            await commit.RefuseAsync();
            return RedirectToAction(nameof(Ask), new { contentItemId = plan.ContentItemId, returnUrl });
        }

        await notifier.SuccessAsync(H["{0} was published, with {1} measures.", plan.DisplayText, measures!.Length]);
        return Back(returnUrl);
    }

    private async Task<IActionResult> AskAsync(ContentItem item, string? returnUrl, IReadOnlyList<string>? errors = null)
    {
        var waiting = await publication.WaitingAsync(item);
        var doubts = await publication.DoubtsAsync(item);
        if (waiting.Count == 0 && doubts.Count == 0 && errors is null)
        {
            return Back(returnUrl);
        }

        var back = Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        return View(nameof(Ask), new AskToPublishViewModel(item, await seen.OfAsync(item), waiting, doubts, back, errors ?? []));
    }

    private ActionResult Back(string? returnUrl)
        => Url.IsLocalUrl(returnUrl)
            ? this.LocalRedirect(returnUrl, true)
            : RedirectToAction(nameof(PlanAdminController.Index), "PlanAdmin");
}
