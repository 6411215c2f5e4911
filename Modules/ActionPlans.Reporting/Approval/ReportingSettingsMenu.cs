
namespace ActionPlans.Reporting.Approval;

/// <summary>The settings of reports, among the settings of the admin menu.</summary>
public sealed class ReportingSettingsMenu(IStringLocalizer<ReportingSettingsMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], settings => settings
            .Add(S["Reports of results"], S["Reports of results"].PrefixPosition(), reports => reports
                .Permission(SettingsPermissions.ManageSettings)
                .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = ReportingSettingsDisplayDriver.GroupId })
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
