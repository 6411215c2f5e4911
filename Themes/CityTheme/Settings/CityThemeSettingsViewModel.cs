namespace CityTheme.Settings;

/// <summary>The form of the theme's settings. Not sealed: Orchard makes a shape of it.</summary>
public class CityThemeSettingsViewModel
{
    public string? Accent { get; set; }

    public string? Pattern { get; set; }

    public string? LogoPath { get; set; }

    public string? LogoText { get; set; }

    /// <summary>One line below the other.</summary>
    public string? Contact { get; set; }
}
