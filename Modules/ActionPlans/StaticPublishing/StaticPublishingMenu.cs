namespace ActionPlans.Cms.StaticPublishing;

/// <summary>The settings of the static files, among the settings of the admin menu.</summary>
public sealed class StaticPublishingMenu(IStringLocalizer<StaticPublishingMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], settings => settings
            .Add(S["Static files of the plans"], S["Static files of the plans"].PrefixPosition(), files => files
                .Permission(SettingsPermissions.ManageSettings)
                .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = StaticPublishingDisplayDriver.GroupId })
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
