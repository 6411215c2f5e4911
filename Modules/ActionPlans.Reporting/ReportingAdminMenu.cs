using ActionPlans.Reporting.Approval;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting;

/// <summary>Reporting in the admin's menu: the page of one's department, the secretariat's screens, and the settings.</summary>
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
            .Add(S["Status of reports"], "7", item => Link(item, "Status", ReportingPermissions.ReviewResults))
            .Add(S["Staff"], "9", item => Link(item, "Staff", ReportingPermissions.ManageStaff)));
        builder.Add(S["Settings"], settings => settings
            .Add(S["Reports of results"], S["Reports of results"].PrefixPosition(), reports => reports
                .Permission(SettingsPermissions.ManageSettings)
                .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = ReportingSettingsDisplayDriver.GroupId })
                .LocalNav()));
        return ValueTask.CompletedTask;
    }

    private static void Link(NavigationItemBuilder item, string controller, Permission permission)
        => item.Permission(permission).Action("Index", controller, "ActionPlans.Reporting").LocalNav();
}
