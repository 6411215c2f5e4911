using System.Text.RegularExpressions;
using System.Xml.Linq;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.Embedding;

/// <summary>What other sites show of a measure: a page for a frame, and charts as pictures.</summary>
public sealed partial class MeasureEmbedTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task The_page_has_the_figures_and_nothing_around_them()
    {
        var plan = Varied().Read();
        var model = new MeasureEmbedModel(new PlanLinks(), plan, plan.FindMeasure("1")!);
        var options = new SiteOptions(plan.Publisher, ["/site.css"], [], plan.Contact, SearchAddress: "/");
        var page = new HtmlParser().ParseDocument(await Rendering.Renderer.RenderDocumentAsync(model, options));

        Assert.Empty(page.QuerySelectorAll("header, nav, footer, form, script"));
        Assert.Equal(["指標の名称a", "指標の名称b"], page.Texts("h2"));
        Assert.Equal(2, page.QuerySelectorAll(".ap-panel").Length);
        Assert.Contains("46回", page.Body!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".ap-notice"));
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
        var link = Assert.Single(page.QuerySelectorAll("a"));
        Assert.Equal(
            ("/action-plans/mirai/measures/1/", "_blank"), (link.GetAttribute("href"), link.GetAttribute("target")));
    }

    [Fact]
    public async Task A_measure_without_indicator_says_so()
    {
        var plan = Varied().Read();
        var page = await new MeasureEmbedModel(new PlanLinks(), plan, plan.FindMeasure("10")!).RenderAsync();

        Assert.Contains("指標なし", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("※検討事業のため", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_is_a_picture_that_needs_nothing_else()
    {
        var plan = PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!;
        var charts = new List<string>();
        foreach (var (measure, indicator) in plan.Measures.SelectMany(m => m.Indicators.Select(i => (m, i))))
        {
            if (await ChartFile.WriteAsync(Rendering.Renderer, plan, measure, indicator) is { } text)
            {
                charts.Add(text);
                AssertAlone(text, $"No.{measure.No} {measure.Name}　{indicator.Name}");
            }
        }

        Assert.True(charts.Count > 10, $"{charts.Count}");
    }

    [Fact]
    public async Task Where_a_page_has_no_chart_there_is_no_picture()
    {
        var plan = Plan(Measure("1", Indicator("a", "実施"))).Read();
        Assert.Null(await ChartFile.WriteAsync(Rendering.Renderer, plan, plan.Measures[0], plan.Measures[0].Indicators[0]));
    }

    [Fact]
    public async Task A_hostile_name_stays_a_text_in_a_picture()
    {
        const string Name = "<script>alert(1)</script>&nbsp;\"'";
        var plan = Plan(Measure("1", Indicator("a", "40回", "45回") with { Name = Name }) with { Name = Name })
            .With(Result("1", 2019, ("a", "41回"))).Read();
        var text = await ChartFile.WriteAsync(Rendering.Renderer, plan, plan.Measures[0], plan.Measures[0].Indicators[0]);

        AssertAlone(text!, $"No.1 {Name}　{Name}");
    }

    [Theory]
    [InlineData("/action-plans/mirai/measures/R1-1/embed/", true)]
    [InlineData("/tenant/action-plans/mirai/measures/1/embed/", true)]
    [InlineData("/action-plans/mirai/measures/1/embed", false)]
    [InlineData("/action-plans/mirai/measures/1/", false)]
    [InlineData("/action-plans/mirai/measures/1/embed/more/", false)]
    [InlineData("/a/b/action-plans/mirai/measures/1/embed/", false)]
    [InlineData("/Admin/action-plans/mirai/measures/1/embed/x", false)]
    public void Only_the_page_for_frames_has_its_address(string path, bool isEmbed) => Assert.Equal(isEmbed, PlanLinks.IsEmbed(path));

    private static void AssertAlone(string text, string title)
    {
        var svg = XDocument.Parse(text).Root!;
        Assert.Equal(Svg + "svg", svg.Name);
        Assert.All(svg.DescendantsAndSelf(), e => Assert.Equal(Svg, e.Name.Namespace));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Name.LocalName is "script" or "image" or "foreignObject");
        Assert.StartsWith(title, svg.Element(Svg + "title")!.Value.Split('」')[^1], StringComparison.Ordinal);
        Assert.NotEmpty(svg.Element(Svg + "desc")!.Value);
        Assert.All(new[] { "viewBox", "width", "height" }, a => Assert.NotNull(svg.Attribute(a)));
        // Styles are inside and complete, and what is referred to is in the file.
        var style = svg.Element(Svg + "style")!.Value;
        Assert.Contains(".ap-bar { fill: #00118f;", style, StringComparison.Ordinal);
        Assert.All(
            Property().Matches(style),
            p => Assert.Contains($"{p.Groups["name"].Value}: ", style, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        var ids = svg.Descendants().Attributes("id").Select(a => a.Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            svg.Descendants().Attributes().Where(a => a.Value.StartsWith("url(", StringComparison.Ordinal)),
            a => Assert.Contains(a.Value[5..^1], ids));
    }

    [GeneratedRegex(@"var\((?<name>--_\w+)\)")]
    private static partial Regex Property();
}
