using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>Which year says how a plan stands, and what stands in it.</summary>
public sealed class HeadlineYearTests
{
    // 令和3年度: 1 missed, 2 missed in its second indicator; R1-1 has no indicator.
    private static readonly PlanDocument Document = SamplePlan.Document();

    private static readonly AnnualResultDocument Last = Result("10", 2021, "ritsu", "98.90%");

    [Fact]
    public void Without_a_result_no_year_does()
    {
        var plan = With();

        Assert.Null(plan.HeadlineYear);
        Assert.Null(plan.LatestResultYear);
        Assert.Empty(plan.StatusYears);
        Assert.False(plan.IsComplete(new FiscalYear(2021)));
    }

    [Fact]
    public void The_last_complete_year_does_while_a_later_one_is_being_published()
    {
        var plan = With([.. Document.Results, Last, Result("1", 2022, "kaisu", "50回")]);

        Assert.Equal((2021, 2022), (plan.HeadlineYear?.StartYear, plan.LatestResultYear?.StartYear));
        Assert.Equal([true, false, false], plan.Period.Years.Select(plan.IsComplete));
    }

    [Fact]
    public void Where_none_is_complete_the_latest_with_a_result_does()
        => Assert.Equal(2022, With([.. Document.Results, Result("1", 2022, "kaisu", "50回")]).HeadlineYear?.StartYear);

    [Theory]
    [InlineData("98.90%", true)]
    [InlineData("集計できない", true)] // 未判定 is published
    [InlineData(null, false)]
    public void A_year_is_complete_once_every_result_that_can_be_judged_is_published(string? actual, bool isComplete)
    {
        var last = actual is null ? Last with { Actuals = new Dictionary<string, string>() } : Result("10", 2021, "ritsu", actual);

        Assert.Equal(isComplete, With([.. Document.Results, last]).IsComplete(new FiscalYear(2021)));
    }

    [Fact]
    public void A_row_of_statuses_has_all_years_of_the_period_and_those_with_results()
    {
        Assert.Equal([2021, 2022, 2023], With([.. Document.Results]).StatusYears.Select(y => y.StartYear));
        Assert.Equal(
            [2020, 2021, 2022, 2023], With(Result("1", 2020, "kaisu", "1回"), Last).StatusYears.Select(y => y.StartYear));
    }

    [Fact]
    public void All_years_are_compared_those_to_come_too()
    {
        var years = ComparedYear.All(With([.. Document.Results]));

        Assert.Equal(["2021 False", "2022 False", "2023 True"], years.Select(y => $"{y.Year.StartYear} {y.MethodChanged}"));
        Assert.Equal([2, 0, 0], years.Select(y => y.Lines.Measures.Decided));
        Assert.All(years, y => Assert.Equal(Document.Measures.Count, y.Lines.Measures.Total));
    }

    // From 令和5年度 on 90% is near.
    [Theory]
    [InlineData(2021, "39回", "1 2")]
    [InlineData(2021, "40回", "2")]
    [InlineData(2023, "55回", "1")]
    [InlineData(2023, "60回", "")]
    [InlineData(2023, "集計できない", "")]
    public void What_was_missed_and_what_was_near_did_not_reach_its_target(int year, string actual, string nos)
    {
        var plan = With(Document.Results[1], Last, Result("1", year, "kaisu", actual));

        Assert.Equal(nos, string.Join(' ', plan.NotMetIn(new FiscalYear(year)).Select(m => m.No)));
    }

    [Fact]
    public void A_sample_is_known_by_its_measure_and_by_its_year()
    {
        var plan = With([.. Document.Results, Result("1", 2022, "kaisu", "50回")]);

        Assert.Equal([true, false, false], plan.Period.Years.Select(plan.HasSamplesIn));
        Assert.Equal([true, false], new[] { "1", "2" }.Select(no => plan.FindMeasure(no)!.IsSampleIn(new FiscalYear(2021))));
    }

    private static Plan With(params AnnualResultDocument[] results) => PlanFactory.Build(Document with { Results = results });

    private static AnnualResultDocument Result(string no, int year, string indicator, string actual) => new()
    {
        Measure = no,
        Year = new FiscalYear(year),
        Actuals = new Dictionary<string, string> { [indicator] = actual },
    };
}
