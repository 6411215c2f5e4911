namespace CityTheme.Settings;

/// <summary>The patterns for the band on top of the page. All are drawn by CSS: nothing is fetched.</summary>
public static class BandPatterns
{
    /// <summary>The theme's default: regular hexagons.</summary>
    public const string Hexagons = "kikko";

    /// <summary>The plain accent colour.</summary>
    public const string None = "none";

    // Values of --site-pattern: layers of a background. The band is 14px high.
    private static readonly Dictionary<string, string> Layers = new(StringComparer.Ordinal)
    {
        [None] = "linear-gradient(#0000, #0000)",
        ["seigaiha"] = "radial-gradient(circle at 50% 100%, #0000 3px, var(--site-line) 0 4px, #0000 0 7px, "
            + "var(--site-line) 0 8px, #0000 0 11px, var(--site-line) 0 12px, #0000 0) 0 0 / 24px 14px",
        ["ichimatsu"] = "conic-gradient(#0000 25%, var(--site-line) 0 50%, #0000 0 75%, var(--site-line) 0) 0 0 / 14px 14px",
        ["uroko"] = "conic-gradient(from 150deg at 50% 0, var(--site-line) 60deg, #0000 0) 0 0 / 16px 14px",
        ["shima"] = "repeating-linear-gradient(135deg, #0000 0 6px, var(--site-line) 0 8px)",
    };

    /// <summary>The names to choose from; the first is the theme's default.</summary>
    public static IReadOnlyList<string> Names { get; } = [Hexagons, .. Layers.Keys];

    /// <summary>The pattern's CSS; null for the theme's default.</summary>
    public static string? Css(string name) => Layers.GetValueOrDefault(name);
}
