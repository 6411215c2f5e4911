using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests;

/// <summary>How many measures, and how many indicators, stand where in a year.</summary>
public sealed class StatusCountsTests
{
    private static readonly Plan Plan = SamplePlan.Plan();

    [Fact]
    public void Measures_are_counted_by_their_status()
    {
        Assert.Equal(new StatusCounts(0, 0, 2, 1, 1), StatusCounts.OfMeasures(Plan.Measures, new FiscalYear(2021)));
        Assert.Equal(new StatusCounts(0, 0, 0, 1, 3), StatusCounts.OfMeasures(Plan.Measures, new FiscalYear(2022)));
    }

    [Fact]
    public void Indicators_are_counted_each_for_itself()
    {
        Assert.Equal(new StatusCounts(1, 0, 2, 0, 1), StatusCounts.OfIndicators(Plan.Measures, new FiscalYear(2021)));
        Assert.Equal(new StatusCounts(0, 0, 0, 1, 3), StatusCounts.OfIndicators(Plan.Measures, new FiscalYear(2023)));
    }

    [Fact]
    public void The_parts_add_up_and_what_is_not_judged_is_told_apart()
    {
        var counts = new StatusCounts(1, 2, 4, 8, 16, 32, 64);
        Assert.Equal(127, counts.Total);
        Assert.Equal(55, counts.Judged);
        Assert.Equal(7, counts.Decided);
        AttainmentStatus[] statuses =
        [
            AttainmentStatus.Met, AttainmentStatus.Near, AttainmentStatus.Missed, AttainmentStatus.NotApplicable,
            AttainmentStatus.NotPublished, AttainmentStatus.Undetermined, AttainmentStatus.OutsidePeriod,
        ];
        Assert.Equal([1, 2, 4, 8, 16, 32, 64], statuses.Select(s => counts[s]));
        Assert.Equal(254, (counts + counts).Total);
    }

    [Fact]
    public void Of_nothing_everything_is_zero() => Assert.Equal(0, StatusCounts.OfMeasures([], new FiscalYear(2021)).Total);
}
