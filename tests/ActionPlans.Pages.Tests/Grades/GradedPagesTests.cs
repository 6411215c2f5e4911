using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.StaticSearch;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ActionPlans.Pages.Tests.Grades;

/// <summary>Plans with grades of their own, on every page that counts or shows how measures stand.</summary>
public sealed class GradedPagesTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(Repository.GradedByDepartmentsFile)).Document!;
    private static readonly Plan Plan = PlanFactory.Build(Document);
    private static readonly Plan ByRates = PlanJson.Read(File.ReadAllText(Repository.GradedByRatesFile)).Plan!;
    private static readonly PlanLinks Links = new();

    [Fact]
    public async Task The_page_of_a_year_says_the_counts_as_the_city_published_them()
    {
        var page = await YearAsync(Plan, 2020);

        Assert.Equal("令和2年度：112件のうち99件を評価（S 0件・A 46件・B 48件・C 5件） 見本", page.One("#ap-answer").Words());
        Assert.Equal(
            ["S（特に良好） 0", "A（良好） 46", "B（おおむね良好） 48", "C（課題あり） 5", "完了 6", "中止 2", "評価困難 5"],
            page.Texts(".ap-legend li"));
        Assert.Contains(
            "評価した99件の割合は、S 0.0%、A 46.5%、B 48.5%、C 5.1%です。四捨五入のため、割合の合計は100.1%になります。", page.Texts("p"));
        // What is judged by grades alone has no 対象外 to explain.
        Assert.DoesNotContain("対象外は、目標がないなど", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tables_of_a_year_add_up_by_grade()
    {
        var page = await YearAsync(Plan, 2020);
        var totals = page.QuerySelectorAll("table.ap-sums")[0];

        TableShape.AssertFull(totals);
        Assert.Equal(
            ["", "S（特に良好）", "A（良好）", "B（おおむね良好）", "C（課題あり）", "完了", "中止", "評価困難", "合計"], totals.Texts("thead td, thead th"));
        Assert.Equal(["取組", "0", "46", "48", "5", "6", "2", "5", "112"], totals.Texts("tbody tr:first-child > *"));
        Assert.Equal(["取組の割合", "0.0%", "46.5%", "48.5%", "5.1%", "", "", "", ""], totals.Texts("tbody tr:last-child > *"));
        Assert.Contains(
            "割合は、評価したもの（取組99件）に対するものです。取組の割合の合計は、四捨五入のため100.1%になります。", page.Texts(".ap-note"));
        var byPolicy = page.QuerySelectorAll("table.ap-sums")[1];
        Assert.Equal(["合計", "0", "46", "48", "5", "6", "2", "5", "112"], byPolicy.Texts("tfoot tr > *"));
        // Indicators are judged by their targets, beside the grades of measures.
        var indicators = page.QuerySelectorAll("table.ap-sums")[2];
        Assert.Equal(["基本方針・推進項目", "達成", "未達", "対象外", "合計"], indicators.Texts("thead th"));
        Assert.Equal(["合計", "2", "1", "0", "3"], indicators.Texts("tfoot tr > *"));
    }

    [Fact]
    public async Task What_is_not_judged_stands_under_its_own_name_with_its_reason()
    {
        var page = await YearAsync(Plan, 2020, 3);

        Assert.Contains("評価困難 5件", page.Texts("h3"));
        Assert.Contains(page.Texts(".ap-each li"), t => t.Contains("（感染症の影響で実施できず、評価できないため。）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_measures_with_the_lower_grades_are_listed_with_their_reasons()
    {
        var page = await YearAsync(Plan, 2020);

        Assert.Equal("達成しなかった取組（B・C） 53件", page.One("#ap-not-met").Words());
        Assert.Contains("C（課題あり） 実施できなかったため。", page.Texts("ul.ap-not-met p"));
    }

    // Rates gave the grade of the indicator, and so that of the measure: one sign says both.
    [Fact]
    public async Task A_grade_that_rates_gave_stands_once()
        => Assert.Equal(
            ["B（目標に届かない） 貸出冊数：目標 20,000冊 → 実績 18,900冊（−1,100冊）", "B（目標に届かない） 目標 960t → 実績 970t（+10t）"],
            (await YearAsync(ByRates, 2023)).Texts("ul.ap-not-met p:not(.ap-strong)"));

    [Fact]
    public async Task A_change_of_the_grades_is_marked_between_the_years()
    {
        var page = await YearAsync(Plan, 2021);

        Assert.Contains("評価方法の変更：令和3年度から", page.Texts("tr.ap-break"));
        Assert.Contains("評価方法の変更", page.Texts(".ap-columns-of-years .ap-note"));
        Assert.Contains("S 0件・A 46件・B 48件・C 5件", page.Texts("table.ap-counts td"));
        Assert.Contains(page.Texts("p"), p => p.Contains("判定の方法が変わったため、この2つをそのまま比べることはできません。", StringComparison.Ordinal));
        Assert.Equal(
            "評価方法の変更：令和3年度から", (await MeasureAsync(Plan, "2")).One(".ap-one-year:first-of-type > .ap-break").Words());
    }

    [Fact]
    public async Task The_page_of_a_measure_shows_grade_status_and_reason_of_each_year()
    {
        var years = (await MeasureAsync(Plan, "2")).QuerySelectorAll(".ap-one-year");

        Assert.Equal("令和3年度（2021年度） c（遅れ） 見本 未達", years[0].One("h3").Words());
        Assert.Equal(["評語の理由"], years[0].Texts("h4"));
        Assert.Contains("担当者が足りず、始められなかったため。", years[0].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_without_an_indicator_is_graded_too()
    {
        var page = await MeasureAsync(Plan, "1");

        Assert.Equal("指標なし", page.One(".ap-none").Words());
        Assert.DoesNotContain("判定", page.One("section[aria-labelledby='ap-now']").Words(), StringComparison.Ordinal);
        Assert.StartsWith("令和3年度 a（計画どおり）", page.One(".ap-stand").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_shows_the_letters_of_the_years_and_what_they_mean()
    {
        var page = await new OverviewPageModel(Links, ByRates, new MeasureFilter()).RenderAsync();

        Assert.Equal(["S", "A", "A"], page.QuerySelectorAll(".ap-signs")[0].Texts("i"));
        Assert.Equal(
            "S（目標を大きく上回る） 令和4年度、A（目標どおり） 令和5年度・令和6年度（見本 令和4年度・令和5年度・令和6年度）",
            page.QuerySelectorAll(".ap-signs")[0].GetAttribute("aria-label"));
        Assert.Contains("A（目標どおり）", page.Texts(".ap-key .ap-mark"));
    }

    [Fact]
    public async Task A_reader_looks_for_a_grade_by_the_form_by_its_address_and_by_words()
    {
        var form = await new OverviewPageModel(Links, Plan, new MeasureFilter()).RenderAsync();
        Assert.Equal(
            [
                "", "grade-S", "grade-A", "grade-B", "grade-C", "undetermined", "not-published", "grade-完了", "grade-中止", "grade-評価困難",
                "not-applicable",
            ],
            form.QuerySelectorAll("#ap-status-of option").Select(o => o.GetAttribute("value")));
        Assert.Contains(
            form.QuerySelectorAll(".ap-legend a"),
            a => a.GetAttribute("href")!.Contains("status=grade-A&year=2020", StringComparison.Ordinal));

        var (filter, _) = Questions.Of("/?status=grade-C&year=2020");
        var found = await new OverviewPageModel(Links, Plan, filter).RenderAsync();
        Assert.Equal("見つかった取組 5件", found.One("#ap-list").Words());
        Assert.Equal("grade-C", found.One("#ap-status-of option[selected]").GetAttribute("value"));
        Assert.All(found.Texts(".ap-list .ap-chip:not(.ap-tag)"), chip => Assert.Equal("C（課題あり）", chip));
        Assert.StartsWith("令和2年度の状況 C（課題あり）：5件", new OverviewPageModel(Links, Plan, filter).Title, StringComparison.Ordinal);

        var typed = OverviewPageModel.Answering(Links, Plan, new MeasureFilter("課題あり"), 1, Synonyms.Default);
        Assert.Equal(5, typed.Found.Total);
        Assert.Equal(0, new OverviewPageModel(Links, Plan, Questions.Of("/?status=grade-X").Filter).Found.Total);
    }

    [Fact]
    public async Task The_about_page_tells_the_grades_of_each_version()
    {
        var page = await new AboutPageModel(Links, ByRates).RenderAsync();

        Assert.Contains("令和4年度（2022年度）からの評語（令和6年度に評価方法の変更）", page.Texts("h3"));
        Assert.Contains(page.Texts("p"), p => p.Contains("達成率が110%以上ならS、95%以上ならA、それより低ければBです。", StringComparison.Ordinal));
        Assert.Contains("評価しない区分です。理由とともに、この名前で数えます。", page.Texts("dd"));
    }

    [Fact]
    public async Task An_indicator_that_is_graded_by_its_rate_says_so()
    {
        var page = await MeasureAsync(ByRates, "3");

        Assert.Equal(["C（目標に遠い） 見本", "B（目標に届かない） 見本", "A（目標どおり） 見本"],
            page.QuerySelectorAll(".ap-one-year h3").Select(h => $"{h.One(".ap-chip").Words()} {h.One(".ap-sample").Words()}"));
        Assert.Contains("達成率が120%以上ならS、100%以上ならA、80%以上ならB、それより低ければCです。", page.Texts(".ap-method li"));
        Assert.DoesNotContain(page.Texts(".ap-method li"), t => t.Contains("上回れば未達", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tables_of_the_open_data_have_grade_and_reason_where_the_plan_has_grades()
    {
        var years = PlanTables.Of(Plan).Single(t => t.Name == PlanTables.MeasureYearsName);
        var results = PlanTables.Of(ByRates).Single(t => t.Name == PlanTables.ResultsName);
        var without = PlanTables.Of(PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!);

        Assert.Equal(46, years.Rows.Count(r => Of(years, r, "年度") == "2020" && Of(years, r, "評語") == "A"));
        Assert.Equal(
            ("評価困難", null, "感染症の影響で実施できず、評価できないため。"),
            years.Rows.Where(r => Of(years, r, "年度") == "2020" && Of(years, r, "評語") == "評価困難")
                .Select(r => (Of(years, r, "評語"), NullIfEmpty(Of(years, r, "評語の意味")), Of(years, r, "評語の理由"))).First());
        Assert.Contains(results.Rows, r => Of(results, r, "達成率") == "99.9" && Of(results, r, "評語") == "B");
        Assert.DoesNotContain(without, t => t.Fields.Any(f => f.Name.StartsWith("評語", StringComparison.Ordinal)));

        static string? Of(DataTable table, IReadOnlyList<string?> row, string name)
            => row[Array.FindIndex([.. table.Fields], f => f.Name == name)];

        static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }

    [Fact]
    public void The_feed_tells_the_grade()
    {
        var plan = PlanFactory.Build((Document with { Summaries = [] }).Published());

        Assert.Contains("判定: a（計画どおり）", PlanFeed.Write(plan, Links, "https://city.example"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_of_a_static_site_knows_the_grades()
    {
        var file = SearchFile.Write(Plan, Links, Synonyms.Default);

        Assert.Contains("\"課題あり\":\"grade-C\"", file, StringComparison.Ordinal);
        Assert.Contains("\"2020\":\"near grade-B\"", file, StringComparison.Ordinal);
        Assert.Contains("\"grade-B\":\"B（おおむね良好）\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_year_says_the_same()
    {
        var text = YearSummaryText.Write(new YearSummaryPageModel(Links, Plan, new FiscalYear(2020)), "https://city.example");

        Assert.Contains("取組112件のうち99件を評価（S 0件・A 46件・B 48件・C 5件）。", text, StringComparison.Ordinal);
        Assert.Contains("四捨五入のため、割合の合計は100.1%になります。", text, StringComparison.Ordinal);
    }

    private static Task<IHtmlDocument> YearAsync(Plan plan, int year, int page = 1)
        => new YearSummaryPageModel(Links, plan, new FiscalYear(year), page).RenderAsync();

    private static Task<IHtmlDocument> MeasureAsync(Plan plan, string no)
        => new MeasurePageModel(Links, plan, plan.FindMeasure(no)!).RenderAsync();
}
