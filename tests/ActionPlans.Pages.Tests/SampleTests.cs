using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>An invented result is marked 見本 wherever it shows, and nothing else is.</summary>
public sealed class SampleTests
{
    private const string Notice = "見本このページの実績と評価は架空の値です。";

    private static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "40回", "45回", "50回")),
        Measure("2", Indicator("a", "40回", "45回", "50回")) with { Policy = ["暮らし", "道路"], Departments = ["財政課"] }).With(
            Result("1", 2019, ("a", "41回")) with { Achievements = "本物の実績", Evaluation = "本物の評価" },
            Result("1", 2020, ("a", "46回")) with { Achievements = "架空の実績", Evaluation = "架空の評価", Sample = true },
            Result("2", 2020, ("a", "47回")));

    [Fact]
    public async Task A_page_that_shows_a_sample_says_so_at_its_head_and_no_other_page_does()
    {
        foreach (var model in Document.Read().AllPages())
        {
            var page = await model.RenderAsync();
            var shows = model is not (PlansPageModel or DataPageModel or AboutPageModel or HistoryPageModel
                or MeasurePageModel { Measure.No: "2" } or MeasureEmbedModel { Measure.No: "2" })
                && !model.Address.Contains("/zaisei/", StringComparison.Ordinal)
                && !model.Address.EndsWith("michi/", StringComparison.Ordinal);

            Assert.Equal(shows ? [Notice] : [], page.Texts("article > .ap-notice:first-child"));
            // The list of plans and the open data show no result, but say that there are some.
            Assert.Equal(shows || model is PlansPageModel or DataPageModel, page.QuerySelectorAll(".ap-sample").Length > 0);
        }
    }

    [Fact]
    public async Task Every_invented_figure_and_text_of_a_measure_is_marked()
    {
        var page = await Document.MeasurePageAsync();

        Assert.Equal(["令和2年度（2020年度） 達成 見本", "令和元年度（2019年度） 達成"], page.Texts(".ap-one-year:has(.ap-numbers) h3"));
        Assert.Equal("令和2年度（2020年度） 達成 見本", page.Panel().One(".ap-label").Words());
        Assert.Equal("目標と実績の推移 見本", page.One(".ap-chart figcaption").Words());
        foreach (var chart in page.QuerySelectorAll(".ap-chart svg"))
        {
            Assert.Equal(["2019", "2020 見本", "2021"], chart.Texts("text").Where(t => t.StartsWith("20", StringComparison.Ordinal)));
            Assert.Equal(2, chart.One("desc").TextContent.Split("見本：").Length);
        }

        Assert.Equal(["41回", "46回 見本", "未公表"], page.Item("指標").Texts("tbody tr:nth-child(3) td"));
        Assert.Equal(["令和3年度（2021年度）", "未公表", "令和2年度（2020年度） 見本", "架空の実績", "令和元年度（2019年度）", "本物の実績"], page.Item("取組実績").Texts("p"));
        Assert.Equal(["令和3年度（2021年度）", "未公表", "令和2年度（2020年度） 見本", "架空の評価", "令和元年度（2019年度）", "本物の評価"], page.Item("評価").Texts("p"));
    }

    [Fact]
    public async Task In_a_list_only_the_invented_status_is_marked()
    {
        var page = await Document.OverviewAsync();
        var signs = page.QuerySelectorAll(".ap-list .ap-signs");

        Assert.Equal(
            ["達成 令和元年度・令和2年度、未公表 令和3年度（見本 令和2年度）", "達成 令和2年度、未公表 令和元年度・令和3年度"],
            signs.Select(s => s.GetAttribute("aria-label")));
        Assert.Equal(signs[0].Children[1], page.One(".ap-invented"));
        Assert.Equal("見本 下線のある印は、架空の実績によるもの", page.Texts(".ap-key > span")[^1]);
        Assert.Equal(
            ["達成 見本", "達成"],
            (await Document.OverviewAsync(new MeasureFilter("取組", Year: new FiscalYear(2020)))).Texts(".ap-list .ap-c-how"));
    }

    [Fact]
    public async Task Of_the_years_only_those_with_invented_results_are_marked()
    {
        Assert.Equal(["令和2年度"], await MarkedAsync(new OverviewPageModel(new PlanLinks(), Document.Read())));
        Assert.Equal(["令和2年度"], await MarkedAsync(new YearSummaryPageModel(new PlanLinks(), Document.Read(), new FiscalYear(2019))));

        static async Task<string[]> MarkedAsync(PageModel model)
            => (await model.RenderAsync()).Texts(".ap-columns-of-years a:has(.ap-sample) .ap-column-year");
    }

    [Fact]
    public async Task The_answer_and_the_measures_that_missed_are_marked()
    {
        var missed = Document.With([.. Document.Results, Result("2", 2019, ("a", "1回")) with { Sample = true }]);
        var page = await new YearSummaryPageModel(new PlanLinks(), missed.Read(), new FiscalYear(2019)).RenderAsync();

        Assert.EndsWith("見本", page.One(".ap-answer").Words(), StringComparison.Ordinal);
        Assert.Equal("No.2　取組の名称2財政課 見本", page.One(".ap-not-met .ap-strong").Words().Replace(" 財政課", "財政課", StringComparison.Ordinal));
        Assert.EndsWith("見本", page.One("#ap-status").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_sample_is_marked_in_the_history()
    {
        var plan = Document.Published()
            .Changed(new("架空の理由"), p => p with { Results = [.. p.Results.Select(r => r with { Evaluation = $"{r.Evaluation}を直した" })] })
            .Read();
        var page = await new HistoryPageModel(new PlanLinks(), plan).RenderAsync();

        Assert.Equal([Notice], page.Texts("article > .ap-notice:first-child"));
        Assert.Equal(["訂正 No.1 取組の名称1 令和2年度の実績 見本"], page.Texts("h2:has(.ap-sample)"));
        Assert.Equal(
            ["No.1 取組の名称1 令和2年度の実績 見本", "No.1 取組の名称1 令和2年度の実績 見本"],
            page.Texts("section[aria-labelledby='ap-records'] tbody td:has(.ap-sample)"));
    }

    [Fact]
    public async Task Without_samples_nothing_is_marked()
    {
        foreach (var model in (Document with { Results = [.. Document.Results.Select(r => r with { Sample = false })] }).Read().AllPages())
        {
            var page = await model.RenderAsync();
            Assert.Empty(page.QuerySelectorAll(".ap-sample"));
            // The page of the data explains its column 「見本」, also where the plan has no sample.
            Assert.Equal(model is DataPageModel, page.Body!.TextContent.Contains("見本", StringComparison.Ordinal));
        }
    }
}
