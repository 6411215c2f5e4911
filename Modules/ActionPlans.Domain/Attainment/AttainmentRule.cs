using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>How an indicator is judged in a fiscal year: the plan's own data, never the program's opinion.</summary>
/// <param name="Direction">Which way the indicator should move.</param>
/// <param name="Kind">What the figure is.</param>
/// <param name="Tolerance">For a planned value: the largest difference, in the target's unit, that counts as met.</param>
/// <param name="Baseline">For an indicator of which less is better: the value from which it started.</param>
/// <param name="NearFrom">The rate in percent from which a miss is 目標に近い; null where the plan has no such threshold.</param>
/// <param name="Grades">The scale by which its rates are graded; null where they are not.</param>
public sealed record AttainmentRule(
    IndicatorDirection Direction,
    IndicatorKind Kind,
    decimal? Tolerance = null,
    TargetValue? Baseline = null,
    decimal? NearFrom = null,
    GradeScale? Grades = null)
{
    /// <summary>The rule of an indicator for which the plan says nothing: a number of which more is better.</summary>
    public static AttainmentRule Default { get; } = new(IndicatorDirection.Higher, IndicatorKind.Level);
}
