using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ActionPlans.Pages.Site;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests.Styles;

public sealed partial class PageStylesTests
{
    // Both sheets as they are sent, before compression.
    private const int MaxBytes = 44 * 1024;

    public static TheoryData<string, string> Sheets
        => new() { { nameof(PageStyles.Css), PageStyles.Css }, { nameof(PageStyles.SiteCss), PageStyles.SiteCss } };

    [Fact]
    public void The_pages_style_only_what_is_theirs()
    {
        var rules = CssReader.Read(PageStyles.Css);

        Assert.True(rules.Count > 100);
        Assert.All(rules.SelectMany(r => r.Selectors), s => Assert.Matches(OwnSelector(), s));
        Assert.All(rules.SelectMany(r => r.Around), a => Assert.Matches("^@(media|container ap|supports) ", a));
    }

    [Theory]
    [InlineData(".a { color: red; }")]
    [InlineData("p { color: red; }")]
    [InlineData(".ap-x, p { color: red; }")]
    [InlineData("@media print { .ap-x { color: red; } a { color: red; } }")]
    [InlineData(":root { --x: 1; }")]
    [InlineData("* { margin: 0; }")]
    public void A_selector_that_is_not_theirs_is_noticed(string css)
        => Assert.Contains(CssReader.Read(css).SelectMany(r => r.Selectors), s => !OwnSelector().IsMatch(s));

    [Theory]
    [InlineData(".ap-x { color: red;")]
    [InlineData(".ap-x { color: red; } }")]
    [InlineData("@media print { .ap-x { color: red; }")]
    [InlineData(".ap-x { content: \"; }")]
    [InlineData(".ap-x { width: calc(1px; }")]
    [InlineData(".ap-x { .ap-y { color: red; } }")]
    [InlineData("@page { @bottom-center { color: red; }")]
    [InlineData(".ap-x { color: red; } /* open")]
    public void A_style_sheet_that_is_not_closed_is_noticed(string css) => Assert.Throws<FormatException>(() => CssReader.Read(css));

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_brace_bracket_and_quote_is_closed(string name, string css) => Assert.True(CssReader.Read(css).Count > 0, name);

    // A theme may set every property --ap-*, and need not set any.
    [Fact]
    public void Every_property_that_a_theme_may_set_has_a_value_beside_it()
    {
        var used = Property().Matches(PageStyles.Css).ToArray();

        Assert.NotEmpty(used);
        Assert.All(
            used.Where(p => p.Groups["name"].Value.StartsWith("--ap-", StringComparison.Ordinal)),
            p => Assert.True(p.Groups["fallback"].Success, p.Value));
        Assert.All(used, p => Assert.True(
            p.Groups["fallback"].Success || PageStyles.Css.Contains($"{p.Groups["name"].Value}: ", StringComparison.Ordinal), p.Value));
        Assert.All(
            used,
            p => Assert.True(
                p.Groups["name"].Value.StartsWith("--ap-", StringComparison.Ordinal)
                    || p.Groups["name"].Value.StartsWith("--_", StringComparison.Ordinal),
                p.Value));
    }

    // The same colour everywhere, whether or not a theme names it.
    [Fact]
    public void A_property_has_one_value_beside_it()
        => Assert.All(
            Property().Matches(PageStyles.Css).Where(p => p.Groups["fallback"].Success).GroupBy(p => p.Groups["name"].Value),
            p => Assert.Single(p.Select(f => f.Groups["fallback"].Value.Trim()).Distinct()));

    [Fact]
    public void The_site_sets_only_properties_that_the_pages_read()
    {
        var read = Property().Matches(PageStyles.Css + PageStyles.SiteCss).Select(p => p.Groups["name"].Value).ToHashSet();

        Assert.All(Declared().Matches(PageStyles.SiteCss).Select(m => m.Groups["name"].Value), name => Assert.Contains(name, read));
        Assert.All(
            Property().Matches(PageStyles.SiteCss),
            p => Assert.Contains($"{p.Groups["name"].Value}:", PageStyles.SiteCss, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_hash_is_that_of_the_content(string name, string css)
    {
        var hash = name == nameof(PageStyles.Css) ? PageStyles.Hash : PageStyles.SiteHash;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..12], hash);
        Assert.NotEqual(PageStyles.Hash, PageStyles.SiteHash);
    }

    [Fact]
    public void The_licence_of_the_design_tokens_is_sent_with_them()
    {
        var notice = LicenceNotice().Match(File.ReadAllText(Repository.PathOf("Modules", "ActionPlans.Pages", "Site", "tokens.css"))).Value;

        Assert.Contains("MIT License. Copyright (c) 2023 デジタル庁", notice, StringComparison.Ordinal);
        Assert.Contains("The above copyright notice and this permission notice shall be included", notice, StringComparison.Ordinal);
        Assert.Contains(notice, PageStyles.SiteCss, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Nothing_is_fetched_and_no_comment_is_sent(string name, string css)
    {
        foreach (var unwanted in new[] { "url(", "@import", "@font-face", "expression(", "!important" })
        {
            Assert.False(css.Contains(unwanted, StringComparison.OrdinalIgnoreCase), $"{name}: {unwanted}");
        }

        Assert.DoesNotMatch(Comment(), css);
    }

    [Fact]
    public void Both_sheets_together_are_small()
        => Assert.InRange(Encoding.UTF8.GetByteCount(PageStyles.Css) + Encoding.UTF8.GetByteCount(PageStyles.SiteCss), 1, MaxBytes);

    [Fact]
    public void Every_style_sheet_of_the_folder_is_sent()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("Modules", "ActionPlans.Pages"), "*.css", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var sent = PageStyles.Css + PageStyles.SiteCss;

        Assert.All(
            files,
            f => Assert.Contains(File.ReadAllLines(f).Select(l => l.Trim()).Last(l => l.Length > 0), sent, StringComparison.Ordinal));
        Assert.StartsWith(".ap-page, .ap-crumbs, .ap-notice {", PageStyles.Css, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\.ap-[a-z]")]
    private static partial Regex OwnSelector();

    [GeneratedRegex(@"var\((?<name>--[a-z0-9_-]+)(?:,(?<fallback>[^()]+))?\)")]
    private static partial Regex Property();

    [GeneratedRegex("(?<name>--ap-[a-z0-9-]+):")]
    private static partial Regex Declared();

    [GeneratedRegex(@"/\*!.*?\*/", RegexOptions.Singleline)]
    private static partial Regex LicenceNotice();

    [GeneratedRegex(@"/\*(?!!)")]
    private static partial Regex Comment();
}
