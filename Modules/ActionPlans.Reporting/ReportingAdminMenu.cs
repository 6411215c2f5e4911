using ActionPlans.Reporting.Clerk;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.Reporting.Secretariat;

namespace ActionPlans.Reporting;

/// <summary>Reporting in the admin's menu: the page of one's department, and the secretariat's screens.</summary>
public sealed class ReportingAdminMenu(IStringLocalizer<ReportingAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .AddClass("action-plans")
            .Id("actionPlans")
            .Add(
                S["My department"], "0",
                item => Link(item, nameof(MyReportsController.Index), "MyReports", ReportingPermissions.ReportResults))
            .Add(
                S["Reporting rounds"],
                "5",
                item => Link(item, nameof(RoundsController.Index), "Rounds", ReportingPermissions.ReviewResults))
            .Add(
                S["Review of reports"],
                "6",
                item => Link(item, nameof(ReviewController.Index), "Review", ReportingPermissions.ReviewResults))
            .Add(
                S["Status of reports"],
                "7",
                item => Link(item, nameof(StatusController.Index), "Status", ReportingPermissions.ReviewResults)));
        return ValueTask.CompletedTask;
    }

    private static void Link(NavigationItemBuilder item, string action, string controller, Permission permission)
        => item.Permission(permission).Action(action, controller, "ActionPlans.Reporting").LocalNav();
}
