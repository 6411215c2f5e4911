using System.Text.RegularExpressions;
using ActionPlans.Domain.Attainment;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.Styles;

/// <summary>Mark-up and style sheets know the same class names: none is misspelt, none is dead.</summary>
public sealed partial class ClassTests
{
    // Names without a rule of ours, for the style sheets of themes.
    private static readonly string[] Hooks = ["ap-across", "ap-sheet-outlooks"];

    // The theme of the CMS has its own mark-up around the pages.
    private static readonly string[] OfTheTheme = ["site-logo", "site-menu", "site-text"];

    [Fact]
    public void Every_class_of_the_mark_up_has_a_rule_or_is_a_hook_for_themes()
        => Assert.Equal(Hooks, MarkUp.Classes.Where(c => c.StartsWith("ap-", StringComparison.Ordinal)).Except(ClassesOf(PageStyles.Css)));

    [Fact]
    public void Every_class_of_the_style_sheet_stands_in_some_mark_up()
        => Assert.Empty(ClassesOf(PageStyles.Css + PageStyles.SiteCss).Except(MarkUp.Classes).Except(OfTheTheme));

    [Fact]
    public async Task Every_class_of_a_page_was_found_in_the_mark_up()
    {
        foreach (var model in Varied().NearFrom(90).Eventful().Read().AllPages())
        {
            var classes = (await model.RenderAsync()).All.SelectMany(e => e.ClassList).Distinct();

            Assert.Empty(classes.Except(MarkUp.Classes));
        }
    }

    [Theory]
    [InlineData("<p class=\"ap-a ap-b\">", "ap-a ap-b")]
    [InlineData("<p class=\"ap-a @(x ? \"ap-b\" : null)\" id=\"ap-c\">", "ap-a ap-b")]
    [InlineData("<Heading Class=\"@(node.Depth == 0 ? \"ap-a\" : \"ap-b\")\" Id=\"ap-c\">", "ap-a ap-b")]
    [InlineData(
        "<i class=\"ap-a ap-@AttainmentFormatter.KeyOf(s)\">",
        "ap-not-published ap-not-applicable ap-met ap-near ap-missed ap-undetermined ap-outside-period ap-a")]
    [InlineData("<section aria-labelledby=\"ap-a\">", "")]
    public void Classes_are_read_from_the_mark_up(string razor, string classes)
        => Assert.Equal(classes, string.Join(' ', MarkUp.ClassesIn(razor)));

    // Colour comes last: without it the word and a sign of its own remain.
    [Fact]
    public void Every_status_has_a_sign_of_its_own()
    {
        var signs = Enum.GetValues<AttainmentStatus>()
            .Select(s => Sign().Match(
                PageStyles.Css,
                PageStyles.Css.IndexOf($".ap-{AttainmentFormatter.KeyOf(s)} {{ --_sign", StringComparison.Ordinal)).Groups["sign"].Value)
            .ToArray();

        Assert.Equal(Enum.GetValues<AttainmentStatus>().Select(AttainmentFormatter.SignOf), signs); // what charts draw
        Assert.All(signs, s => Assert.Equal(1, s.Length));
        Assert.Equal(signs.Length, signs.Distinct().Count());
        Assert.Contains(".ap-chip::before, .ap-word::before { content: var(--_sign) / \"\"; }", PageStyles.Css, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ClassesOf(string css)
        => CssReader.Read(css)
            .SelectMany(r => r.Selectors)
            .SelectMany(s => ClassSelector().Matches(s))
            .Select(m => m.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\.(?<name>[a-z][a-z0-9-]*)")]
    private static partial Regex ClassSelector();

    [GeneratedRegex(@"\G\.ap-[a-z-]+ \{ --_sign: ""(?<sign>[^""]+)"";")]
    private static partial Regex Sign();
}
