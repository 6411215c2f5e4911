using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting;

/// <summary>Reporting in the admin's menu: the page of one's department, and the secretariat's screens.</summary>
public sealed class ReportingAdminMenu(IStringLocalizer<ReportingAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .AddClass("action-plans")
            .Id("actionPlans")
            .Add(S["My department"], "0", item => Link(item, "MyReports", ReportingPermissions.ReportResults))
            .Add(S["Reporting rounds"], "5", item => Link(item, "Rounds", ReportingPermissions.ReviewResults))
            .Add(S["Review of reports"], "6", item => Link(item, "Review", ReportingPermissions.ReviewResults))
            .Add(S["Status of reports"], "7", item => Link(item, "Status", ReportingPermissions.ReviewResults)));
        return ValueTask.CompletedTask;
    }

    private static void Link(NavigationItemBuilder item, string controller, Permission permission)
        => item.Permission(permission).Action("Index", controller, "ActionPlans.Reporting").LocalNav();
}
