using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace CityTheme.Settings;

/// <summary>The theme's settings, among the settings of the admin menu.</summary>
public sealed class CityThemeAdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary Address = new()
    {
        ["area"] = "OrchardCore.Settings",
        ["groupId"] = CityThemeSettingsDisplayDriver.GroupId,
    };

    internal readonly IStringLocalizer S;

    public CityThemeAdminMenu(IStringLocalizer<CityThemeAdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], settings => settings
            .Add(S["City theme"], S["City theme"].PrefixPosition(), theme => theme
                .Permission(CityThemePermissions.ManageCityTheme)
                .Action("Index", "Admin", Address)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
