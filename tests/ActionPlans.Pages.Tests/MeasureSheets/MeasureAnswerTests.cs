using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>How a measure stands, under its name: where there are several indicators, or none.</summary>
public sealed class MeasureAnswerTests
{
    [Fact]
    public async Task Of_several_indicators_the_status_of_the_measure_in_the_newest_year_is_told()
    {
        var page = await Plan(Measure("1", Indicator("a", "1件", "2件"), Indicator("b", "10日", "9日")))
            .With(Result("1", 2019, ("a", "1件"), ("b", "10日")), Result("1", 2020, ("a", "2件"), ("b", "8日"))).MeasurePageAsync();

        Assert.Equal("令和2年度 未達 指標2つのうち、達成1、未達1（届かなかった指標：指標の名称b）", page.One("header .ap-stand").Words());
    }

    [Fact]
    public async Task Without_an_indicator_it_is_what_was_done()
    {
        var page = await Plan(Measure("1")).With(Result("1", 2019) with { Achievements = "2社と結んだ。" }).MeasurePageAsync();

        Assert.Equal("令和元年度 2社と結んだ。", page.One("header .ap-stand").Words());
    }

    [Theory]
    [InlineData("—", "実施")]
    [InlineData("実施", "実施")]
    public async Task Without_a_target_in_numbers_it_is_what_was_done(string target, string actual)
    {
        var page = await Plan(Measure("1", Indicator("a", target)))
            .With(Result("1", 2019, ("a", actual)) with { Achievements = "時間帯を見直した。" }).MeasurePageAsync();

        Assert.Equal("令和元年度 時間帯を見直した。", page.One("header .ap-stand").Words());
    }

    [Fact]
    public async Task An_only_indicator_answers_itself_and_before_any_result_there_is_no_answer()
    {
        Assert.Null((await Plan(Measure("1", Indicator("a", "1件"))).With(Result("1", 2019, ("a", "1件"))).MeasurePageAsync())
            .QuerySelector(".ap-stand"));
        Assert.Null((await Plan(Measure("1")).MeasurePageAsync()).QuerySelector(".ap-stand"));
    }

    [Fact]
    public async Task Charts_of_several_indicators_can_be_folded_and_are_whole_on_paper()
    {
        var page = await Plan(Measure("1", Indicator("a", "1件", "2件"), Indicator("b", "10日", "9日")))
            .With(Result("1", 2019, ("a", "1件"), ("b", "10日"))).MeasurePageAsync();

        Assert.Equal(2, page.QuerySelectorAll(".ap-indicator > details.ap-fold.ap-whole > .ap-chart").Length);
    }
}
