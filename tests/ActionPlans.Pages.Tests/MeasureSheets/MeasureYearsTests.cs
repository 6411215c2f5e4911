using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>What was done, year by year.</summary>
public sealed class MeasureYearsTests
{
    private static readonly PlanDocument Document = Plan(Measure("1", Indicator("a", "40回", "—", "実施"))).With(
        Result("1", 2019, ("a", "38回")) with { Achievements = "38回開いた。", Evaluation = "続ける。", AsOf = new DateOnly(2020, 5, 31) },
        Result("1", 2020, ("a", "実施")) with { Evaluation = "来年度は増やす。\n○回数を2倍にする。", AsOf = new DateOnly(2021, 5, 31) });

    [Fact]
    public async Task The_newest_year_comes_first_and_is_open()
    {
        var page = await Document.MeasurePageAsync();
        var years = page.QuerySelectorAll(".ap-one-year");

        Assert.Equal(["令和2年度（2020年度）", "令和元年度（2019年度）", "令和3年度（2021年度）"], years.Select(y => y.One(".ap-year").Words()));
        Assert.Equal([true, false], page.QuerySelectorAll(".ap-one-year details").Select(d => d.HasAttribute("open")));
        Assert.Equal(["取組実績と評価（令和2年度）", "取組実績と評価（令和元年度）"], page.Texts(".ap-one-year summary"));
        Assert.Equal(["評価"], years[0].Texts("h4"));
        Assert.Equal(["何をしたか（取組実績）", "評価"], years[1].Texts("h4"));
        Assert.Equal(["来年度は増やす。", "○回数を2倍にする。", "令和3年（2021年）5月31日時点"], years[0].Texts("details p, details li"));
        Assert.Equal(["38回開いた。", "続ける。", "令和2年（2020年）5月31日時点"], years[1].Texts("details p"));
    }

    [Fact]
    public async Task The_day_of_a_result_is_told_with_words_or_without()
    {
        var silent = Document with { Results = [.. Document.Results.Select(r => r with { Achievements = null, Evaluation = null })] };

        Assert.Contains("令和3年（2021年）5月31日時点", (await Document.MeasurePageAsync()).QuerySelector(".ap-one-year")!.Texts("p"));
        Assert.Contains("令和2年（2020年）5月31日時点", (await silent.MeasurePageAsync()).QuerySelectorAll(".ap-one-year")[1].Texts("p"));
        Assert.Empty((await silent.MeasurePageAsync()).QuerySelectorAll(".ap-one-year details"));
    }

    [Fact]
    public async Task What_is_not_judged_is_said_in_plain_words_with_what_was_done()
        => Assert.Equal(
            ["令和2年度（2020年度）", "なし", "実施", "—", "—", "対象外数値目標なし（判定しない）・実施"], (await Document.MeasurePageAsync()).Years()[1]);

    [Fact]
    public async Task A_year_of_a_measure_without_indicators_has_its_words_alone()
    {
        var page = await Plan(Measure("1")).With(Result("1", 2020) with { Achievements = "検討した。" }).MeasurePageAsync();

        Assert.Equal("令和2年度（2020年度） 対象外", page.QuerySelector(".ap-one-year h3")!.Words());
        Assert.Empty(page.QuerySelectorAll(".ap-numbers"));
        Assert.Equal(["令和元年度（2019年度） 対象外", "令和3年度（2021年度） 対象外"], page.OpenYears().Select(y => y.Split(" 指標")[0]));
    }

    [Fact]
    public async Task A_year_without_a_result_has_its_own_status_as_the_data_have_it()
    {
        var page = await Plan(Measure("1", Indicator("a", "40回", "—", "50回"))).With(Result("1", 2019, ("a", "38回"))).MeasurePageAsync();

        Assert.Equal(["対象外", "未公表"], page.Texts(".ap-open-years .ap-chip"));
    }

    [Fact]
    public async Task Of_several_indicators_each_is_a_heading_in_its_year()
    {
        var page = await Plan(Measure("1", Indicator("a", "1件"), Indicator("b", "10日")))
            .With(Result("1", 2019, ("a", "1件"), ("b", "8日"))).MeasurePageAsync();

        Assert.Equal(["指標の名称a　達成", "指標の名称b　未達"], page.Texts(".ap-one-year h4"));
    }

    [Fact]
    public async Task Where_every_year_is_reported_none_is_open()
    {
        var all = Document.With([.. Document.Results, Result("1", 2021, ("a", "実施"))]);

        Assert.Empty((await all.MeasurePageAsync()).QuerySelectorAll(".ap-open-years, #ap-y-open"));
    }
}
