using ActionPlans.Cms.Reporting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;

namespace ActionPlans.Cms.Staff;

/// <summary>
/// Leads people to the screens that are theirs. A clerk arrives at the department's own page, after log-in and wherever the admin's first
/// page is asked for. Who keeps accounts without seeing Orchard's list of all users comes back to the list of staff.
/// </summary>
public sealed class StaffLanding : IAsyncResultFilter
{
    // By its name: the dashboard is a feature that a site need not have.
    private static readonly Permission AccessDashboard = new("AccessAdminDashboard");

    private readonly IAuthorizationService _authorization;
    private readonly ReportAccess _access;
    private readonly AdminOptions _admin;

    public StaffLanding(IAuthorizationService authorization, ReportAccess access, IOptions<AdminOptions> admin)
    {
        ArgumentNullException.ThrowIfNull(admin);

        _authorization = authorization;
        _access = access;
        _admin = admin.Value;
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        var values = context.RouteData.Values;
        var place = ((string?)values["area"], (string?)values["controller"], (string?)values["action"], context.Result) switch
        {
            ("OrchardCore.AdminDashboard", "Dashboard", "Index", ViewResult) or ("OrchardCore.Admin", "Admin", "Index", ViewResult) when await IsClerkAsync(context.HttpContext)
                => "Mine",
            // Where nothing was asked for, Orchard leads to the home page.
            ("OrchardCore.Users", _, ['L', 'o', 'g', 'i', 'n', ..], RedirectResult { Url: "~/" }) when await IsClerkAsync(context.HttpContext)
                => "Mine",
            ("OrchardCore.Users", "Admin", _, RedirectToActionResult { ActionName: "Index" }) when await KeepsStaffOnlyAsync(context.HttpContext)
                => "Staff",
            _ => null,
        };
        if (place is not null)
        {
            context.Result = new RedirectResult($"~/{_admin.AdminUrlPrefix}/ActionPlans/{place}");
        }

        await next();
    }

    private async Task<bool> IsClerkAsync(HttpContext http)
        => await _access.MayReportAsync() && !await _access.MayReviewAsync() && !await _authorization.AuthorizeAsync(http.User, AccessDashboard);

    private async Task<bool> KeepsStaffOnlyAsync(HttpContext http)
        => await _authorization.AuthorizeAsync(http.User, ReportingPermissions.ManageStaff) && !await _authorization.AuthorizeAsync(http.User, UsersPermissions.ListUsers);
}
