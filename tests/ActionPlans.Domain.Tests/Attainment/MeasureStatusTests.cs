using ActionPlans.Domain.Attainment;

namespace ActionPlans.Domain.Tests;

/// <summary>A measure is as good as the worst of those of its indicators that the plan lets judge.</summary>
public sealed class MeasureStatusTests
{
    private static readonly Attainment.Attainment Met = new(AttainmentStatus.Met);
    private static readonly Attainment.Attainment Near = new(AttainmentStatus.Near);
    private static readonly Attainment.Attainment Missed = new(AttainmentStatus.Missed);
    private static readonly Attainment.Attainment NoTarget = Attainment.Attainment.NotApplicable(AttainmentReason.NoTargetThisYear);
    private static readonly Attainment.Attainment Zero = Attainment.Attainment.NotApplicable(AttainmentReason.TargetIsZero);
    private static readonly Attainment.Attainment Unclear = Attainment.Attainment.Undetermined(AttainmentReason.UnitsDiffer);
    private static readonly Attainment.Attainment Open = Attainment.Attainment.NotPublished;

    [Fact]
    public void Without_indicator_a_measure_is_not_judged_and_says_why()
        => Assert.Equal(Attainment.Attainment.NotApplicable(AttainmentReason.NoIndicator), AttainmentCalculator.Worst([]));

    [Fact]
    public void The_worst_of_two_counts()
    {
        AssertWorst(AttainmentStatus.Missed, Met, Missed);
        AssertWorst(AttainmentStatus.Missed, Near, Missed);
        AssertWorst(AttainmentStatus.Near, Met, Near);
        AssertWorst(AttainmentStatus.Met, Met, Met);
    }

    [Fact]
    public void What_cannot_be_computed_does_not_count()
    {
        AssertWorst(AttainmentStatus.Met, Met, NoTarget);
        AssertWorst(AttainmentStatus.Missed, Missed, Zero);
    }

    [Fact]
    public void What_the_plan_lets_judge_always_counts()
    {
        AssertWorst(AttainmentStatus.NotPublished, Met, Open);
        AssertWorst(AttainmentStatus.Undetermined, Met, Unclear);
        AssertWorst(AttainmentStatus.Undetermined, Open, Unclear);
        AssertWorst(AttainmentStatus.Missed, Missed, Unclear);
        AssertWorst(AttainmentStatus.Undetermined, NoTarget, Unclear);
        Assert.Equal(Unclear, AttainmentCalculator.Worst([Met, Unclear]));
    }

    [Fact]
    public void Where_one_could_be_judged_the_measure_is_unpublished()
    {
        AssertWorst(AttainmentStatus.NotPublished, Open, Open);
        AssertWorst(AttainmentStatus.NotPublished, NoTarget, Open);
    }

    [Fact]
    public void Where_none_can_be_judged_the_first_reason_is_told()
    {
        Assert.Equal(NoTarget, AttainmentCalculator.Worst([NoTarget, Zero]));
        Assert.Equal(Zero, AttainmentCalculator.Worst([Zero, NoTarget]));
    }

    [Fact]
    public void There_is_no_average_and_no_sum()
    {
        var worst = AttainmentCalculator.Worst(
            [Judging.Judge("10%", "20%", Judging.Level), Judging.Judge("10日", "9日", Judging.Level)]);
        Assert.Equal(new Attainment.Attainment(AttainmentStatus.Missed), worst);
        Assert.Null(worst.Rate);
        Assert.Null(worst.Difference);
    }

    private static void AssertWorst(AttainmentStatus expected, params Attainment.Attainment[] indicators)
    {
        Assert.Equal(expected, AttainmentCalculator.Worst(indicators).Status);
        Assert.Equal(expected, AttainmentCalculator.Worst([.. indicators.Reverse()]).Status);
    }
}
