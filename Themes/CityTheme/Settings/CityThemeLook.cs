using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CityTheme.Settings;

/// <summary>
/// What the layout shows of the settings. They may also arrive by recipe, past the form's checks: a value that is not valid is ignored,
/// so that no recipe makes a page unreadable or loads a picture from elsewhere.
/// </summary>
public sealed class CityThemeLook
{
    /// <summary>The address of the style sheet up to the hash of its content.</summary>
    public const string StyleSheetFolder = "/CityTheme/settings.";

    public CityThemeLook(CityThemeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);

        var css = new StringBuilder();
        if (AccentColour.TryParse(settings.Accent, out var accent) && accent.IsReadable)
        {
            css.Append(CultureInfo.InvariantCulture, $"--ap-accent:{accent};--ap-on-accent:#ffffff;");
            css.Append(CultureInfo.InvariantCulture, $"--ap-accent-wash:{accent.Ground};--ap-accent-line:{accent.Line};");
        }

        if (BandPatterns.Css(settings.Pattern) is { } pattern)
        {
            css.Append(CultureInfo.InvariantCulture, $"--site-pattern:{pattern};");
        }

        Css = css.Length > 0 ? $":root{{{css}}}\n" : "";
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12];
        HasLogo = settings.LogoText.Length > 0 && IsOwnPath(settings.LogoPath);
        Contact = [.. settings.Contact.Where(line => !string.IsNullOrWhiteSpace(line))];
    }

    /// <summary>The style sheet; empty where nothing is set.</summary>
    public string Css { get; }

    /// <summary>Changes with <see cref="Css"/>.</summary>
    public string Hash { get; }

    /// <summary>True where there is a logo to show, with a text.</summary>
    public bool HasLogo { get; }

    /// <summary>The contact's lines; empty where the contact of the page's plan is shown.</summary>
    public IReadOnlyList<string> Contact { get; }

    /// <summary>Where the style sheet is; null where there is none.</summary>
    public string? StyleSheetPath => Css.Length > 0 ? $"{StyleSheetFolder}{Hash}.css" : null;

    /// <summary>True for a path on this site: a resident's browser loads nothing from elsewhere.</summary>
    public static bool IsOwnPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var local = path.StartsWith('~') ? path[1..] : path;
        return local.Length > 1
            && local[0] == '/'
            && local[1] is not ('/' or '\\')
            && !local.Any(c => char.IsControl(c) || c is '\\' or ' ');
    }
}
