using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.YearSummaries;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>未判定: said wherever statuses are counted, and nowhere where nothing is so.</summary>
public sealed class UndeterminedTests
{
    private static readonly PlanDocument Unclear = Plan(Measure("1", Indicator("a", "75人（累計）")), Measure("2", Indicator("b", "40回")))
        .With(Result("1", 2019, ("a", "80人")), Result("2", 2019, ("b", "40回")));

    [Fact]
    public async Task The_overview_and_the_summary_count_it_apart()
    {
        foreach (var page in new[] { await Unclear.OverviewAsync(), await YearPageAsync(Unclear) })
        {
            Assert.Contains("未判定 1", page.Texts(".ap-legend li"));
            Assert.Contains("未判定は、実績が目標と比べられる値でない取組です。", page.One(".ap-legend + .ap-note").Words(), StringComparison.Ordinal);
            Assert.Contains("未判定 1件", page.Texts(".ap-column-count"));
        }

        Assert.Contains(
            "件（うち1件は未判定）のうち、", (await YearPageAsync(Unclear)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_so_it_does_not_show()
    {
        var clear = Plan(Measure("1", Indicator("a", "40回"))).With(Result("1", 2019, ("a", "40回")));
        foreach (var page in new[] { await clear.OverviewAsync(), await YearPageAsync(clear) })
        {
            Assert.DoesNotContain("未判定", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reading_stands_beside_the_text_that_it_explains()
    {
        var result = Result("1", 2019, ("a", "80人")) with
        {
            Interpretation = new ResultInterpretation { Readings = new Dictionary<string, string> { ["a"] = "80人（累計）" } },
        };
        var page = await Plan(Measure("1", Indicator("a", "75人（累計）"))).With(result).MeasurePageAsync();
        Assert.Equal("80人80人（累計）として比較", page.Years()[0][2]);
        Assert.StartsWith("達成", page.Years()[0][5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arrow_says_what_it_repeats()
    {
        var page = await Plan(Measure("1", Indicator("a", "検討", "→"))).MeasurePageAsync();
        Assert.Contains("令和2年度（2020年度） 未公表 目標 →（前の年度と同じ（検討））", page.OpenYears());
    }

    private static Task<IHtmlDocument> YearPageAsync(PlanDocument document)
        => new YearSummaryPageModel(new PlanLinks(), document.Read(), new FiscalYear(2019)).RenderAsync();
}
