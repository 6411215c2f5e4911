using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.Tests.OpenData;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>備考 and 速報値 stand wherever the actual stands, and a figure that became final is told with both values.</summary>
public sealed class RemarkTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.HalfYearsFile)).Document!;
    private static readonly FiscalYear Year = new(2024);
    private const string OneYear = ".ap-one-year[aria-labelledby='ap-y-2024']";

    private static readonly PlanDocument Final = Document.Published().Changed(ChangeJustification.Nothing, p => p with
    {
        Results = [.. p.Results.Select(r => r is { Measure: "1", Year.StartYear: 2024, Interim: null }
            ? r with
            {
                Actuals = new Dictionary<string, string> { ["kaisu"] = "38回", ["ninzu"] = "延べ1,201人" },
                Preliminary = [],
            }
            : r)],
    });

    [Fact]
    public async Task The_block_of_a_year_has_both()
    {
        var numbers = (await Document.MeasurePageAsync()).One(OneYear);

        Assert.Equal(["42回", "38回", "90.5%", "−4回"], numbers.QuerySelectorAll(".ap-numbers")[0].Texts("dd"));
        Assert.Equal("延べ1,180人（速報値）", numbers.QuerySelectorAll(".ap-numbers")[1].Texts("dd")[1]);
        Assert.Equal("備考：台風で2か月休止休止は8月と9月", numbers.Texts("dl + .ap-note")[0]);
    }

    [Fact]
    public async Task The_panel_the_frame_the_chart_and_the_sheet_have_both()
    {
        var plan = Document.Read();
        var page = await Document.MeasurePageAsync("3");
        var embed = await new MeasureEmbedModel(new PlanLinks(), plan, plan.FindMeasure("3")!).RenderAsync();

        foreach (var panel in new[] { page.Panel("yushu"), embed.One(".ap-panel") })
        {
            Assert.Equal("88.2%（速報値）", panel.Texts(".ap-figure")[1]);
            Assert.Contains("備考：決算の確定は9月", panel.Words(), StringComparison.Ordinal);
        }

        Assert.StartsWith(
            "実績は、令和5年度の88.1%から令和6年度の88.2%（速報値）になりました。", page.Texts(".ap-chart p")[0], StringComparison.Ordinal);
        Assert.Contains("実績は88.2%（速報値）でした", page.Texts(".ap-chart desc")[0], StringComparison.Ordinal);
        Assert.Equal("88.2%（速報値）備考：決算の確定は9月", page.Item("指標").QuerySelectorAll("td")[^2].Words());
    }

    [Fact]
    public async Task The_page_of_a_year_the_goals_and_a_department_have_both()
    {
        var plan = Document.Read();
        var year = new YearSummaryPageModel(new PlanLinks(), plan, Year);
        var missed = (await year.RenderAsync()).One("section[aria-labelledby='ap-not-met']");
        var text = YearSummaryText.Write(year, "");
        var goals = await new GoalsPageModel(new PlanLinks(), plan).RenderAsync();
        var department = await new DepartmentPageModel(new PlanLinks(), plan, plan.Departments[1]).RenderAsync();

        Assert.Contains("目標 88.5% → 実績 88.2%（速報値）（−0.3ポイント）", missed.Words(), StringComparison.Ordinal);
        Assert.Contains("備考：国の仕様の公表が遅れた", missed.Words(), StringComparison.Ordinal);
        Assert.Contains("実績 88.2%（速報値）", text, StringComparison.Ordinal);
        Assert.Contains("実績 88.2%（速報値）", goals.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("実績は88.2%（速報値）でした", department.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_says_it_itself_is_not_marked_twice()
    {
        var plan = (Document with
        {
            Results = [new()
            {
                Measure = "3",
                Year = Year,
                Actuals = new Dictionary<string, string> { ["yushu"] = "88.2%（速報値）" },
                Preliminary = ["yushu"],
            }],
        }).Read();

        Assert.Equal("88.2%（速報値）", IndicatorFormatter.Shown(plan.FindMeasure("3")!.Results[Year].Actuals["yushu"]));
    }

    [Fact]
    public async Task A_figure_that_became_final_is_told_with_both_values()
    {
        var page = await Final.MeasurePageAsync();
        const string Values = "速報値 延べ1,180人 → 確報 延べ1,201人";

        Assert.Contains(
            page.One(OneYear).Texts(".ap-note"),
            n => n.StartsWith("令和6年度の確報を反映　令和", StringComparison.Ordinal) && n.EndsWith($"：{Values}", StringComparison.Ordinal));
        Assert.Equal("見直し・訂正・確報", page.One("#ap-changes").Words());
        var change = page.One(".ap-changes li").Words();
        Assert.StartsWith("確報", change, StringComparison.Ordinal);
        Assert.Contains($"令和6年度の確報を反映（参加者の数：{Values}）", change, StringComparison.Ordinal);
        Assert.DoesNotContain("訂正", change, StringComparison.Ordinal);
        Assert.Equal("見直し・訂正", (await Document.Published().Changed(
            new ChangeJustification("数え間違い。"),
            p => p with { Results = [.. p.Results.Select(r => r.Measure == "3" ? r with { Achievements = "3.4km" } : r)] })
            .MeasurePageAsync("3")).One("#ap-changes").Words());
    }

    [Fact]
    public async Task The_record_tells_it_apart_from_a_correction()
    {
        var page = await new HistoryPageModel(new PlanLinks { KeepsHistory = true }, Final.Read()).RenderAsync();
        var change = page.One(".ap-change");

        Assert.Contains("「確報」は、速報値で公表した実績が確定したものです。", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Equal("確報", change.One(".ap-chip").Words());
        Assert.Equal(["令和6年度の確報を反映", "新旧対照表"], change.Texts("h3"));
        Assert.Equal(
            ["実績値 › 参加者の数", "速報値の指標 1"], change.Texts(".ap-versions > li > p"));
        Assert.Contains("1件", page.One(".ap-state").Words(), StringComparison.Ordinal);
        var without = await new HistoryPageModel(new PlanLinks(), Document.Published().Read()).RenderAsync();
        Assert.DoesNotContain("確報", without.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_stayed_the_same_is_said_to_have()
        => Assert.Equal(
            "速報値のとおり 38回",
            ActualFormatter.Values(new FollowUp(new LedgerSubject("1", Year), "kaisu", "38回", "38回", default)));

    [Fact]
    public void The_feed_tells_it()
    {
        var feed = PlanFeed.Write(Final.Read(), new PlanLinks(), "https://city.example");

        Assert.Contains("確報: No.1 出前講座の開催 令和6年度の実績", feed, StringComparison.Ordinal);
        Assert.Contains("確報: 参加者の数：速報値 延べ1,180人 → 確報 延べ1,201人", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_data_have_them_in_columns_of_their_own()
    {
        var rows = CsvFile.Read(DataPackage.Of(Document.Read()), "results.csv").Rows.Where(r => r["取組No."] == "1" && r["年度"] == "2024")
            .ToDictionary(r => r["指標キー"]);

        Assert.Equal(("", "台風で2か月休止\n休止は8月と9月"), (rows["kaisu"]["速報値"], rows["kaisu"]["備考"]));
        Assert.Equal(("速報値", "", "延べ1,180人"), (rows["ninzu"]["速報値"], rows["ninzu"]["備考"], rows["ninzu"]["実績"]));
    }

    [Fact]
    public void Who_checks_a_report_sees_them()
    {
        var value = Assert.Single(ReportedValue.Of(Document.Read().FindMeasure("3")!, Year, Document.Results[^1], null));

        Assert.Equal(("88.2%（速報値）", "決算の確定は9月"), (value.Actual, value.Note));
    }
}
