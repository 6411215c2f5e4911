using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;
using ISession = YesSql.ISession;

namespace ActionPlans.Cms.Departments;

/// <summary>
/// Stands around Orchard's forms for terms where they edit departments: says to the authorization that they do, refuses to delete a
/// department in use, and leaves no draft of the taxonomy behind when a form was refused.
/// </summary>
public sealed class DepartmentForms : IAsyncActionFilter
{
    private static readonly object Mark = new();

    private readonly DepartmentGuard _guard;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    internal readonly IHtmlLocalizer H;

    public DepartmentForms(DepartmentGuard guard, IAuthorizationService authorization, ISession session, INotifier notifier, IHtmlLocalizer<DepartmentForms> localizer)
    {
        _guard = guard;
        _authorization = authorization;
        _session = session;
        _notifier = notifier;
        H = localizer;
    }

    /// <summary>True while a request is about a term of the departments, by what the action itself was given.</summary>
    public static bool IsDepartmentForm(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.ContainsKey(Mark);
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        var action = StockAction.Of(context.ActionDescriptor);
        if (action.Area != StockAction.TermEdit.Area || Argument(context, "taxonomyContentItemId") != ContentTypes.DepartmentsTaxonomyId
            || (action == StockAction.TermCreate && Argument(context, "id") != ContentTypes.Department))
        {
            await next();
            return;
        }

        context.HttpContext.Items[Mark] = true;
        if (action == StockAction.TermDelete && Argument(context, "taxonomyItemId") is { } term
            && await _authorization.AuthorizeAsync(context.HttpContext.User, DepartmentPermissions.ManageDepartments)
            && await _guard.UsesAsync(term) is { Count: > 0 } uses)
        {
            await _notifier.ErrorAsync(H["The department cannot be deleted. It is used by: {0}. Give them another department first.", DepartmentGuard.Join(uses)]);
            context.Result = new RedirectToActionResult(
                "Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = ContentTypes.DepartmentsTaxonomyId });
            return;
        }

        await next();
        if (!context.ModelState.IsValid)
        {
            // Orchard has made a draft before it looked at the form.
            await _session.CancelAsync();
        }
    }

    private static string? Argument(ActionExecutingContext context, string name) => context.ActionArguments.TryGetValue(name, out var value) ? value as string : null;
}
