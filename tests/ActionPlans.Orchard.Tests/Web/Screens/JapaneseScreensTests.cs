using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.Web.Screens;

/// <summary>
/// Walks the screens of each role as its links lead, and looks for words that are not Japanese: in what is read and in what is said of
/// fields and buttons. Of Orchard's own screens those are walked that a role's daily work leads to.
/// </summary>
public sealed partial class JapaneseScreensTests : SiteTests, IClassFixture<ScreenSite>
{
    // What Japanese offices write in Latin letters, and what names a thing and is no word of a sentence.
    private static readonly HashSet<string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        "No", "CSV", "JSON", "URL", "IP", "PDF", "RSS", "Web", "Excel", "UTF", "ID", "admin", "SHA", "OK", "CC", "BY", "TEL",
        "Windows", "Mac", "Ctrl", "Command",
    };

    // Words of the plan's own texts, which have Japanese around them; the names of the plan format have not.
    private static readonly HashSet<string> OfThePlan =
    [
        .. Text().Matches(File.ReadAllText(Repository.PathOf("Recipes", "data", "yuki-2021.plan.json")))
            .Where(t => t.Value.Any(c => c > '\u3000')).SelectMany(t => Word().Matches(t.Value)).Select(m => m.Value),
    ];

    public JapaneseScreensTests(ScreenSite site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("WebStaff", 12, "/Admin", "/ChangePassword")]
    [InlineData("Secretariat", 12, "/Admin", "/Admin/ActionPlans/Review", "/Admin/Users/Create")]
    [InlineData("DepartmentStaff", 3, "/Admin/ActionPlans/Mine")]
    public async Task Every_screen_of_a_role_is_Japanese(string role, int least, params string[] starts)
    {
        using var client = await Site.LogInWithRoleAsync(role);

        var screens = (await ScreenWalk.WalkAsync(client, starts)).Append(("/Login", await Site.Anonymous.ReadAsync("/Login"))).ToArray();

        Assert.True(screens.Length >= least, $"Only {screens.Length} screens were found.");
        var found = screens.SelectMany(s => WordsOf(s.Item2).Distinct().Select(w => $"{s.Item1}: {w}")).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> WordsOf(IHtmlDocument page)
    {
        foreach (
            var hidden in page.QuerySelectorAll("script, style, code, pre, noscript, template, textarea, [lang=en], .ap-hash").ToArray())
        {
            hidden.Remove();
        }

        var texts = page.Descendants().OfType<IText>().Select(t => t.TextContent)
            .Concat(page.All.SelectMany(e => new[] { "aria-label", "title", "placeholder", "alt" }.Select(e.GetAttribute)).OfType<string>())
            .Concat(page.QuerySelectorAll("input[type=submit], input[type=button]").Select(e => e.GetAttribute("value") ?? ""));
        return texts.Select(t => Name().Replace(t, " ")).SelectMany(t => Word().Matches(t)).Select(m => m.Value)
            .Where(w => !Usual.Contains(w) && !OfThePlan.Contains(w));
    }

    // Addresses, names of accounts and of files, hashes and codes.
    [GeneratedRegex(
        @"\S*@\S+|https?://\S+|/[A-Za-z0-9_\-./?=&]+|\b(user|dept|indicator|round)-\S+|\bRole[0-9a-f]+\b|\b[0-9a-f]{8,}\b"
        + @"|\[[a-z_]+\]|[\w\-]+\.(json|csv|txt|md)\b|[a-z]+-[0-9]+")]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();
}
