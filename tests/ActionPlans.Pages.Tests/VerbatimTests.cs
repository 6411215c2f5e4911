using System.Text.RegularExpressions;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>Whatever a city writes is text: shown as written, and never mark-up.</summary>
public sealed partial class VerbatimTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</title></style><!-- ]]>")]
    [InlineData("&amp; & &lt;u&gt; &#x3042;")]
    [InlineData("javascript:alert(1)")]
    [InlineData("𠮷野家と👪、﨑と葛󠄀")]
    [InlineData("@Model {{7*7}} ${x} <%= 1 %>")]
    [InlineData("半角ｶﾅ と　全角空白、Ⅱ・①・㈱")]
    public async Task Every_text_is_shown_as_written_and_inert(string text)
    {
        var written = new List<string>();
        var plan = Filled(place =>
        {
            written.Add($"{place}{text}");
            return written[^1];
        }).Read();
        var shown = "";
        foreach (var model in plan.AllPages())
        {
            var options = new SiteOptions(plan.Publisher, ["/site.css"], [], plan.Contact, SearchAddress: "/");
            var page = new HtmlParser().ParseDocument(await Rendering.Renderer.RenderDocumentAsync(model, options));

            Assert.Equal($"{model.Title}｜{plan.Publisher}", page.Title);
            Assert.Equal(model.Description, page.One("meta[name=description]").GetAttribute("content"));
            Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), style, img, iframe, u, object"));
            Assert.DoesNotContain(
                page.All.SelectMany(e => e.Attributes),
                a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
            Assert.DoesNotContain(
                page.QuerySelectorAll("[href], [action]").SelectMany(e => e.Attributes),
                a => a.Value.Contains("script", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(page.Descendants(), n => n is IComment);
            shown += page.Body!.TextContent + "\n";
        }

        Assert.NotEmpty(written);
        Assert.All(written, w => Assert.Contains(w, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Japanese_is_written_as_it_is_and_not_as_entities()
    {
        var plan = Varied().Read();
        foreach (var model in plan.AllPages())
        {
            Assert.DoesNotMatch(LetterAsEntity(), await Rendering.Renderer.RenderAsync(model));
        }
    }

    [Fact]
    public async Task Lines_of_the_source_stay_lines()
    {
        const string Text = "はじめの行\n次の行\n○箇条の行\n・もう1つ";
        var document = Plan(Measure("1") with
        {
            Overview = Text,
            Means = Text,
            Schedule = new ScheduleDocument { Lines = [[new() { From = new FiscalYear(2019), Text = Text }]], Notes = [Text] },
        });
        var page = await document.MeasurePageAsync();

        var blocks = page.One("dl.ap-sheet")
            .QuerySelectorAll("p")
            .Where(p => p.TextContent.StartsWith("はじめの行", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(6, blocks.Length); // the schedule stands there as a table and as a list
        Assert.All(blocks, block =>
        {
            Assert.Equal(["はじめの行", "BR", "次の行"], block.ChildNodes.Select(n => n.NodeName == "BR" ? "BR" : n.TextContent));
            Assert.Equal(["○箇条の行", "・もう1つ"], block.NextElementSibling!.Texts("li"));
        });
    }

    /// <summary>A plan with a text of its own in every place.</summary>
    private static PlanDocument Filled(Func<string, string> text)
    {
        var top = text("上");
        var leaf = text("下");
        var department = text("課");
        var measure = Measure("1") with
        {
            Name = text("名称"),
            ComprehensivePlan = text("総合計画"),
            Policy = [top, leaf],
            Class = text("分類"),
            Departments = [department],
            Overview = text("概要"),
            Means = text("手段"),
            Schedule = new ScheduleDocument { Lines = [[new() { From = new FiscalYear(2019), Text = text("予定") }]], Notes = [text("注記")] },
        };
        return Plan(
            measure with { Indicators = [Indicator("a", text("目標")) with { Name = text("指標") }] },
            measure with { No = "2", NoIndicatorReason = text("理由") }) with
        {
            Title = text("計画"),
            Publisher = text("市"),
            TitlePage = [text("表紙")],
            Chapters = [
                new()
                {
                    Heading = text("章"),
                    Sections = [
                        new() { Heading = text("節"), Paragraphs = [text("段落")], Terms = [new() { Term = text("項目"), Text = text("説明") }] }
                    ]
                }
            ],
            Contact = [text("問合せ")],
            ClosingNotes = [text("巻末")],
            Levels = [text("段1"), text("段2")],
            Policies = [Policy("a", top, Policy("b", leaf))],
            Departments = [Department("somu", department)],
            Results = [Result("1", 2019, ("a", text("実績"))) with { Achievements = text("取組実績"), Evaluation = text("評価") }],
        };
    }

    // The wide space is always written as an entity.
    [GeneratedRegex("&#x(?!3000;)[0-9A-F]{4};", RegexOptions.IgnoreCase)]
    private static partial Regex LetterAsEntity();
}
