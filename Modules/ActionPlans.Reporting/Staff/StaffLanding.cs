using ActionPlans.Reporting.Reports;
using ContentPermissions = OrchardCore.Contents.CommonPermissions;
using OrchardCore.Contents.Security;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace ActionPlans.Reporting.Staff;

/// <summary>
/// The landing page by role. After log-in, without a return URL, clerks are redirected to their department's page, the secretariat to its
/// queue and the web staff to the admin; clerks also from the admin's first page. Users without a role get a page that says whom to ask.
/// Users who manage staff without access to Orchard's list of users return to the list of staff.
/// </summary>
public sealed class StaffLanding(
    IAuthorizationService authorization, ReportAccess access, ReportingStaff staff, ShellDescriptor features, IOptions<AdminOptions> admin)
    : IAsyncResultFilter
{
    /// <summary>The areas of the actions after which it may lead elsewhere.</summary>
    public static IReadOnlyCollection<string> Areas { get; } = [Dashboard, AdminArea, Users];

    private const string Dashboard = "OrchardCore.AdminDashboard";
    private const string AdminArea = "OrchardCore.Admin";
    private const string Users = "OrchardCore.Users";
    private const string Mine = "/ActionPlans/Mine";

    // By its name: the dashboard is a feature that a site need not have.
    private static readonly Permission AccessDashboard = new("AccessAdminDashboard");

    private static readonly Permission ListPlans = ContentTypePermissionsHelper.CreateDynamicPermission(
        ContentTypePermissionsHelper.PermissionTemplates[ContentPermissions.ListContent.Name], ContentTypes.ActionPlan);

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var values = context.RouteData.Values;
        var place = ((string?)values["area"], (string?)values["controller"], (string?)values["action"], context.Result) switch
        {
            (Dashboard, "Dashboard", "Index", ViewResult) or (AdminArea, "Admin", "Index", ViewResult)
                when await IsClerkAsync(context.HttpContext)
                => Admin(Mine),
            // Without a return URL Orchard redirects to the home page.
            (Users, _, ['L', 'o', 'g', 'i', 'n', ..], RedirectResult { Url: "~/" })
                => await StartAsync(context.HttpContext),
            (Users, "Admin", _, RedirectToActionResult { ActionName: "Index" })
                when await KeepsStaffOnlyAsync(context.HttpContext)
                => Admin("/ActionPlans/Staff"),
            _ => null,
        };
        if (place is not null)
        {
            context.Result = new RedirectResult(place);
        }

        await next();
    }

    private string Admin(string path) => $"~/{admin.Value.AdminUrlPrefix}{path}";

    // Administrators keep Orchard's landing page.
    private async Task<string?> StartAsync(HttpContext http)
    {
        if (await access.UserAsync() is { } user && await staff.IsAdministratorAsync(user))
        {
            return null;
        }

        if (await IsClerkAsync(http))
        {
            return Admin(Mine);
        }

        if (await access.MayReviewAsync())
        {
            return Admin("/ActionPlans/Review");
        }

        if (await authorization.AuthorizeAsync(http.User, AccessDashboard) && await authorization.AuthorizeAsync(http.User, ListPlans))
        {
            return Admin("");
        }

        return await LacksRoleAsync() ? $"~/{NoRoleController.Address}" : null;
    }

    // Where people make accounts for themselves, having no role is nothing unusual.
    private async Task<bool> LacksRoleAsync()
        => (await access.UserAsync())?.RoleNames.Count == 0 && features.Features.All(f => f.Id != "OrchardCore.Users.Registration");

    private async Task<bool> IsClerkAsync(HttpContext http)
        => await access.MayReportAsync()
            && !await access.MayReviewAsync()
            && !await authorization.AuthorizeAsync(http.User, AccessDashboard);

    private async Task<bool> KeepsStaffOnlyAsync(HttpContext http)
        => await access.MayManageStaffAsync() && !await authorization.AuthorizeAsync(http.User, UsersPermissions.ListUsers);
}
