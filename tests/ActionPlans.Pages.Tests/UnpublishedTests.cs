using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>A plan of which nothing is published yet but its promises.</summary>
public sealed class UnpublishedTests
{
    [Fact]
    public async Task Without_a_result_everything_is_unpublished_and_nothing_is_bad()
    {
        var page = await Plan(Measure("1", Indicator("a", "40回", "45回", "50回"))).MeasurePageAsync();

        Assert.Equal(["令和元年度（2019年度） 未公表 目標 40回", "令和2年度（2020年度） 未公表 目標 45回", "令和3年度（2021年度） 未公表 目標 50回"], page.OpenYears());
        Assert.Equal("実績を公表していない年度", page.One(".ap-one-year h3").Words());
        Assert.Equal(
            ["令和3年度（2021年度）の目標", "50回", "令和元年度40回から令和3年度50回へ", "実績は、まだ公表されていません（未公表）。"], page.Panel().Texts("p"));
        Assert.Equal(["未公表", "未公表", "未公表"], page.Item("指標").Texts("tbody tr:nth-child(3) td"));
        Assert.Equal("未公表", page.Item("取組実績").Words());
        Assert.Equal("未公表", page.Item("評価").Words());
        Assert.Equal(["取組実績", "評価"], page.QuerySelectorAll("dl.ap-sheet dt").TakeLast(2).Select(t => t.Words()));
        Assert.Empty(page.QuerySelectorAll(".ap-met, .ap-near, .ap-missed, .ap-sample, .ap-notice"));
        Assert.DoesNotContain("100.0%", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0%", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("*").Where(e => e.Children.Length == 0), e => e.Words() is "0" or "0回" or "0%");
    }

    [Fact]
    public async Task Lists_have_no_status_before_there_is_one()
    {
        var page = await Plan(Measure("1", Indicator("a", "40回"))).OverviewAsync();

        Assert.Equal(["No.", "取組内容", "主担当課"], page.Texts(".ap-cols > *"));
        Assert.Equal(["No.", "1", "取組の名称1", "主担当課", "総務課"], page.One(".ap-list > li").Children.Select(c => c.Words()));
    }

    [Fact]
    public async Task No_indicator_is_said_with_the_reason_of_the_source()
    {
        var page = await Plan(Measure("1") with { NoIndicatorReason = "※検討・協議事業のため指標は設定しない" }).MeasurePageAsync();

        Assert.Equal(
            ["指標なし（判定しない）", "※検討・協議事業のため指標は設定しない", "達成・未達は判定しません（対象外）。取組実績と評価は、まだ公表されていません。"],
            page.Texts("section[aria-labelledby='ap-now'] > p"));
        Assert.Equal("※検討・協議事業のため指標は設定しない", page.Item("指標").Words());
        Assert.All(page.OpenYears(), y => Assert.EndsWith(" 対象外 指標なし（判定しない）。取組実績は、まだ公表していません。", y, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll(".ap-indicator, .ap-panel"));
    }

    [Fact]
    public async Task No_indicator_is_said_where_the_source_gives_no_reason()
    {
        var page = await Plan(Measure("1")).MeasurePageAsync();

        Assert.Equal(["指標なし（判定しない）", "この取組には、計画が指標を定めていません。"], page.Texts("section[aria-labelledby='ap-now'] > p")[..2]);
        Assert.Equal("指標なし", page.Item("指標").Words());
    }

    [Fact]
    public async Task Two_departments_are_both_named_and_linked()
    {
        var document = Plan(Measure("1") with { Departments = ["財政課", "総務課"] });
        var page = await document.MeasurePageAsync();

        Assert.Contains("財政課・総務課", page.Texts(".ap-facts dd"));
        Assert.Equal(
            ["/action-plans/mirai/departments/zaisei/", "/action-plans/mirai/departments/somu/"],
            page.QuerySelectorAll(".ap-facts a[href*='/departments/']").Select(a => a.GetAttribute("href")));
        Assert.Equal(["財政課", "総務課"], page.Item("主担当課").Texts("p"));
        Assert.Equal("財政課・総務課", (await document.OverviewAsync()).One(".ap-list .ap-c-who").Words());
    }

    [Fact]
    public async Task Two_indicators_stand_each_for_itself()
    {
        var page = await Plan(Measure("1", Indicator("a", "1件", "2件", "3件"), Indicator("b", "10日", "9日", "8日"))).MeasurePageAsync();

        Assert.Equal(["達成をはかる指標 指標の名称a", "達成をはかる指標 指標の名称b"], page.Texts(".ap-indicator h3"));
        Assert.Equal("令和2年度（2020年度） 未公表 指標の名称a：目標 2件、指標の名称b：目標 9日", page.OpenYears()[1]);
        Assert.Equal("3件", page.Panel("a").One(".ap-figure").Words());
        Assert.Equal("8日", page.Panel("b").One(".ap-figure").Words());
        Assert.Equal(["指標の名称a", "指標の名称b"], page.Item("指標").Texts("tbody th[scope=rowgroup]"));
    }

    [Fact]
    public async Task A_year_with_a_dash_has_no_target_and_is_not_judged()
    {
        var page = await Plan(Measure("1", Indicator("a", "—", "5件", "—"))).MeasurePageAsync();

        Assert.Equal(
            ["令和元年度（2019年度） 対象外 数値目標なし（判定しない）", "令和2年度（2020年度） 未公表 目標 5件", "令和3年度（2021年度） 対象外 数値目標なし（判定しない）"], page.OpenYears());
        Assert.Equal(["—", "5件", "—"], page.Item("指標").Texts("tbody tr:nth-child(2) td"));
        Assert.Equal(["令和2年度（2020年度）の目標", "5件", "実績は、まだ公表されていません（未公表）。"], page.Panel().Texts("p"));
    }

    [Fact]
    public async Task An_indicator_that_has_no_target_in_any_year_says_so()
    {
        var page = await Plan(Measure("1", Indicator("a", "—", "", "－"))).MeasurePageAsync();

        Assert.Equal(
            ["数値目標なし", "この指標には、計画がどの年度にも目標値を定めていません。達成・未達は判定しません。実績は、まだ公表されていません（未公表）。"],
            page.Panel().Texts("p"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    public async Task A_blank_target_is_said_in_words(string blank)
    {
        var page = await Plan(Measure("1", Indicator("a", blank, "5件"))).MeasurePageAsync();

        Assert.Equal(
            ["令和元年度（2019年度） 対象外 数値目標なし（判定しない）", "令和2年度（2020年度） 未公表 目標 5件", "令和3年度（2021年度） 対象外 数値目標なし（判定しない）"], page.OpenYears());
    }

    [Fact]
    public async Task A_deed_is_shown_as_written_and_awaits_its_result()
    {
        var page = await Plan(Measure("1", Indicator("a", "実施", "実施", "実施"))).MeasurePageAsync();

        Assert.Equal(["令和元年度（2019年度） 未公表 目標 実施", "令和2年度（2020年度） 未公表 目標 実施", "令和3年度（2021年度） 未公表 目標 実施"], page.OpenYears());
        Assert.Equal(["令和3年度（2021年度）の目標", "実施", "実績は、まだ公表されていません（未公表）。"], page.Panel().Texts("p"));
    }

    [Theory]
    [InlineData("200,000千円")]
    [InlineData("２００，０００千円")]
    [InlineData("1億2,000万円")]
    [InlineData("98.80%")]
    [InlineData("0098.8 ％")]
    [InlineData("月1回")]
    [InlineData("平均2人")]
    [InlineData("3/5地区")]
    [InlineData("▲5.0ポイント")]
    [InlineData("約40回以上")]
    [InlineData("累計：120件")]
    [InlineData("随時 見直し（必要に応じて）")]
    public async Task A_target_is_shown_exactly_as_written(string target)
    {
        var page = await Plan(Measure("1", Indicator("a", target, "—", target))).MeasurePageAsync();

        Assert.All(
            [0, 2],
            i => Assert.Contains($" 目標 {target}", page.QuerySelectorAll(".ap-open-years li")[i].TextContent, StringComparison.Ordinal));
        Assert.Equal([target, "—", target], page.Item("指標").QuerySelectorAll("tbody tr:nth-child(2) td").Select(c => c.TextContent));
        Assert.Equal(target, page.Panel().One(".ap-figure").TextContent.Trim('\n', ' '));
    }

    [Theory]
    [InlineData(new[] { "40回", "45回", "50回" }, "令和元年度40回から令和3年度50回へ")]
    [InlineData(new[] { "月1回", "月1回", "月1回" }, "令和元年度から令和3年度まで毎年度、月1回")]
    [InlineData(new[] { "40回", "45回", "40回" }, null)]
    [InlineData(new[] { "—", "45回", "50回" }, null)]
    [InlineData(new[] { "実施", "実施", "実施" }, null)]
    public async Task The_way_from_the_first_to_the_last_target_is_told_where_there_is_one(string[] targets, string? way)
    {
        var panel = (await Plan(Measure("1", Indicator("a", targets))).MeasurePageAsync()).Panel();

        Assert.Equal(way is null ? [] : [way], panel.Texts("p")[2..^1]);
    }

    [Fact]
    public async Task A_target_or_result_outside_the_plans_period_has_its_year_too()
    {
        var document = Plan(Measure("1", Indicator("a", "1件", "2件", "3件", "4件")) with { Period = "令和元年度～令和4年度" });
        var page = await document.With(Result("1", 2022, ("a", "4件"))).MeasurePageAsync();

        Assert.Equal(["令和4年度（2022年度）", "4件", "4件", "100.0%", "±0件", "達成"], page.Years()[^1]);
        Assert.Contains(
            new FiscalYear(2022).JapaneseName,
            (await document.With(Result("1", 2022)).OverviewAsync()).One("#ap-answer").Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sheet_leaves_out_is_said_and_not_left_blank()
    {
        var page = await Plan(Measure("1")).MeasurePageAsync();

        Assert.Equal("なし", page.Item("分類").Words());
        Assert.Equal("記載なし", page.Item("概要").Words());
        Assert.Equal("記載なし", page.Item("手段").Words());
        Assert.Equal("記載なし", page.Item("年次計画").Words());
        Assert.DoesNotContain("分類", page.Texts(".ap-facts dt"));
    }
}
