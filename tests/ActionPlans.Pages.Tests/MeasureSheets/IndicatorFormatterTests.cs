using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;
using static ActionPlans.Pages.Tests.MeasureSheets.ChartCases;

namespace ActionPlans.Pages.Tests.MeasureSheets;

/// <summary>What is said of a year and of the years says only what the plan and the results say.</summary>
public sealed class IndicatorFormatterTests
{
    // The kinds of the first plan that was published with this program, as its sheets write them.
    [Theory]
    [InlineData("50回", "43回", "目標50回に対し、実績は43回でした（達成率86.0%、目標との差−7回）。")]
    [InlineData("200,000千円", "213,450千円", "目標200,000千円に対し、実績は213,450千円でした（達成率106.7%、目標との差+13,450千円）。")]
    [InlineData("270,000千円", "2億8,120万円", "目標270,000千円に対し、実績は2億8,120万円（281,200千円として比較）でした（達成率104.1%、目標との差+11,200千円）。")]
    [InlineData("250万円", "2,480千円", "目標250万円に対し、実績は2,480千円（248万円として比較）でした（達成率99.2%、目標との差−2万円）。")]
    [InlineData("98.84%", "98.82%", "目標98.84%に対し、実績は98.82%でした（達成率99.9%、目標との差−0.02ポイント）。")]
    [InlineData("月1回", "月1回", "目標月1回（年12回として比較）に対し、実績は月1回（年12回として比較）でした（達成率100.0%、目標との差±0回/年）。")]
    [InlineData("月1回", "年11回", "目標月1回（年12回として比較）に対し、実績は年11回でした（達成率91.7%、目標との差−1回/年）。")]
    [InlineData("平均2人", "平均1.4人", "目標平均2人に対し、実績は平均1.4人でした（達成率70.0%、目標との差−0.6人）。")]
    [InlineData("3/5地区", "2/4地区", "目標3/5地区（60%として比較）に対し、実績は2/4地区（50%として比較）でした（達成率83.3%、目標との差−10ポイント）。")]
    [InlineData("0回", "2回", "目標0回に対し、実績は2回でした。")]
    [InlineData("実施", "未実施", "目標「実施」に対し、実績は「未実施」でした。")]
    [InlineData("2人", "意見の募集がなかったため、算出できない", "目標2人に対し、実績は「意見の募集がなかったため、算出できない」でした。")]
    [InlineData("40回", "43人", "目標40回に対し、実績は43人でした。")]
    [InlineData("—", "2事業", "の実績は2事業でした。")]
    [InlineData("40回", "—", "目標40回に対し、実績の値は記載されていません。")]
    public void A_year_is_told_in_one_sentence(string target, string actual, string expected)
    {
        var measure = Document(IndicatorKind.Flow, IndicatorDirection.Higher, (target, actual)).Read().Measures[0];
        var indicator = measure.Indicators[0];
        var year = new FiscalYear(First);

        Assert.Equal(
            $"令和3年度{(expected.StartsWith('の') ? "" : "は、")}{expected}",
            IndicatorFormatter.Stand(indicator, year, measure.Results[year].Actuals["a"], measure.Judge(indicator, year)));
    }

    [Fact]
    public void The_years_are_told_from_the_first_published_to_the_last_with_how_many_were_met()
        => Assert.Equal(
            "実績は、令和3年度の38回から令和6年度の61回になりました。達成・未達を判定した4つの年度のうち、3つの年度で達成しました。",
            Summary(IndicatorKind.Flow, ("40回", "38回"), ("50回", "52回"), ("50回", "50回"), ("50回", "61回"), ("50回", null)));

    [Fact]
    public void An_equal_level_is_told_as_such()
        => Assert.Equal(
            "実績は、令和3年度が44団体、令和4年度も44団体でした。達成・未達を判定した2つの年度のうち、1つの年度で達成しました。",
            Summary(IndicatorKind.Level, ("44団体", "44団体"), ("45団体", "44団体")));

    [Fact]
    public void One_year_is_no_course()
        => Assert.Equal(
            "実績が数値で公表されているのは、令和3年度です。達成・未達を判定した1つの年度のうち、達成した年度はありません。", Summary(IndicatorKind.Flow, ("40回", "38回"), ("50回", null)));

    [Fact]
    public void Without_a_result_the_way_of_the_targets_is_told()
        => Assert.Equal("目標は、令和3年度3.9%から令和4年度19.5%へ。実績は、まだ公表されていません。", Summary(IndicatorKind.Cumulative, ("3.9%", null), ("19.5%", null)));

    [Fact]
    public void All_years_met_is_told_so()
        => Assert.EndsWith(
            "達成・未達を判定した2つの年度のうち、すべての年度で達成しました。", Summary(IndicatorKind.Flow, ("40回", "40回"), ("50回", "52回")), StringComparison.Ordinal);

    [Fact]
    public void A_year_that_was_not_judged_does_not_count()
        => Assert.EndsWith(
            "達成・未達を判定した1つの年度のうち、1つの年度で達成しました。", Summary(IndicatorKind.Flow, ("0回", "2回"), ("1回", "1回")), StringComparison.Ordinal);

    [Fact]
    public void Of_a_planned_value_nothing_is_said_to_be_met()
    {
        var measure = Document(IndicatorKind.Level, IndicatorDirection.Planned, ("367人", "365人"), ("372人", "372人")).Read().Measures[0];

        Assert.Equal(
            "実績は、令和3年度の365人から令和4年度の372人になりました。増減に良し悪しのない計画値のため、達成・未達は判定していません。",
            ChartFormatter.Summary(measure, measure.Indicators[0]));
    }

    [Theory]
    [InlineData("月1回", "年11回", "月1回年12回として比較", "年11回")]
    [InlineData("270,000千円", "2億8,120万円", "270,000千円", "2億8,120万円281,200千円として比較")]
    [InlineData("月1回", "未実施", "月1回", "未実施")]
    public async Task The_year_has_what_was_compared_beside_what_is_written(
        string target, string actual, string shownTarget, string shownActual)
    {
        var page = await Plan(Measure("1", Indicator("a", target))).With(Result("1", FirstYear, ("a", actual))).MeasurePageAsync();

        Assert.Equal([shownTarget, shownActual], page.Years()[0][1..3]);
    }

    private static string Summary(IndicatorKind kind, params (string Target, string? Actual)[] years)
    {
        var measure = Document(kind, IndicatorDirection.Higher, years).Read().Measures[0];
        return ChartFormatter.Summary(measure, measure.Indicators[0]);
    }
}
