using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;
using static ActionPlans.Pages.Tests.MeasureSheets.ChartCases;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>The chart as a reader, and a reader's program, gets it.</summary>
public sealed class IndicatorChartTests
{
    [Fact]
    public async Task A_chart_is_one_picture_with_a_name_and_a_description_of_every_year()
    {
        var page =
            await Document(IndicatorKind.Flow, IndicatorDirection.Higher, ("40回", "38回"), ("50回", null), ("—", null)).MeasurePageAsync();

        // One for a phone and one for a desktop; only one of the two is shown, and read out.
        Assert.Equal(["ap-narrow-chart", "ap-wide-chart"], page.QuerySelectorAll(".ap-chart svg").Select(p => p.ClassName));
        Assert.All(page.QuerySelectorAll(".ap-chart svg"), picture =>
        {
            Assert.Equal("img", picture.GetAttribute("role"));
            Assert.Equal("指標の名称aの目標と実績の図", page.GetElementById(picture.GetAttribute("aria-labelledby")!)!.TextContent);
            Assert.Equal(
                "令和3年度は、目標40回に対し、実績は38回でした（達成率95.0%、目標との差−2回）。未達です。令和4年度は、目標50回、実績は未公表です。令和5年度は、目標がなく、実績は未公表です。",
                page.GetElementById(picture.GetAttribute("aria-describedby")!)!.TextContent);
        });
    }

    [Fact]
    public async Task Every_value_stands_in_the_chart_as_written()
    {
        var page = await Document(IndicatorKind.Flow, IndicatorDirection.Higher, ("月1回", "年11回"), ("月１回", "集計中"), ("—", null), ("月2回", ""))
            .MeasurePageAsync();

        Assert.All(page.QuerySelectorAll(".ap-chart svg"), chart => Assert.Equal(
            [
                "実績", "目標", "令和3", "2021", "▼", "実績 年11回", "目標 月1回", "令和4", "2022", "?", "実績 下のとおり", "目標 月１回",
                "令和5", "2023", "実績 未公表", "目標 —", "令和6", "2024", "?", "実績 記載なし", "目標 月2回",
                "年0回", "年25回",
            ],
            chart.Texts("text")));
        Assert.Contains("月や週の回数は、1年間の回数に直して描いています。", page.Texts(".ap-chart .ap-note"));
    }

    [Theory]
    [InlineData("3万回", "5万回", "0回", "5万回")]
    [InlineData("200,000千円", "3億円", "0円", "300,000千円")]
    [InlineData("40.0%", "50.0%", "0%", "50%")]
    public async Task Zero_is_written_without_a_multiple(string target, string actual, string from, string to)
    {
        var page = await Document(IndicatorKind.Flow, IndicatorDirection.Higher, (target, actual), (target, null)).MeasurePageAsync();

        Assert.Equal([from, to], page.Texts(".ap-chart text")[^2..]);
    }

    [Fact]
    public async Task Target_and_actual_differ_in_their_shape()
    {
        var bars = (await Document(IndicatorKind.Flow, IndicatorDirection.Higher, ("40回", "38回")).MeasurePageAsync()).One(
            ".ap-chart .ap-narrow-chart");
        var dots = (await Document(IndicatorKind.Level, IndicatorDirection.Higher, ("98.82%", "98.91%")).MeasurePageAsync()).One(
            ".ap-chart .ap-narrow-chart");

        // One in the key, one in the row.
        Assert.Equal([2, 0, 2], Shapes(bars));
        Assert.Equal([0, 2, 2], Shapes(dots));

        static int[] Shapes(IElement chart)
            => [.. new[] { "rect.ap-bar", "circle.ap-dot", "path.ap-goal" }.Select(s => chart.QuerySelectorAll(s).Length)];
    }

