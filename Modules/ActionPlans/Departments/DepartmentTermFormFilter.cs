namespace ActionPlans.Cms.Departments;

/// <summary>
/// Stands around Orchard's forms for terms where they edit departments: says to the authorization that they do, refuses to delete a
/// department in use, and leaves no draft of the taxonomy behind when a form was refused.
/// </summary>
public sealed class DepartmentTermFormFilter(
    DepartmentGuard guard, IAuthorizationService authorization, ISession session, INotifier notifier,
    IHtmlLocalizer<DepartmentTermFormFilter> H)
    : IAsyncActionFilter
{
    private static readonly object Mark = new();

    /// <summary>True while a request is about a term of the departments, by what the action itself was given.</summary>
    public static bool IsDepartmentForm(HttpContext http) => http.Items.ContainsKey(Mark);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var action = StockAction.Of(context.ActionDescriptor);
        if (action.Area != StockAction.TermEdit.Area || context.TextArgument("taxonomyContentItemId") != ContentTypes.DepartmentsTaxonomyId
            || (action == StockAction.TermCreate && context.TextArgument("id") != ContentTypes.Department))
        {
            await next();
            return;
        }

        context.HttpContext.Items[Mark] = true;
        if (action == StockAction.TermDelete && context.TextArgument("taxonomyItemId") is { } term
            && await authorization.AuthorizeAsync(context.HttpContext.User, PlanPermissions.ManageDepartments)
            && await guard.UsesAsync(term) is { Count: > 0 } uses)
        {
            await notifier.ErrorAsync(
                H["The department cannot be deleted. It is used by: {0}. Give them another department first.", DepartmentGuard.Join(uses)]);
            context.Result = new RedirectToActionResult(
                "Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = ContentTypes.DepartmentsTaxonomyId });
            return;
        }

        await next();
        if (!context.ModelState.IsValid)
        {
            // Orchard has made a draft before it looked at the form.
            await session.CancelAsync();
        }
    }
}
