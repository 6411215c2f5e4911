using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Attainment;

/// <summary>
/// Judges an actual value against its target. Whether a target can be judged at all is decided from the target alone,
/// so that 対象外 is known, and counted, before any result is published.
/// </summary>
public static class AttainmentCalculator
{
    /// <summary>Judges one indicator in one year.</summary>
    /// <param name="target">The year's target; null where the plan has none.</param>
    /// <param name="actual">The published actual; null where no result is published.</param>
    /// <param name="rule">The rule that holds in this year.</param>
    public static Attainment Judge(TargetValue? target, TargetValue? actual, AttainmentRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        if (WhyNotJudged(target, rule) is var reason and not AttainmentReason.None)
        {
            // A planned value is not judged, but how far off it is can be said.
            return reason == AttainmentReason.PlannedValue && actual is not null && Compare(target!, actual) is { } gap
                ? new Attainment(AttainmentStatus.NotApplicable, reason, null, gap.Difference, gap.Unit)
                : Attainment.NotApplicable(reason);
        }

        if (actual is null)
        {
            return Attainment.NotPublished;
        }

        if (actual.Kind is ValueKind.None or ValueKind.Blank)
        {
            return Attainment.NotApplicable(AttainmentReason.NoActual);
        }

        return IsDeed(target!, rule) ? JudgeDeed(target!, actual) : JudgeNumber(target!, actual, rule);
    }

    /// <summary>The measure's status: the worst of those of its indicators that could be judged.</summary>
    /// <returns>対象外 with 指標なし where there is no indicator; 未公表 where one could be judged once results are published.</returns>
    public static Attainment Worst(IReadOnlyCollection<Attainment> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);

        if (indicators.Count == 0)
        {
            return Attainment.NotApplicable(AttainmentReason.NoIndicator);
        }

        var status = indicators.Max(a => a.Status);
        if (status is AttainmentStatus.Met or AttainmentStatus.Near or AttainmentStatus.Missed)
        {
            return new Attainment(status);
        }

        return indicators.Any(a => a.Status == AttainmentStatus.NotPublished)
            ? Attainment.NotPublished
            : Attainment.NotApplicable(indicators.First().Reason);
    }

    private static AttainmentReason WhyNotJudged(TargetValue? target, AttainmentRule rule)
    {
        if (target is null || target.Kind is ValueKind.None or ValueKind.Blank)
        {
            return AttainmentReason.NoTargetThisYear;
        }

        if (IsDeed(target, rule))
        {
            return AttainmentReason.None;
        }

        if (!target.IsNumeric)
        {
            return AttainmentReason.TargetNotReadable;
        }

        if (rule.Direction == IndicatorDirection.Planned)
        {
            return rule.Tolerance is null ? AttainmentReason.PlannedValue : AttainmentReason.None;
        }

        return target.BaseQuantity == 0 && DirectionOf(target, rule) == IndicatorDirection.Higher
            ? AttainmentReason.TargetIsZero
            : AttainmentReason.None;
    }

    private static bool IsDeed(TargetValue target, AttainmentRule rule)
        => target.Kind == ValueKind.Deed || (rule.Kind == IndicatorKind.Deed && !target.IsNumeric);

    // 以下 and 未満 in the plan's own words say that less is better, whatever the settings say.
    private static IndicatorDirection DirectionOf(TargetValue target, AttainmentRule rule) => target.Bound switch
    {
        ValueBound.AtMost or ValueBound.LessThan => IndicatorDirection.Lower,
        ValueBound.AtLeast => IndicatorDirection.Higher,
        _ => rule.Direction,
    };

    // 策定 is done when the actual says 策定 or 策定済み, and not when it says 未策定. Anything else is not read.
    private static Attainment JudgeDeed(TargetValue target, TargetValue actual)
    {
        var deed = TextFolding.Fold(target.Text);
        var done = TextFolding.Fold(actual.Text) switch
        {
            var text when target.IsDone is false => text == deed ? true : null,
            var text when text == deed || text == deed + "済" || text == deed + "済み" => true,
            var text when text == "未" + deed => false,
            _ => actual.IsDone,
        };
        return done switch
        {
            true => new Attainment(AttainmentStatus.Met, AttainmentReason.Deed),
            false => new Attainment(AttainmentStatus.Missed, AttainmentReason.Deed),
            null => Attainment.NotApplicable(AttainmentReason.ActualNotReadable),
        };
    }

    private static Attainment JudgeNumber(TargetValue target, TargetValue actual, AttainmentRule rule)
    {
        if (!actual.IsNumeric || actual.Bound != ValueBound.Exact)
        {
            return Attainment.NotApplicable(AttainmentReason.ActualNotReadable);
        }

        if (Compare(target, actual) is not { } gap)
        {
            return Attainment.NotApplicable(AttainmentReason.UnitsDiffer);
        }

        if (rule.Direction == IndicatorDirection.Planned)
        {
            var within = Math.Abs(gap.Difference) <= rule.Tolerance;
            return new Attainment(within ? AttainmentStatus.Met : AttainmentStatus.Missed, AttainmentReason.PlannedValue, null, gap.Difference, gap.Unit);
        }

        var planned = target.BaseQuantity!.Value;
        var reached = actual.BaseQuantity!.Value;
        var lower = DirectionOf(target, rule) == IndicatorDirection.Lower;
        var met = lower
            ? (target.Bound == ValueBound.LessThan ? reached < planned : reached <= planned)
            : reached >= planned;
        var (rate, reason) = lower ? RateFromBaseline(target, reached, rule) : RateOfTarget(planned, reached);
        var status = met ? AttainmentStatus.Met
            : rate >= rule.NearFrom ? AttainmentStatus.Near
            : AttainmentStatus.Missed;
        return new Attainment(status, reason, rate, gap.Difference, gap.Unit);
    }

    private static (decimal? Rate, AttainmentReason Reason) RateOfTarget(decimal planned, decimal reached)
        => planned < 0 ? (null, AttainmentReason.TargetIsNegative) : (reached / planned * 100, AttainmentReason.None);

    private static (decimal? Rate, AttainmentReason Reason) RateFromBaseline(TargetValue target, decimal reached, AttainmentRule rule)
    {
        if (rule.Baseline is not { } baseline || !target.ComparesWith(baseline) || baseline.BaseQuantity <= target.BaseQuantity)
        {
            return (null, AttainmentReason.NoBaseline);
        }

        var start = baseline.BaseQuantity!.Value;
        return ((start - reached) / (start - target.BaseQuantity!.Value) * 100, AttainmentReason.None);
    }

    // The difference is told in the target's own unit: 千円 where the plan says 千円.
    private static (decimal Difference, string Unit)? Compare(TargetValue target, TargetValue actual)
    {
        if (!target.ComparesWith(actual))
        {
            return null;
        }

        // A frequency is told per year; n/m as a share of one, in points.
        var (unit, scale) = target.Kind switch
        {
            ValueKind.Frequency => (target.BaseUnit!, 1m),
            ValueKind.Fraction => (Units.Points, 0.01m),
            _ => (target.IsPercentage ? Units.Points : target.Unit!, target.Scale),
        };
        return ((actual.BaseQuantity!.Value - target.BaseQuantity!.Value) / scale, unit);
    }
}
