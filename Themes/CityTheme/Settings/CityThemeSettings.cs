namespace CityTheme.Settings;

/// <summary>What a city sets of its theme. Where a setting is empty, the theme's default holds.</summary>
public sealed class CityThemeSettings
{
    /// <summary>The accent colour, "#00118f".</summary>
    public string Accent { get; set; } = "";

    /// <summary>The pattern of the band on top, a name of <see cref="BandPatterns"/>.</summary>
    public string Pattern { get; set; } = "";

    /// <summary>The logo's path on this site, "/media/logo.svg".</summary>
    public string LogoPath { get; set; } = "";

    /// <summary>The logo's text alternative.</summary>
    public string LogoText { get; set; } = "";

    /// <summary>The lines of the contact in the footer; without any, those of the page's plan.</summary>
    public string[] Contact { get; set; } = [];
}
