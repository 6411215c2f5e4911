using ActionPlans.Cms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;

namespace ActionPlans.Web.Security;

/// <summary>
/// Orchard's display page of an item in the admin shows its latest version to everybody who may view published content, that is, to anyone.
/// Departments reach the admin without any right to drafts: a draft of any type asks for the right to preview it.
/// </summary>
public sealed class DraftDisplayGuard : IAsyncActionFilter
{
    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorization;

    public DraftDisplayGuard(IContentManager contentManager, IAuthorizationService authorization)
    {
        _contentManager = contentManager;
        _authorization = authorization;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        if (StockAction.Of(context.ActionDescriptor) == StockAction.ContentDisplay
            && context.ActionArguments.TryGetValue("contentItemId", out var argument) && argument is string id
            && await _contentManager.GetAsync(id, VersionOptions.Latest) is { Published: false } draft
            && !await _authorization.AuthorizeAsync(context.HttpContext.User, CommonPermissions.PreviewContent, draft))
        {
            context.Result = new ForbidResult();
            return;
        }

        await next();
    }
}
