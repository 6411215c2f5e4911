using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ActionPlans.Pages.Site;

/// <summary>The style sheets: one for the pages, which lives beside any theme, and one for the site around them.</summary>
public static partial class PageStyles
{
    // The pages' sheets stand on this one. All others are independent of each other and come in the order of their names.
    private const string Base = "Components/Base.css";

    private const string ResourcePrefix = "styles/";

    private static readonly Dictionary<string, string> Sheets = ReadSheets();

    private static readonly string[] SiteSheets = ["Site/tokens.css", "Site/site.css"];

    private static readonly string[] ChartSheets = ["Components/StatusChip.css", "MeasureSheets/Chart/IndicatorChart.css"];

    /// <summary>
    /// The pages' style sheet: every component's own, in a fixed order. Its selectors are all classes that begin with ap-.
    /// </summary>
    public static string Css { get; } = Bundle(PageSheets());

    /// <summary>Changes with <see cref="Css"/>; for its address.</summary>
    public static string Hash { get; } = HashOf(Css);

    /// <summary>The style sheet of the site around the pages: design tokens, header, footer.</summary>
    public static string SiteCss { get; } = Bundle(SiteSheets);

    /// <summary>Changes with <see cref="SiteCss"/>; for its address.</summary>
    public static string SiteHash { get; } = HashOf(SiteCss);

    /// <summary>The styles of a chart that stands alone: with the colours that the pages have where no theme sets others.</summary>
    public static string ChartCss { get; } =
        $".ap-chart{{color:{Default("ink")};background:{Default("paper")};font-family:sans-serif}}.ap-strong{{font-weight:700}}\n"
        + Property().Replace(Bundle(ChartSheets), p => Default(p.Groups["name"].Value) ?? p.Value);

    private static string? Default(string name)
        => Regex.Match(Sheets[Base], $@"--_{name}: var\([^,]+, (?<value>[^)]+)\)") is { Success: true } found
            ? found.Groups["value"].Value
            : null;

    private static IEnumerable<string> PageSheets()
        => Sheets.Keys.Where(name => name != Base && !SiteSheets.Contains(name)).Order(StringComparer.Ordinal).Prepend(Base);

    private static string Bundle(IEnumerable<string> names) => string.Concat(names.Select(name => Shrink(Sheets[name])));

    // Comments and indentation are for those who read the source; licence notices (/*! */) stay.
    private static string Shrink(string css)
        => string.Concat(Comment().Replace(css, "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line + "\n"));

    private static string HashOf(string css) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..12];

    private static Dictionary<string, string> ReadSheets()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var sheets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // A build on Windows writes the folders with backslashes.
            var name = resource.Replace('\\', '/');
            if (name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
                sheets[name[ResourcePrefix.Length..]] = reader.ReadToEnd();
            }
        }

        return sheets;
    }

    [GeneratedRegex(@"/\*(?!!).*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"var\(--_(?<name>\w+)\)", RegexOptions.None, 1000)]
    private static partial Regex Property();
}
