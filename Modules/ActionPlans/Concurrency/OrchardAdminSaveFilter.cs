using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Puts the guard around Orchard's own actions where they store our content, and asks what the person saw where they act without a form. A
/// clone overwrites nothing, and the editor compares by itself.
/// </summary>
public sealed class OrchardAdminSaveFilter(
    VerifiedSaveRunner guard, SeenRevision seen, StoredContent stored, IContentManager contentManager, ISession session, INotifier notifier,
    PlanItemTypes types, IAuthorizationService authorization, IHtmlLocalizer<OrchardAdminSaveFilter> H)
    : IAsyncActionFilter
{
    // By its name: its class is inside of Orchard's module.
    private static readonly Permission ManageTaxonomies = new("ManageTaxonomy");

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        var action = StockAction.Of(context.ActionDescriptor);
        if (action == StockAction.ContentList)
        {
            await LeaveOursOutAsync(context);
            await next();
        }
        else if (action == StockAction.ContentCreate && ContentTypes.IsPlanContent(context.TextArgument("id") ?? ""))
        {
            await guard.RunAsync(context, next);
        }
        else if (StockAction.OnOneItem.Contains(action) && context.TextArgument("contentItemId") is { } id
            && await stored.FindLatestAsync(id) is { } item && IsOurs(item))
        {
            var asksWhatWasSeen = StockAction.OnSeenText.Contains(action) && ContentTypes.IsPlanContent(item.ContentType);
            await guard.RunAsync(context, next, asksWhatWasSeen ? () => RefuseUnseenAsync(context, id) : null);
        }
        else if (action.Area == StockAction.TermEdit.Area
            && context.TextArgument("taxonomyContentItemId") == ContentTypes.DepartmentsTaxonomyId)
        {
            await guard.RunAsync(context, next, () => CompareDepartmentsAsync(context.HttpContext.User));
        }
        else
        {
            await next();
        }
    }

    // A bulk action shows no text that it acts on, and Orchard gives all of it up where a handler refuses one item. What is not ours is
    // done all the same.
    private async Task LeaveOursOutAsync(ActionExecutingContext context)
    {
        if (!context.ActionArguments.TryGetValue("itemIds", out var value) || value is not long[] { Length: > 0 } ids)
        {
            return;
        }

        var chosen = await session.QueryIndex<ContentItemIndex>(i => i.DocumentId.IsIn(ids)).ListAsync();
        var ours = chosen.Where(i => ContentTypes.IsPlanContent(i.ContentType)).Select(i => i.DocumentId).ToArray();
        if (ours.Length > 0)
        {
            context.ActionArguments["itemIds"] = ids.Except(ours).ToArray();
            await notifier.ErrorAsync(H[
                "Nothing was done to {0} plans, measures, results or summaries. They are published and deleted one by one, in the lists under \"Action plans\".",
                ours.Length]);
        }
    }

    private async Task<IActionResult?> RefuseUnseenAsync(ActionExecutingContext context, string id)
    {
        // Whoever may do none of it is refused by Orchard, and must not learn here what a draft is called.
        if (await contentManager.GetAsync(id, VersionOptions.Latest) is not { } item || !await MayActAsync(context.HttpContext.User, item)
            || await IsStrayCopyAsync(context, item)
            || await seen.RefusalAsync(item) is not { } refusal)
        {
            return null;
        }

        await notifier.ErrorAsync(refusal);
        return context.TextArgument("returnUrl") is { } back && ((Controller)context.Controller).Url.IsLocalUrl(back)
            ? new LocalRedirectResult(back)
            : new RedirectToActionResult("List", "Admin", new { area = "OrchardCore.Contents" });
    }

    // Orchard's forms of terms store the whole taxonomy without comparing its version. Whoever may not use them writes nothing.
    private async Task<IActionResult?> CompareDepartmentsAsync(ClaimsPrincipal user)
    {
        if (await contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId, VersionOptions.Latest) is { } taxonomy
            && await authorization.AuthorizeAsync(user, ManageTaxonomies))
        {
            await session.SaveAsync(taxonomy, checkConcurrency: true);
        }

        return null;
    }

    // A copy without a key was nobody's work yet: Orchard's own list may delete it.
    private async Task<bool> IsStrayCopyAsync(ActionExecutingContext context, ContentItem item)
        => context.ActionDescriptor.RouteValues["action"] is "Delete" or "Remove" && types.Find(item.ContentType)?.HasKey(item) == false
            && await contentManager.GetAsync(item.ContentItemId, VersionOptions.Published) is null;

    private async Task<bool> MayActAsync(ClaimsPrincipal user, ContentItem item)
        => await authorization.AuthorizeAsync(user, CommonPermissions.PublishContent, item)
            || await authorization.AuthorizeAsync(user, CommonPermissions.DeleteContent, item);

    private static bool IsOurs(ContentItem item)
        => ContentTypes.IsPlanContent(item.ContentType) || item.ContentItemId == ContentTypes.DepartmentsTaxonomyId;
}