    [Fact]
    public async Task A_scale_that_does_not_begin_at_zero_says_where_it_does()
    {
        var page =
            await Document(IndicatorKind.Level, IndicatorDirection.Higher, ("98.82%", "98.91%"), ("98.90%", null)).MeasurePageAsync();

        Assert.Contains("図の目盛りは0からではなく、98.82%から始まります。小さな差が大きく見えます。", page.Texts(".ap-chart .ap-note"));
        Assert.Equal(["98.82%", "98.92%"], page.Texts(".ap-chart text")[^2..]);
    }

    [Fact]
    public async Task Zero_is_told_where_values_lie_on_both_sides_of_it()
        => Assert.Equal(
            ["−6%", "0%", "4%"],
            (await Document(IndicatorKind.Level, IndicatorDirection.Higher, ("▲5%", "▲6%"), ("3%", "0%")).MeasurePageAsync()).Texts(
                ".ap-chart text")[^3..]);

    [Fact]
    public async Task A_chart_from_zero_needs_no_such_word()
        => Assert.Empty(
            (await Document(IndicatorKind.Flow, IndicatorDirection.Higher, ("40回", "38回")).MeasurePageAsync()).Texts(".ap-chart .ap-note"));

    [Fact]
    public async Task Two_charts_on_one_page_keep_their_names_apart()
    {
        var page = await Plan(Measure("1", Indicator("a", "40回", "50回"), Indicator("a-desc", "1件", "2件"))).MeasurePageAsync();
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();

        Assert.Equal(2, page.QuerySelectorAll(".ap-chart").Length);
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll(".ap-chart svg"),
            svg => Assert.All(
                new[] { "aria-labelledby", "aria-describedby" }, a => Assert.Single(svg.Children, c => c.Id == svg.GetAttribute(a))));
    }

    [Fact]
    public async Task Where_there_is_no_chart_the_numbers_stand_alone()
    {
        var page = await Plan(Measure("1", Indicator("a", "実施", "実施"))).With(Result("1", 2019, ("a", "実施"))).MeasurePageAsync();

        Assert.Empty(page.QuerySelectorAll(".ap-chart, svg"));
        Assert.Equal((1, 2), (page.Years().Length, page.OpenYears().Length));
    }

    [Fact]
    public async Task The_years_below_have_the_newest_first_and_the_chart_the_earliest()
    {
        var page = await Plan(Measure("1", Indicator("a", "40回", "45回", "50回"))).With(
            Result("1", 2019, ("a", "40回")), Result("1", 2020, ("a", "45回"))).MeasurePageAsync();

        Assert.Equal(["令和2年度（2020年度）", "令和元年度（2019年度）", "令和3年度（2021年度）"], page.Texts(".ap-one-year .ap-year"));
        Assert.Equal(
            ["令和元", "令和2", "令和3"],
            page.QuerySelectorAll(".ap-narrow-chart text.ap-strong").Select(t => t.Words()).Where(t => t.StartsWith('令')));
    }

    [Fact]
    public async Task A_year_from_which_other_rules_hold_is_marked_in_its_place_and_in_the_chart()
    {
        var page = await Document(IndicatorKind.Flow, IndicatorDirection.Higher, ("40回", "38回"), ("50回", "46回"), ("50回", null)).NearFrom(
            90, First + 1)
            .MeasurePageAsync();

        Assert.Equal(["令和4年度（2022年度）"], page.Texts(".ap-one-year:has(.ap-break) .ap-year"));
        Assert.Contains("↓ 令和4年度から判定の決まりを変更", page.Texts(".ap-chart text"));
        Assert.Contains("令和4年度から判定の決まりが変わったため、前後の達成・未達はそのまま比べられません。", page.One(".ap-chart > p").TextContent, StringComparison.Ordinal);
        Assert.Empty((await Document(IndicatorKind.Flow, IndicatorDirection.Higher, ("40回", "38回"), ("50回", "46回")).MeasurePageAsync())
            .QuerySelectorAll(".ap-break"));
    }
}
