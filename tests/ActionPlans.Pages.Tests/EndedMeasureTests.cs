using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests;

/// <summary>Measures that ended, or began, within the period of their plan.</summary>
public sealed class EndedMeasureTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.EndedMeasuresFile)).Document!;

    private static readonly Plan Plan = Document.Read();

    [Fact]
    public async Task The_page_says_that_it_ended_and_why()
    {
        var page = await Document.MeasurePageAsync("2");

        Assert.Equal("令和4年度で統合 学習室の開放（No.1）に統合した。", page.QuerySelectorAll(".ap-stand")[0].Words());
        Assert.Contains("令和3〜6年度（2021〜2024年度）（令和4年度で統合）", page.Texts(".ap-facts dd"));
        Assert.Equal(
            ["令和5年度（2023年度） 期間外 令和4年度で統合", "令和6年度（2024年度） 期間外 令和4年度で統合"], page.OpenYears());
        Assert.Contains("期間外", page.Texts(".ap-chart text"));
        Assert.Equal("最終目標（令和6年度）は12回です。", page.One(".ap-left").Words());
        Assert.Equal(["10回", "8回", "期間外", "期間外"], page.Item("指標").QuerySelectorAll("tr")[3].Texts("td"));
        Assert.Contains("令和5〜6年度（2023〜2024年度）期間外", page.Item("評価").Words(), StringComparison.Ordinal);
        Assert.Contains("令和4年度で統合　学習室の開放（No.1）に統合した。", page.Item("取組期間").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_began_later_says_since_when()
    {
        var page = await Document.MeasurePageAsync("10");

        Assert.Equal("令和5年度から", page.QuerySelectorAll(".ap-stand")[0].Words());
        Assert.Equal(["令和6年度（2024年度） 未公表 目標 10基"], page.OpenYears());
    }

    [Fact]
    public async Task Lists_say_it_and_explain_the_sign()
    {
        var page = await Document.OverviewAsync();

        Assert.Equal(["令和4年度で統合", "令和5年度で完了", "令和5年度から", "令和3年度で中止"], page.Texts(".ap-list .ap-tag"));
        Assert.Contains("期間外（始める前・終えた後）", page.Texts(".ap-key .ap-word"));
        Assert.Equal(
            "達成 令和3年度、未達 令和4年度、期間外 令和5年度・令和6年度",
            page.QuerySelectorAll(".ap-list .ap-signs")[1].GetAttribute("aria-label"));
    }

    [Fact]
    public async Task The_year_counts_them_apart_and_names_each()
    {
        var page = await YearAsync(2023);

        Assert.Equal("令和5年度：目標のある3件のうち3件が達成", page.One("#ap-answer").Words());
        Assert.Equal(["達成 3", "未達 0", "対象外 0", "期間外 2"], page.Texts(".ap-legend li"));
        Assert.Contains(
            "期間外は、その年度より後に始める、またはその年度より前に終えた取組です（令和4年度で統合1件、令和3年度で中止1件）。", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("No.2　体験講座（令和4年度で統合）", page.Texts(".ap-each li"));
        Assert.Contains("期間外 2件", page.Texts("#ap-each ~ details h3"));
        Assert.Contains("期間外2件、合計5件。", YearSummaryText.Write(Model(2023), ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_results_counts_them_apart_too()
    {
        var page = await YearAsync(2024);

        Assert.Contains("目標のある取組2件の達成・未達を判定します。ほかの3件は期間外です（合計5件）。", page.Body!.Words(), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("table.ap-sums :is(tbody, tfoot) tr"), row =>
        {
            var numbers = row.Texts("td").Select(int.Parse).ToArray();
            Assert.Equal(numbers[^1], numbers[..^1].Sum());
        });
    }

    [Fact]
    public async Task No_goal_vanishes()
    {
        var page = await new GoalsPageModel(new PlanLinks(), Plan).RenderAsync();

        Assert.Equal(
            ["届いていない　2件", "届いている　1件", "届く前に終えた取組　1件"],
            page.QuerySelectorAll("h2:not(#ap-outcome)").Take(3).Select(h => h.TextContent));
        Assert.Equal(
            "最終目標のある4の指標のうち、1が最終目標の水準に届いています。2は届いていません。1は、届く前に取組を終えました。", page.One(".ap-lead").Words());
        Assert.Contains("令和4年度で統合", page.QuerySelectorAll(".ap-goals li")[^1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Booklet_legend_and_data_say_it()
    {
        Assert.Contains("令和4年度で統合", (await new BookletPageModel(new PlanLinks(), Plan).RenderAsync()).Texts(".ap-toc small"));
        Assert.Contains("期間外", (await new AboutPageModel(new PlanLinks(), Plan).RenderAsync()).Texts("dl.ap-terms dt"));
        var tables = PlanTables.Of(Plan);
        Assert.Equal(["", "2022", "2023", "", "2021"], tables[0].Column("終えた年度"));
        Assert.Equal(["", "統合", "完了", "", "中止"], tables[0].Column("終わり方"));
        Assert.Equal(2, tables[2].Column("理由").Count(r => r == "令和4年度で統合"));
    }

    [Fact]
    public async Task Where_every_measure_runs_through_nothing_is_said_of_it()
    {
        var page = await new AboutPageModel(new PlanLinks(), Invented.Varied().Read()).RenderAsync();
        Assert.DoesNotContain("期間外", page.Body!.Words(), StringComparison.Ordinal);
    }

    private static YearSummaryPageModel Model(int year) => new(new PlanLinks(), Plan, new FiscalYear(year));

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> YearAsync(int year) => Model(year).RenderAsync();
}
