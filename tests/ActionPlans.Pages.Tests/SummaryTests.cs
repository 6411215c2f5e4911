using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>Where the whole plan stands: one sentence, a bar, its parts in words and numbers.</summary>
public sealed class SummaryTests
{
    private const string NotApplicableNote = "対象外は、目標がないなど、達成・未達を判定しない取組です。状況の見方";

    // 令和元年度: one met, one missed in its second indicator, one not judged, one unpublished, one without indicator.
    internal static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "40回", "45回")),
        Measure("2", Indicator("a", "40回", "45回"), Indicator("b", "100件", "100件")),
        Measure("3", Indicator("a", "0件", "5件")),
        Measure("4", Indicator("a", "40回", "45回")),
        Measure("5")).With(
            Result("1", 2019, ("a", "40回")), Result("2", 2019, ("a", "50回"), ("b", "95件")), Result("3", 2019, ("a", "1件")),
            Result("1", 2020, ("a", "45回")));

    internal static readonly PlanDocument Complete = Document.With([.. Document.Results, Result("4", 2019, ("a", "1回"))]);

    [Fact]
    public async Task Every_year_has_a_column_that_leads_to_its_page()
    {
        var page = await Document.OverviewAsync();

        Assert.Equal(
            ["/action-plans/mirai/years/2019/", "/action-plans/mirai/years/2020/", "/action-plans/mirai/years/2021/"],
            page.QuerySelectorAll(".ap-columns-of-years a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".ap-legend a, .ap-columns-of-years [aria-current]"));
    }

    [Theory]
    [InlineData(2150)]
    [InlineData(1990)]
    public async Task A_year_that_the_plan_does_not_know_is_not_asked_for(int year)
        => Assert.Equal(
            "令和2年度：目標のある4件のうち、公表した1件の中で1件が達成",
            (await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(year)))).One("#ap-answer").Words());

    [Fact]
    public async Task Every_number_of_measures_leads_to_just_these()
    {
        foreach (var year in new[] { 2019, 2020 })
        {
            var parts = (await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(year)))).QuerySelectorAll(".ap-legend li");
            Assert.All(parts, p => Assert.Equal(Number(p.One("b").Words()) > 0, p.QuerySelector("a") is not null));
            foreach (var link in parts.SelectMany(p => p.QuerySelectorAll("a")))
            {
                var found = await Document.OverviewAsync(Asked(link));
                var number = Number(link.One("b").Words());
                Assert.Equal($"{found.Texts(".ap-list .ap-c-how").Distinct().Single()} {number}件の取組を表示", link.Words());
                Assert.Equal($"見つかった取組 {number}件", found.One("#ap-list").Words());
                Assert.Equal(number, found.QuerySelectorAll(".ap-list .ap-c-no").Length);
            }
        }
    }

    // One measure met, one missed, one that cannot be judged, and many to come: three numbers that have no room, side by side.
    [Theory]
    [InlineData(10, "1|1|1|7")]
    [InlineData(97, "94|1・1・1")]
    public async Task Numbers_of_narrow_parts_do_not_cover_each_other(int measures, string numbers)
    {
        var document = Plan([.. Enumerable.Range(1, measures).Select(i => Measure($"{i}", Indicator("a", "40回")))]).With(
            Result("1", 2019, ("a", "40回")), Result("2", 2019, ("a", "1回")), Result("3", 2019, ("a", "集計できない")));

        var bar = (await document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2019)))).One("svg.ap-parts");

        Assert.Equal(numbers.Split('|'), bar.Texts("text"));
        Assert.Equal(measures > 50, bar.QuerySelector("g.ap-below text")?.GetAttribute("text-anchor") == "start");
    }

    [Fact]
    public async Task The_bar_has_a_part_for_each_number_as_long_as_its_share()
    {
        var page = await Document.OverviewAsync(new MeasureFilter(Year: new FiscalYear(2019)));
        var bar = page.One("svg.ap-parts");

        Assert.Equal("true", bar.GetAttribute("aria-hidden")); // the list below it says the same
        Assert.Equal("令和元年度（2019年度）の取組の状況", page.One(".ap-legend").GetAttribute("aria-label"));
        Assert.Equal(
            [("ap-met", "0%", "20%"), ("ap-missed", "20%", "20%"), ("ap-not-published", "40%", "20%"), ("ap-not-applicable", "60%", "40%")],
            bar.QuerySelectorAll("svg").Select(p => (p.ClassName, p.GetAttribute("x"), p.GetAttribute("width"))));
        Assert.Equal(["1", "1", "1", "2"], bar.Texts("text"));
        Assert.Equal(
            ["ap-word ap-met", "ap-word ap-missed", "ap-word ap-not-published", "ap-word ap-not-applicable"],
            page.QuerySelectorAll(".ap-legend .ap-word").Select(w => w.ClassName));
    }

    [Fact]
    public async Task Near_the_target_is_counted_only_where_the_plan_defines_it()
    {
        var first = new MeasureFilter(Year: new FiscalYear(2019));

        Assert.Equal(
            ["達成 1", "目標に近い 1", "未達 0", "未公表 1", "対象外 2"], Legend(await Document.NearFrom(90).OverviewAsync(first)));
        // A threshold that holds only from later years on is not a word of these.
        Assert.DoesNotContain(
            "目標に近い", (await Document.NearFrom(90, from: 2021).OverviewAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_parts_add_up_to_all_measures(bool hasNear)
    {
        foreach (var document in new[] { Document, Complete, Varied() })
        {
            var page = await (hasNear ? document.NearFrom(90) : document).OverviewAsync();

            Assert.Contains(Legend(page), part => part.StartsWith("対象外", StringComparison.Ordinal));
            Assert.Equal(document.Measures.Count, page.Texts(".ap-legend b").Sum(Number));
            Assert.Contains($"{document.Measures.Count}の取組・", page.One(".ap-lead").Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_counts_leave_out_is_explained()
    {
        Assert.Equal(NotApplicableNote, (await Document.OverviewAsync()).One(".ap-legend + .ap-note").Words());
        Assert.Contains(
            "対象外は、指標がない、その年度の目標がない、目標値が0である、目標が数値でも実施の段階でもないなどの理由で、達成・未達を判定しない取組です。理由は取組ごとのページにあります。",
            (await (Document with { Results = [] }).OverviewAsync()).Texts("p"));
    }

    [Fact]
    public async Task Before_any_result_the_page_says_so_and_tells_what_will_be_judged()
    {
        var page = await (Document with { Results = [] }).OverviewAsync();

        Assert.Equal("取組の状況", page.One("#ap-status").Words());
        Assert.Equal("実績は、まだ公表されていません。", page.One(".ap-state").Words());
        Assert.Equal(
            [
                ["年度", "目標あり", "対象外", "合計"],
                ["令和元年度（2019年度）", "3", "2", "5"],
                ["令和2年度（2020年度）", "4", "1", "5"],
                ["令和3年度（2021年度）", "0", "5", "5"],
            ],
            page.One("table.ap-counts").QuerySelectorAll("tr").Select(r => r.Children.Select(c => c.Words())));
        Assert.Empty(page.QuerySelectorAll(".ap-met, .ap-near, .ap-missed, .ap-c-how, .ap-key, .ap-columns-of-years"));
    }

    [Fact]
    public async Task The_list_has_a_sign_for_each_year_and_says_in_words_what_it_is()
    {
        var page = await Complete.OverviewAsync();

        Assert.Equal(
            [
                "達成 令和元年度・令和2年度、対象外 令和3年度",
                "未達 令和元年度、未公表 令和2年度、対象外 令和3年度",
                "未公表 令和2年度、対象外 令和元年度・令和3年度",
                "未達 令和元年度、未公表 令和2年度、対象外 令和3年度",
                "対象外 令和元年度・令和2年度・令和3年度",
            ],
            page.QuerySelectorAll(".ap-list .ap-signs").Select(s => s.GetAttribute("aria-label")));
        Assert.All(page.QuerySelectorAll(".ap-signs"), s => Assert.Equal("img", s.GetAttribute("role")));
        Assert.Equal(["ap-missed", "ap-not-published", "ap-not-applicable"], page.QuerySelectorAll(".ap-signs")[1].Children.Select(Class));
        Assert.Equal(["元", "2", "3"], page.QuerySelectorAll(".ap-sign-heads")[0].Texts("span"));
        Assert.Equal(
            ["印は左から令和元〜3年度（2019〜2021年度）の状況：", "達成", "未達", "未公表（結果待ち）", "対象外（目標がないなど、判定しない）"],
            page.Texts(".ap-key > span"));

        static string Class(IElement sign) => sign.ClassName!.Trim();
    }

    internal static string[] Legend(IHtmlDocument page)
        => [.. page.QuerySelectorAll(".ap-legend li").Select(p => $"{p.One(".ap-word").Words()} {p.One("b").Words()}")];

    // What a link of the page asks for.
    private static MeasureFilter Asked(IElement link) => Questions.Of(link.GetAttribute("href")!).Filter;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
