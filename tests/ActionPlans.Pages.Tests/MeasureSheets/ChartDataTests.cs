using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets.Chart;
using static ActionPlans.Pages.Tests.MeasureSheets.ChartCases;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>What a chart shows, and where there is none.</summary>
public sealed class ChartDataTests
{
    [Fact]
    public void Amounts_of_years_are_bars_from_zero_however_close_they_lie()
    {
        var data = Data(IndicatorKind.Flow, ("200,000千円", "199,000千円"), ("201,000千円", "2億200万円"))!;

        Assert.Equal((ChartForm.Bars, 0m, false), (data.Form, data.Scale.From, data.IsTruncated));
        Assert.Equal(250_000_000m, data.Scale.To);
    }

    [Theory]
    [InlineData("98.82%", "98.84%", "98.90%")]
    [InlineData("367人", "372人", "375人")]
    [InlineData("44団体", "45団体", "46団体")]
    public void Levels_that_lie_close_together_are_dots_on_a_scale_that_says_where_it_begins(string first, string second, string third)
    {
        var data = Data(IndicatorKind.Level, (first, second), (third, null))!;

        Assert.Equal((ChartForm.Dots, true), (data.Form, data.IsTruncated));
        Assert.True(data.Scale.From > 0);
    }

    [Theory]
    [InlineData(IndicatorKind.Cumulative, "3.9%", "19.5%")]
    [InlineData(IndicatorKind.Level, "30%", "71.5%")]
    [InlineData(IndicatorKind.Level, "▲5%", "3%")]
    public void Levels_that_lie_far_apart_are_bars_from_zero(IndicatorKind kind, string first, string last)
    {
        var data = Data(kind, (first, first), (last, null))!;

        Assert.Equal((ChartForm.Bars, false), (data.Form, data.IsTruncated));
        Assert.InRange(0m, data.Scale.From, data.Scale.To);
    }

    [Fact]
    public void Levels_below_zero_that_lie_close_together_are_dots()
        => Assert.True(Data(IndicatorKind.Level, ("▲98%", "▲97%"))!.IsTruncated);

    [Fact]
    public void The_earliest_year_comes_first()
        => Assert.Equal(
            [2021, 2022, 2023], Data(IndicatorKind.Flow, ("1件", "1件"), ("2件", null), ("3件", null))!.Years.Select(y => y.Year.StartYear));

    [Fact]
    public void Times_in_a_month_are_drawn_per_year()
    {
        var data = Data(IndicatorKind.Flow, ("月1回", "年11回"), ("月1回", "月2回"))!;

        Assert.Equal((true, 11m, 24m), (data.IsPerYear, data.Years[0].ActualPlace, data.Years[1].ActualPlace));
        Assert.False(Data(IndicatorKind.Flow, ("12回", "11回"))!.IsPerYear);
    }

    [Theory]
    [InlineData("実施", "未実施", "実施", "実施")] // deeds
    [InlineData("随時", "できた", "随時", null)] // words
    [InlineData("50回", null, "50回", null)] // one promise for all years, nothing to compare
    [InlineData("—", null, "4事業", null)] // a single value
    [InlineData("0件", "0件", "0件", null)] // nothing at all
    [InlineData("50回", "43人", "50回", null)] // two units
    [InlineData("平均2人", "2人", "平均2人", null)] // an average and a total
    [InlineData("3/5地区", "2地区", "3/5地区", null)] // a share and a number
    public void Where_a_chart_would_say_nothing_or_mislead_there_is_none(
        string target, string? actual, string nextTarget, string? nextActual)
        => Assert.Null(Data(IndicatorKind.Flow, (target, actual), (nextTarget, nextActual)));

    [Theory]
    [InlineData("3.9%", null, "19.5%", null)] // a way to go
    [InlineData("50回", "50回", "50回", null)] // a promise kept
    [InlineData("0回", "0回", "1回", null)]
    [InlineData("—", "4事業", "4事業", "おおむね順調")]
    [InlineData("—", null, "4事業", "1事業")]
    public void Where_there_is_something_to_see_there_is_a_chart(string target, string? actual, string nextTarget, string? nextActual)
        => Assert.NotNull(Data(IndicatorKind.Flow, (target, actual), (nextTarget, nextActual)));

    [Fact]
    public void A_single_year_with_its_result_is_a_chart() => Assert.NotNull(Data(IndicatorKind.Flow, ("50回", "43回")));

    [Fact]
    public void A_bound_is_no_place_and_an_actual_that_is_one_is_not_drawn()
    {
        var data = Data(IndicatorKind.Flow, ("50回以上", "43回"), ("50回以上", "60回以上"))!;

        Assert.Equal(43m, data.Years[0].ActualPlace);
        Assert.Equal((null, 50m), (data.Years[1].ActualPlace, data.Years[1].TargetPlace));
    }
}
