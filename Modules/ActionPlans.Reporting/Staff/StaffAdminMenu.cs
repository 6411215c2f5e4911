using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Staff;

/// <summary>The entry 担当者 under 行動計画.</summary>
public sealed class StaffAdminMenu(IStringLocalizer<StaffAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Action plans"], NavigationConstants.AdminMenuContentPosition, plans => plans
            .Add(S["Staff"], "9", item => item
                .Permission(ReportingPermissions.ManageStaff)
                .Action(nameof(StaffController.Index), "Staff", "ActionPlans.Reporting")
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
