using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>The answer on a measure's page: target and actual of one year in one unit, and what is left to the last target.</summary>
public sealed class IndicatorPanelTests
{
    [Theory]
    [InlineData("270,000千円", "2億8,120万円", "270,000千円", "281,200千円", "本文の表記は「2億8,120万円」")]
    [InlineData("月1回", "年11回", "年12回", "年11回", "本文の表記は「月1回」")]
    [InlineData("3/5地区", "2/4地区", "60%", "50%", "本文の表記は「3/5地区」本文の表記は「2/4地区」")]
    [InlineData("40回", "38回", "40回", "38回", "")]
    [InlineData("40回", "43人", "40回", "43人", "")] // what cannot be compared stands as written
    public async Task Both_figures_have_one_unit_and_the_text_stands_beside_what_was_converted(
        string target, string actual, string shownTarget, string shownActual, string asWritten)
    {
        var panel = (await Plan(Measure("1", Indicator("a", target))).With(Result("1", 2019, ("a", actual))).MeasurePageAsync()).Panel();

        Assert.Equal(["目標", "実績"], panel.Texts("dt"));
        Assert.Equal([shownTarget, shownActual], panel.Texts(".ap-figure"));
        Assert.Equal(asWritten, string.Concat(panel.Texts("dd .ap-note")));
    }

    [Fact]
    public async Task Where_the_plan_writes_an_arrow_the_value_that_it_repeats_is_shown()
    {
        var panel = (await Plan(Measure("1", Indicator("a", "40回", "→", "→"))).With(Result("1", 2020, ("a", "38回"))).MeasurePageAsync())
            .Panel();

        Assert.Equal(["40回", "38回"], panel.Texts(".ap-figure"));
        Assert.Equal(["計画の表記は「→」（前の年度と同じ）"], panel.Texts("dd .ap-note"));
        Assert.Equal(["最終目標（令和3年度）は40回です。"], panel.Texts(".ap-left"));
    }

    [Fact]
    public async Task A_value_of_a_year_without_a_target_stands_alone()
    {
        var panel = (await Plan(Measure("1", Indicator("a", "—", "5件"))).With(Result("1", 2019, ("a", "3件"))).MeasurePageAsync()).Panel();

        Assert.Equal(["数値目標なし", "3件"], panel.Texts(".ap-none, .ap-figure"));
        Assert.Contains("対象外", panel.One(".ap-label").Words(), StringComparison.Ordinal);
    }

    // 40回, 45回, 50回, and the actual of the first year.
    [Theory]
    [InlineData("38回", "最終目標（令和3年度の50回）まで、あと12回です（76.0%）。", "76%")]
    [InlineData("50回", "最終目標（令和3年度の50回）の水準に、令和元年度の実績で届いています。", "100%")]
    [InlineData("60回", "最終目標（令和3年度の50回）の水準に、令和元年度の実績で届いています。", "100%")]
    [InlineData("おおむね順調", "最終目標（令和3年度）は50回です。", null)]
    public async Task What_is_left_to_the_last_target_is_said_and_drawn(string actual, string left, string? width)
    {
        var panel = (await Plan(Measure("1", Indicator("a", "40回", "45回", "50回"))).With(Result("1", 2019, ("a", actual)))
            .MeasurePageAsync()).Panel();

        Assert.Equal([left], panel.Texts(".ap-left"));
        Assert.Equal(width is null ? [] : [width], panel.QuerySelectorAll(".ap-way-done").Select(r => r.GetAttribute("width")));
    }

    [Theory]
    [InlineData("10件", "10件", "10件", "目標は、令和元年度から令和3年度まで毎年度、10件です。")]
    [InlineData("10件", "20件", "10件", "最終目標（令和3年度）は10件です。")]
    public async Task The_last_target_is_said_where_nothing_is_left_to_it(string first, string second, string third, string said)
    {
        var panel = (await Plan(Measure("1", Indicator("a", first, second, third))).With(Result("1", 2019, ("a", "9件")))
            .MeasurePageAsync()).Panel();

        Assert.Equal([said], panel.Texts(".ap-left"));
    }

    [Fact]
    public async Task In_the_last_year_its_target_is_the_last()
        => Assert.Empty((await Plan(Measure("1", Indicator("a", "10件", "10件", "10件"))).With(Result("1", 2021, ("a", "9件")))
            .MeasurePageAsync()).Panel().Texts(".ap-left"));

    [Fact]
    public async Task Of_fewer_that_are_better_the_way_left_is_said_without_a_sign()
    {
        var indicator = Indicator("a", "100件", "90件", "80件").Judged(IndicatorDirection.Lower, baseline: "120件");
        var page = await Plan(Measure("1", indicator)).With(Result("1", 2019, ("a", "90件"))).MeasurePageAsync();

        Assert.Equal(["最終目標（令和3年度の80件）まで、あと10件です（120件から75.0%）。"], page.Panel().Texts(".ap-left"));
    }

    [Fact]
    public async Task Of_a_deed_nothing_is_left_to_count()
    {
        var document = Plan(Measure("1", Indicator("a", "準備", "準備", "実施")));

        Assert.Equal(
            ["最終目標（令和3年度）は「実施」です。"],
            (await document.With(Result("1", 2019, ("a", "未実施"))).MeasurePageAsync()).Panel().Texts(".ap-left"));
        Assert.Equal(
            ["最終目標（令和3年度の「実施」）の水準に、令和元年度の実績で届いています。"],
            (await document.With(Result("1", 2019, ("a", "実施"))).MeasurePageAsync()).Panel().Texts(".ap-left"));
    }
}
