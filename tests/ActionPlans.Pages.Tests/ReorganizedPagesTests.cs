using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;

namespace ActionPlans.Pages.Tests;

/// <summary>What residents read of departments that were renamed and merged.</summary>
public sealed class ReorganizedPagesTests
{
    private static readonly Plan Plan = ReorganizedPlan.Plan;

    private static readonly PlanLinks Links = new();

    [Fact]
    public async Task A_measure_names_who_leads_it_today_and_who_did_before()
    {
        var page = await new MeasurePageModel(Links, Plan, Plan.FindMeasure("1")!).RenderAsync();

        Assert.Equal(
            "市長公室（令和5年度まで秘書課、令和7年度まで政策秘書課）・総務課",
            page.QuerySelector("dl.ap-facts dd")!.TextContent.Trim());
        Assert.EndsWith("/departments/shicho/", page.QuerySelector("dl.ap-facts dd a")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Equal("協力課（協力する課）", page.QuerySelectorAll("dl.ap-facts dt")[1].TextContent.Trim());
        Assert.Equal("総務課（令和4年度まで広報室）・情報課", page.QuerySelectorAll("dl.ap-facts dd")[1].TextContent.Trim());
        Assert.Contains("当時の主担当課：政策秘書課・総務課", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("当時の主担当課：秘書課・総務課", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_official_sheet_stays_as_the_city_wrote_it()
    {
        var page = await new MeasurePageModel(Links, Plan, Plan.FindMeasure("1")!).RenderAsync();
        var fields = page.QuerySelectorAll(".ap-sheet > div")
            .ToDictionary(
                f => f.QuerySelector("dt")!.TextContent, f => string.Join('|', f.QuerySelectorAll("dd > p").Select(p => p.TextContent)));

        Assert.Equal(("秘書課|総務課", "広報室|情報課"), (fields["主担当課"], fields["協力課"]));
    }

    [Fact]
    public async Task A_former_name_leads_to_the_measures_and_names_the_successor()
    {
        var page = await DepartmentAsync("hisho");

        Assert.Equal("秘書課の取組", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("秘書課は、令和5年度（2023年度）までの名称です。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("いまは市長公室が取組を引き継いでいます。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["No.1　市民の声を聴く集い"], page.Texts(".ap-not-met h3"));
        Assert.Equal(["No.3　広報紙の見直し"], page.Texts("#ap-beside ~ ul a"));
    }

    [Fact]
    public async Task The_successor_lists_what_it_has_taken_over()
    {
        var page = await DepartmentAsync("shimin");

        Assert.Equal(["No.2　待たない窓口", "No.4　書かない窓口"], page.Texts(".ap-not-met h3"));
        Assert.Contains("令和6年度（2024年度）まで戸籍課が担当した取組を引き継いでいます。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("令和6年度（2024年度）まで窓口課が担当した取組を引き継いでいます。", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departments_are_looked_for_by_their_names_of_today()
    {
        var page = await new OverviewPageModel(Links, Plan, new MeasureFilter(Department: "hisho")).RenderAsync();
        var choices = page.QuerySelectorAll("#ap-department option");

        Assert.Equal(
            ["すべて", "市長公室（令和5年度まで秘書課、令和7年度まで政策秘書課）", "市民課（令和6年度まで窓口課・戸籍課）", "総務課", "情報課"],
            choices.Select(o => o.TextContent.Trim()));
        Assert.Equal("shicho", choices.Single(o => o.HasAttribute("selected")).GetAttribute("value"));
    }

    [Fact]
    public async Task Of_a_department_that_was_split_each_measure_names_who_leads_it()
    {
        string[] leads =
        [
            "企画課（令和5年度まで企画財政課）", "財政課（令和5年度まで企画財政課）",
            "財政課（令和5年度まで企画財政課）・企画課（令和5年度まで企画財政課）", "財政課（令和5年度まで企画財政課）",
        ];
        foreach (var (measure, text) in SplitPlan.Plan.Measures.Zip(leads))
        {
            var page = await new MeasurePageModel(Links, SplitPlan.Plan, measure).RenderAsync();
            Assert.Equal(text, page.QuerySelector("dl.ap-facts dd")!.TextContent.Trim());
        }

        var former = await new DepartmentPageModel(Links, SplitPlan.Plan, SplitPlan.Plan.FindDepartment("kikaku-zaisei")!).RenderAsync();
        Assert.Contains("いまは企画課・財政課が取組を引き継いでいます。", former.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("だった取組は、4件です。", former.Body!.TextContent, StringComparison.Ordinal);
        foreach (var (slug, count) in new[] { ("kikaku", 2), ("zaisei", 3) })
        {
            Assert.Equal(count, SplitPlan.Plan.MeasuresOf(SplitPlan.Plan.FindDepartment(slug)!).Count());
        }
    }

    [Fact]
    public async Task Looked_for_by_the_name_of_what_was_split_that_name_stays_chosen()
    {
        var page = await new OverviewPageModel(Links, SplitPlan.Plan, new MeasureFilter(Department: "kikaku-zaisei")).RenderAsync();

        Assert.Equal(
            "企画財政課",
            page.QuerySelectorAll("#ap-department option").Single(o => o.HasAttribute("selected")).TextContent.Trim());
        Assert.Equal(["1", "2", "3", "4"], new MeasureFilter(Department: "kikaku-zaisei").Apply(SplitPlan.Plan).Select(m => m.No));
    }

    [Fact]
    public async Task A_year_keeps_the_names_of_the_year()
    {
        var page = await new YearSummaryPageModel(Links, Plan, new FiscalYear(2022)).RenderAsync();

        Assert.DoesNotContain("市民課", page.QuerySelector("main, article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_have_lead_related_and_indicator_departments()
    {
        var tables = PlanTables.Of(Plan).ToDictionary(t => t.Name);

        Assert.Equal(["秘書課、総務課", "市長公室、総務課", "広報室、情報課"], Row(tables["measures"], 0, "主担当課", "現在の主担当課", "関係課"));
        Assert.Equal(["情報課"], Row(tables["indicators"], 0, "指標の担当課"));
        Assert.Equal(
            ["秘書課、総務課", "秘書課、総務課", "秘書課、総務課", "政策秘書課、総務課", "政策秘書課、総務課", "市長公室、総務課", "市長公室、総務課"],
            Enumerable.Range(0, 7).SelectMany(row => Row(tables["results"], row, "主担当課")));
    }

    [Fact]
    public async Task The_record_of_changes_calls_it_by_its_name()
    {
        var text = PublicText.Of(ReorganizedPlan.Document);
        var published = LedgerChain.Append(
            null, new LedgerChange(ChangeKind.Publication, default, null, text, ChangeJustification.Nothing), At(1));
        var entry = LedgerChain.Append(
            published, new LedgerChange(ChangeKind.Revision, default, text, text, new ChangeJustification("組織改編により…")), At(2));
        var plan = PlanFactory.Build(ReorganizedPlan.Document with { History = [published, entry] });
        var page = await new HistoryPageModel(Links, plan).RenderAsync();

        Assert.Equal("組織改編 計画の本文", page.QuerySelector(".ap-change h2")!.TextContent.Trim().ReplaceLineEndings(" "));
        Assert.Contains("公表した内容は変わっていません。", page.QuerySelector(".ap-change")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(LedgerVerification.Verify([published, entry]));
    }

    private static DateTimeOffset At(int day) => new(2026, 4, day, 9, 0, 0, TimeSpan.FromHours(9));

    private static Task<IHtmlDocument> DepartmentAsync(string slug)
        => new DepartmentPageModel(Links, Plan, Plan.FindDepartment(slug)!).RenderAsync();

    private static IEnumerable<string> Row(DataTable table, int row, params string[] columns)
        => columns.Select(c => table.Column(c).ElementAt(row));
}
