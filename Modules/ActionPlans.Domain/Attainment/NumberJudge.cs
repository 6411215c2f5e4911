using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>Judges numbers: status by comparison of exact values, rate and difference where they can be said.</summary>
internal static class NumberJudge
{
    /// <param name="isWay">Whether the rate is the way from the baseline also where more is better.</param>
    public static Attainment Judge(TargetValue target, TargetValue actual, AttainmentRule rule, bool isWay)
    {
        if (!IsZero(actual) && WhyNotCompared(actual) is { } reason)
        {
            return Attainment.Undetermined(reason);
        }

        if (IsZero(target) && target.IsNumeric && actual is { IsNumeric: true, Change: ValueChange.None })
        {
            target = target with { Unit = actual.Unit, BaseUnit = actual.BaseUnit, Scale = actual.Scale };
        }

        if (Compare(target, actual) is not { } gap)
        {
            return Attainment.Undetermined(AttainmentReason.UnitsDiffer);
        }

        if (rule.Direction == IndicatorDirection.Planned)
        {
            return actual.Bound == ValueBound.Exact || actual.IsMaintained
                ? JudgePlanned(gap, rule)
                : Attainment.Undetermined(AttainmentReason.ActualNotReadable);
        }

        var isLower = DirectionOf(target, rule) == IndicatorDirection.Lower;
        var isMet = IsMet(target.Bound, gap, isLower);
        if (actual.Bound != ValueBound.Exact && !actual.IsMaintained)
        {
            return JudgeBound(target.Bound, actual.Bound, gap, isLower);
        }

        var way = isLower || isWay ? Rates.OfWay(target, gap.Reached, rule.Baseline, isLower) : default;
        var isFromBaseline = isLower || (isWay && way.Rate is not null);
        var (rate, why) = isFromBaseline ? way : Rates.OfTarget(gap.Planned, gap.Reached);
        return new Attainment(StatusOf(isMet, rate, rule), why, rate, gap.Difference, gap.Unit, isFromBaseline && rate is not null);
    }

    /// <summary>The direction of the target: 以下, 以内 and 以上 in the plan's own words take precedence over the settings.</summary>
    public static IndicatorDirection DirectionOf(TargetValue target, AttainmentRule rule)
    {
        // What is kept at nothing (苦情0件を維持) is better without; else the settings say in which direction it is kept.
        if (target.IsMaintained)
        {
            return target.BaseQuantity == 0 ? IndicatorDirection.Lower : rule.Direction;
        }

        return target.Bound switch
        {
            ValueBound.AtMost or ValueBound.LessThan => IndicatorDirection.Lower,
            ValueBound.AtLeast or ValueBound.MoreThan => IndicatorDirection.Higher,
            _ when target.BaseUnit == Units.Rank && target.Change == ValueChange.None => IndicatorDirection.Lower,
            _ => DirectionOfChange(target.Change, rule.Direction),
        };
    }

    /// <summary>Both values on one scale, and their difference in the target's own unit; null where they cannot be compared.</summary>
    public static Gap? Compare(TargetValue target, TargetValue actual)
    {
        if (ReachedAgainst(target, actual) is not { } reached)
        {
            return null;
        }

        // Unit of the difference: the target's own (千円), per year for a frequency, percentage points for a share.
        var planned = target.BaseQuantity!.Value;
        var isPlain = target.Kind == ValueKind.Frequency || target.IsPercentage;
        var unit = target.Unit!;
        if (target.IsPercentage)
        {
            unit = Units.Points;
        }
        else if (target.Kind == ValueKind.Frequency)
        {
            unit = target.BaseUnit! + (target.Scale == 1 ? "" : Units.PerYear);
        }

        return new Gap(planned, reached, (reached - planned) / (isPlain ? 1m : target.Scale), unit);
    }

    private static AttainmentReason? WhyNotCompared(TargetValue actual)
    {
        if (actual.IsNumeric)
        {
            return null;
        }

        return actual.Kind == ValueKind.Pair ? AttainmentReason.ActualIsPair : AttainmentReason.ActualNotReadable;
    }

