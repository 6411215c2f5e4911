using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>
/// Judges an actual value against its target. Whether a target can be judged at all is decided from the target alone,
/// so that 対象外 is known, and counted, before any result is published, and no result changes it.
/// </summary>
public static class AttainmentCalculator
{
    // From the worst to the best: an indicator that was met never hides one that was missed or could not be compared.
    private static readonly AttainmentStatus[] WorstFirst =
    [
        AttainmentStatus.Missed,
        AttainmentStatus.Undetermined,
        AttainmentStatus.NotPublished,
        AttainmentStatus.Near,
        AttainmentStatus.Met,
    ];

    /// <summary>Judges one indicator in one year.</summary>
    /// <param name="target">The year's target; null where the plan has none.</param>
    /// <param name="actual">The published actual; null where no result is published.</param>
    /// <param name="rule">The rule that holds in this year.</param>
    public static Attainment Judge(TargetValue? target, TargetValue? actual, AttainmentRule rule)
    {
        var judged = Judge(target, actual, rule, false);
        return rule.Grades is { } scale ? scale.Of(judged) : judged;
    }

    /// <summary>
    /// Compares an actual with the final target: as <see cref="Judge(TargetValue?, TargetValue?, AttainmentRule)"/>, but the rate is the
    /// share of the way from the baseline wherever there is one before the target, also where more is better. Half of the way from 100人 to
    /// 120人 is 110人, which is 91.7% of the target.
    /// </summary>
    /// <param name="target">The final target.</param>
    /// <param name="actual">The published actual.</param>
    /// <param name="rule">The rule that holds in the target's year.</param>
    public static Attainment JudgeWay(TargetValue target, TargetValue actual, AttainmentRule rule) => Judge(target, actual, rule, true);

    private static Attainment Judge(TargetValue? target, TargetValue? actual, AttainmentRule rule, bool isWay)
    {
        ArgumentNullException.ThrowIfNull(rule);

        if (WhyNotJudged(target, rule) is var reason and not AttainmentReason.None)
        {
            // A planned value is not judged, but how far off it is can be said.
            return reason == AttainmentReason.PlannedValue && actual is not null && NumberJudge.Compare(target!, actual) is { } gap
                ? new Attainment(AttainmentStatus.NotApplicable, reason, null, gap.Difference, gap.Unit)
                : Attainment.NotApplicable(reason);
        }

        if (actual is null)
        {
            return Attainment.NotPublished;
        }

        if (!actual.IsWritten)
        {
            return Attainment.Undetermined(AttainmentReason.NoActual);
        }

        return IsDeed(target!, rule) ? DeedJudge.Judge(target!, actual) : NumberJudge.Judge(target!, actual, rule, isWay);
    }

    /// <summary>The measure's status: the worst of those of its indicators that the plan lets judge.</summary>
    /// <returns>
    /// 対象外 with 指標なし where there is no indicator, or with the first indicator's reason where the plan lets judge none of them.
    /// </returns>
    public static Attainment Worst(IReadOnlyCollection<Attainment> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);

        if (indicators.Count == 0)
        {
            return Attainment.NotApplicable(AttainmentReason.NoIndicator);
        }

        foreach (var status in WorstFirst)
        {
            // Of grades that count as one status the lower one begins at a lower rate, and the last has none.
            if (indicators.Where(a => a.Status == status).MinBy(a => a.Grade?.From ?? decimal.MinValue) is { } worst)
            {
                return status == AttainmentStatus.Undetermined
                    ? Attainment.Undetermined(worst.Reason)
                    : new Attainment(status, Grade: worst.Grade);
            }
        }

        return Attainment.NotApplicable(indicators.First().Reason);
    }

    /// <summary>
    /// What is said of a measure before its department has chosen a grade. Every measure is graded then, also one without an indicator.
    /// </summary>
    /// <param name="isPublished">Whether a result of the year is published.</param>
    public static Attainment WithoutGrade(bool isPublished)
        => isPublished ? Attainment.Undetermined(AttainmentReason.NoGrade) : Attainment.NotPublished;

    /// <summary>True where the plan's target can be judged, so that a result is expected to say whether it was reached.</summary>
    public static bool IsJudged(TargetValue? target, AttainmentRule rule) => WhyNotJudged(target, rule) == AttainmentReason.None;

    private static AttainmentReason WhyNotJudged(TargetValue? target, AttainmentRule rule)
    {
        if (target is not { IsWritten: true })
        {
            return AttainmentReason.NoTargetThisYear;
        }

        if (IsDeed(target, rule))
        {
            return AttainmentReason.None;
        }

        if (!target.IsNumeric)
        {
            return target.Kind == ValueKind.Pair ? AttainmentReason.TargetIsPair : AttainmentReason.TargetNotReadable;
        }

        if (rule.Direction == IndicatorDirection.Planned)
        {
            return rule.Tolerance is null ? AttainmentReason.PlannedValue : AttainmentReason.None;
        }

        return target.BaseQuantity == 0 && NumberJudge.DirectionOf(target, rule) == IndicatorDirection.Higher
            ? AttainmentReason.TargetIsZero
            : AttainmentReason.None;
    }

    // In an indicator of deeds any word may be the deed (策定); a sign that repeats nothing is no word.
    private static bool IsDeed(TargetValue target, AttainmentRule rule)
        => target.Kind == ValueKind.Deed || (rule.Kind == IndicatorKind.Deed && target.Kind == ValueKind.Text);
}
