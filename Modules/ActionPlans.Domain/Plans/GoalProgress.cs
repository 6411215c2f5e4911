using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>最終目標までの進み: an actual against the last target of the plan. It judges nothing; that is the work of each year's target.</summary>
/// <param name="From">The year of the actual.</param>
/// <param name="Goal">The target.</param>
/// <param name="Judged">The actual compared with the target.</param>
/// <param name="Baseline">The value from which the rate is reckoned; null where it is the share of the target, or there is none.</param>
public sealed record GoalProgress(FiscalYear From, FinalTarget Goal, Attainment.Attainment Judged, TargetValue? Baseline)
{
    /// <summary>The year of the target.</summary>
    public FiscalYear Year => Goal.Year;

    /// <summary>The target itself.</summary>
    public TargetValue Target => Goal.Value;

    /// <summary>True where the year of the target is still to come.</summary>
    public bool IsOpen => From < Year;

    /// <summary>
    /// True where it says how far it is on the way: not after the year of the target, nor in it where that year is judged by it, nor where
    /// the two cannot be compared.
    /// </summary>
    public bool IsWay
        => (IsOpen || (From == Year && Goal.IsStated))
            && Judged.Status is not (AttainmentStatus.NotApplicable or AttainmentStatus.Undetermined);

    /// <summary>Compares an actual with the last target of its indicator; null where the plan sets none.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="year">The year of the actual.</param>
    /// <param name="actual">The actual.</param>
    public static GoalProgress? Of(Indicator indicator, FiscalYear year, TargetValue actual)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        if (indicator.Goal is not { } goal)
        {
            return null;
        }

        var rule = indicator.RuleFor(goal.Year);
        var judged = AttainmentCalculator.JudgeWay(goal.Value, actual, rule);
        return new GoalProgress(year, goal, judged, judged.IsFromBaseline ? rule.Baseline : null);
    }
}
