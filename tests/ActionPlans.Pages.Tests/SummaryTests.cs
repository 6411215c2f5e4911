using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>Where the whole plan stands.</summary>
public sealed class SummaryTests
{
    private const string NotApplicableNote = "対象外は、指標がない、その年度の目標がない、目標値が0である、目標が数値でないなどの理由で、達成・未達を判定しない取組です。理由は取組ごとのページにあります。";

    // 令和元年度: one met, one missed in its second indicator, one not judged, one unpublished, one without indicator.
    private static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "40回", "45回")),
        Measure("2", Indicator("a", "40回", "45回"), Indicator("b", "100件", "100件")),
        Measure("3", Indicator("a", "0件", "5件")),
        Measure("4", Indicator("a", "40回", "45回")),
        Measure("5")).With(
            Result("1", 2019, ("a", "40回")), Result("2", 2019, ("a", "50回"), ("b", "95件")), Result("3", 2019, ("a", "1件")),
            Result("1", 2020, ("a", "45回")));

    [Fact]
    public async Task The_latest_year_stands_first_and_any_other_can_be_chosen()
    {
        var latest = await Document.OverviewAsync(new MeasureFilter());
        Assert.Equal("令和2年度の状況", latest.One("#ap-status").Words());
        Assert.Equal(
            [["", "達成", "未達", "未公表", "対象外", "合計"], ["取組", "1", "0", "3", "1", "5"], ["指標", "1", "0", "4", "0", "5"]],
            Rows(latest.One("table.ap-counts")));
        Assert.Equal(["令和2年度", "令和元年度"], latest.Texts(".ap-chooser a"));
        Assert.Equal("令和2年度", latest.One(".ap-chooser [aria-current]").Words());

        var other = await Document.OverviewAsync(Asked(latest.QuerySelectorAll(".ap-chooser a")[1]));
        Assert.Equal("令和元年度の状況", other.One("#ap-status").Words());
        Assert.Equal(
            [["", "達成", "未達", "未公表", "対象外", "合計"], ["取組", "1", "1", "1", "2", "5"], ["指標", "2", "1", "1", "1", "5"]],
            Rows(other.One("table.ap-counts")));
        Assert.Equal("令和元年度", other.One(".ap-chooser [aria-current]").Words());
        Assert.Equal("/action-plans/mirai/years/2019/", other.One("section[aria-labelledby='ap-status'] a.ap-strong").GetAttribute("href"));
    }

    [Fact]
    public async Task Where_no_one_answers_the_years_lead_to_their_own_pages()
    {
        var page = await Document.OverviewAsync();

        Assert.Equal(
            ["/action-plans/mirai/years/2020/", "/action-plans/mirai/years/2019/"],
            page.QuerySelectorAll(".ap-chooser a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".ap-counts a, .ap-chooser [aria-current]"));
    }

    [Theory]
    [InlineData(2150)]
    [InlineData(1990)]
    public async Task A_year_that_the_plan_does_not_know_is_not_asked_for(int year)
        => Assert.Equal(
            "令和2年度の状況", (await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(year)))).One("#ap-status").Words());

    [Fact]
    public async Task A_year_of_the_plan_without_results_says_so()
        => Assert.Equal(
            "評価の対象となる取組はありません。", (await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2021)))).One(".ap-state").Words());

    [Fact]
    public async Task Every_number_of_measures_leads_to_just_these()
    {
        foreach (var year in new[] { 2019, 2020 })
        {
            var page = await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(year)));
            var cells = page.QuerySelectorAll("table.ap-counts tbody tr:first-child td");
            var linked = cells.SelectMany(c => c.QuerySelectorAll("a")).ToArray();
            Assert.Equal(cells.SkipLast(1).Count(c => Number(c.Words().Split('件')[0]) > 0), linked.Length);
            foreach (var link in linked)
            {
                var found = await Document.OverviewAsync(Asked(link));
                var number = Number(link.Words().Split('件')[0]);
                Assert.Equal($"{number}件の「{found.Texts(".ap-list .ap-c-how").Distinct().Single()}」の取組を表示", link.Words());
                Assert.Equal($"見つかった取組 {number}件", found.One("#ap-list").Words());
                Assert.Equal(number, found.QuerySelectorAll(".ap-list .ap-c-no").Length);
            }
        }
    }

    [Fact]
    public async Task The_bar_has_a_part_for_each_number_as_long_as_its_share()
    {
        var bar = (await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2019)))).One("svg.ap-parts");

        Assert.Equal("達成1件、未達1件、未公表1件、対象外2件、合計5件。", bar.GetAttribute("aria-label"));
        Assert.Equal(
            [("ap-met", "0%", "20%"), ("ap-missed", "20%", "20%"), ("ap-not-published", "40%", "20%"), ("ap-not-applicable", "60%", "40%")],
            bar.QuerySelectorAll("svg").Select(p => (p.ClassName, p.GetAttribute("x"), p.GetAttribute("width"))));
        Assert.Equal(["1", "1", "1", "対象外 2"], bar.Texts("text"));
        Assert.All(bar.QuerySelectorAll("[fill^='url(']"), r => bar.One(r.GetAttribute("fill")![4..^1]));
    }

    [Fact]
    public async Task Near_the_target_is_counted_only_where_the_plan_defines_it()
    {
        var first = new MeasureFilter(Year: new FiscalYear(2019));
        var page = await Document.NearFrom(90).OverviewAsync(first);

        Assert.Equal(
            [["", "達成", "目標に近い", "未達", "未公表", "対象外", "合計"], ["取組", "1", "1", "0", "1", "2", "5"], ["指標", "2", "1", "0", "1", "1", "5"]],
            Rows(page.One("table.ap-counts")));
        // A threshold that holds only from later years on is not a word of these.
        Assert.DoesNotContain(
            "目標に近い", (await Document.NearFrom(90, from: 2021).OverviewAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_line_of_every_table_adds_up(bool hasNear)
    {
        foreach (var document in new[] { Document, Varied(), Document with { Results = [] } })
        {
            var page = await (hasNear ? document.NearFrom(90) : document).OverviewAsync();
            var tables = page.QuerySelectorAll("table.ap-counts");
            Assert.NotEmpty(tables);
            Assert.All(tables, table =>
            {
                var rows = Rows(table);
                Assert.Contains("対象外", rows[0]);
                Assert.All(rows[1..], r => Assert.Equal(Number(r[^1]), r[1..^1].Sum(Number)));
                Assert.Equal($"{document.Measures.Count}", rows[1][^1]);
            });
        }
    }

    [Fact]
    public async Task What_the_counts_leave_out_is_explained()
    {
        Assert.Contains(NotApplicableNote, (await Document.OverviewAsync()).Texts("p"));
        Assert.Contains(NotApplicableNote, (await (Document with { Results = [] }).OverviewAsync()).Texts("p"));
    }

    [Fact]
    public async Task A_sentence_says_how_many_of_those_judged_are_published_and_met()
    {
        Assert.Equal("評価の対象となる取組4件のうち、1件の実績を公表しています。目標を達成した取組は1件です。", (await Document.OverviewAsync()).One(".ap-state").Words());
        Assert.Equal(
            "評価の対象となる取組3件のうち、2件の実績を公表しています。目標を達成した取組は1件です。",
            (await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2019)))).One(".ap-state").Words());
    }

    [Fact]
    public async Task A_sentence_says_how_many_were_met_once_all_are_published()
        => Assert.Equal(
            "評価の対象となる取組1件のうち、1件が目標を達成しました。",
            (await Plan(Measure("1", Indicator("a", "1件")), Measure("2")).With(Result("1", 2019, ("a", "1件"))).OverviewAsync()).One(
                ".ap-state")
                .Words());

    [Fact]
    public async Task Where_nothing_can_be_judged_no_achievement_is_counted()
        => Assert.Equal(
            "評価の対象となる取組はありません。",
            (await Plan(Measure("1")).With(Result("1", 2019) with { Evaluation = "続ける。" }).OverviewAsync()).One(".ap-state").Words());

    [Fact]
    public async Task Before_any_result_the_page_says_so_and_tells_what_will_be_judged()
    {
        var page = await (Document with { Results = [] }).OverviewAsync();

        Assert.Equal("取組の状況", page.One("#ap-status").Words());
        Assert.Equal("実績は、まだ公表されていません。", page.One(".ap-state").Words());
        Assert.Equal(
            [
                ["年度", "評価対象", "対象外", "合計"],
                ["令和元年度（2019年度）", "3", "2", "5"],
                ["令和2年度（2020年度）", "4", "1", "5"],
                ["令和3年度（2021年度）", "0", "5", "5"],
            ],
            Rows(page.One("table.ap-counts")));
        Assert.Empty(page.QuerySelectorAll(".ap-met, .ap-near, .ap-missed, .ap-c-how"));
    }

    [Fact]
    public async Task The_list_shows_the_status_of_the_latest_year()
    {
        var page = await Document.OverviewAsync();

        Assert.Equal("令和2年度（2020年度）の状況", page.Texts(".ap-cols .ap-c-how").Distinct().Single());
        Assert.Equal(["達成", "未公表", "未公表", "未公表", "対象外"], page.Texts(".ap-list .ap-c-how"));
    }

    // What a link of the page asks for.
    private static MeasureFilter Asked(IElement link) => Questions.Of(link.GetAttribute("href")!).Filter;

    private static string[][] Rows(IElement table)
        => [.. table.QuerySelectorAll("tr")
            .Select(r => r.Children.Select(
                c => c.QuerySelector(".ap-hidden") is { } hidden ? c.Words()[..^hidden.Words().Length] : c.Words())
                .ToArray())];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