    // Nothing is nothing in every unit: 0 or なし against 50回, 3人 against ゼロ.
    private static bool IsZero(TargetValue value)
        => value.Kind == ValueKind.Nothing
            || (value is { Quantity: 0, Unit: "", Bound: ValueBound.Exact } && value.Kind != ValueKind.Fraction);

    private static decimal? ReachedAgainst(TargetValue target, TargetValue actual)
    {
        if (target.IsNumeric && IsZero(actual))
        {
            return 0;
        }

        var second = actual.Other ?? actual.EachPeriod;
        var isSecondMeant = second is not null && target.ComparesWith(second)
            && (!target.ComparesWith(actual) || (target.CountsVisits && !actual.CountsVisits));
        var compared = isSecondMeant ? second! : actual;
        if (!target.ComparesWith(compared))
        {
            return null;
        }

        var reached = compared.BaseQuantity!.Value;
        return IsOpposite(target.Change, compared.Change) ? -reached : reached;
    }

    private static bool IsOpposite(ValueChange target, ValueChange actual) => (target, actual) switch
    {
        (ValueChange.Increase, ValueChange.Decrease) or (ValueChange.Decrease, ValueChange.Increase) => true,
        (ValueChange.Improvement, ValueChange.Deterioration) or (ValueChange.Deterioration, ValueChange.Improvement) => true,
        (ValueChange.Decrease, ValueChange.None) or (ValueChange.None, ValueChange.Decrease) => true,
        _ => false,
    };

    // 15人削減 asks for that much or more of it; an increase of what should become less is a limit.
    private static IndicatorDirection DirectionOfChange(ValueChange change, IndicatorDirection direction) => change switch
    {
        ValueChange.None => direction,
        ValueChange.Increase when direction == IndicatorDirection.Lower => IndicatorDirection.Lower,
        ValueChange.Deterioration => IndicatorDirection.Lower,
        _ => IndicatorDirection.Higher,
    };

    private static bool IsMet(ValueBound bound, Gap gap, bool isLower) => bound switch
    {
        ValueBound.LessThan => gap.Reached < gap.Planned,
        ValueBound.MoreThan => gap.Reached > gap.Planned,
        _ => isLower ? gap.Reached <= gap.Planned : gap.Reached >= gap.Planned,
    };

    // 50回以上 reaches 50回 and leaves open whether 60回 was reached; 50回未満 misses it. A rate a bound never has.
    private static Attainment JudgeBound(ValueBound target, ValueBound actual, Gap gap, bool isLower)
    {
        var isUpperBound = actual is ValueBound.AtMost or ValueBound.LessThan;
        var isStrict = actual is ValueBound.LessThan or ValueBound.MoreThan;
        var targetIsStrict = target is ValueBound.LessThan or ValueBound.MoreThan;
        var isBeyond = isUpperBound ? gap.Reached < gap.Planned : gap.Reached > gap.Planned;
        var isAt = gap.Reached == gap.Planned;
        if (isUpperBound == isLower)
        {
            return isBeyond || (isAt && (isStrict || !targetIsStrict))
                ? new Attainment(AttainmentStatus.Met, AttainmentReason.ActualIsBound)
                : Attainment.Undetermined(AttainmentReason.ActualNotReadable);
        }

        return isBeyond || (isAt && (isStrict || targetIsStrict))
            ? new Attainment(AttainmentStatus.Missed, AttainmentReason.ActualIsBound)
            : Attainment.Undetermined(AttainmentReason.ActualNotReadable);
    }

    private static Attainment JudgePlanned(Gap gap, AttainmentRule rule)
    {
        var status = Math.Abs(gap.Difference) <= rule.Tolerance ? AttainmentStatus.Met : AttainmentStatus.Missed;
        return new Attainment(status, AttainmentReason.PlannedValue, null, gap.Difference, gap.Unit);
    }

    private static AttainmentStatus StatusOf(bool isMet, decimal? rate, AttainmentRule rule)
    {
        if (isMet)
        {
            return AttainmentStatus.Met;
        }

        return rate >= rule.NearFrom ? AttainmentStatus.Near : AttainmentStatus.Missed;
    }
}
