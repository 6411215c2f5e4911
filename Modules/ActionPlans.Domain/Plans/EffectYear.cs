using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>効果額 of one indicator in one fiscal year.</summary>
/// <param name="Measure">Its measure.</param>
/// <param name="Indicator">An indicator with an <see cref="Indicator.Effect"/>.</param>
/// <param name="Year">The fiscal year.</param>
public sealed record EffectYear(Measure Measure, Indicator Indicator, FiscalYear Year)
{
    /// <summary>As what it is summed.</summary>
    public EffectDocument Effect => Indicator.Effect!;

    /// <summary>The amount that the plan sets for the year, in 円; null where it sets none, or one that is not read.</summary>
    public decimal? Planned { get; private init; }

    /// <summary>The amount that was published for the year, in 円; null where there is none, or one that is not read.</summary>
    public decimal? Actual { get; private init; }

    /// <summary>True where the plan has something for the year that is not read as an amount of it.</summary>
    public bool IsPlanUnread { get; private init; }

    /// <summary>What is known of the actual.</summary>
    public EffectActual State { get; private init; }

    /// <summary>The published result of the year; null while there is none.</summary>
    public AnnualResult? Result => Measure.Results.GetValueOrDefault(Year);

    /// <summary>True for an actual that is counted and not final yet (速報値).</summary>
    public bool IsPreliminary => Actual is not null && Result!.Actuals[Indicator.Key].IsPreliminary;

    /// <summary>Each year of an indicator's measure: those of its period, and any other with a result.</summary>
    internal static IEnumerable<EffectYear> Of(Measure measure, Indicator indicator)
        => measure.Period.Years.Union(measure.Results.Keys).Order().Select(year => Of(measure, indicator, year));

    /// <summary>
    /// The amount of a year that a value says, in 円; null where it says none: a text, another unit, an average, a running total, a share,
    /// or a change of another direction than the targets are written in.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="targets">The targets of the indicator.</param>
    public static decimal? Amount(TargetValue? value, IEnumerable<TargetValue> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);

        if (value is not { BaseUnit: Units.Yen, IsAverage: false, IsCumulative: false, Basis: null })
        {
            return null;
        }

        // 1,000千円削減 is an effect of 1,000千円 where the plan writes it so; 1,000千円増 would then be the contrary.
        var change = targets.Select(t => t.Change).FirstOrDefault(c => c != ValueChange.None);
        return value.Change == ValueChange.None || (value.Change == change && change != ValueChange.Deterioration)
            ? value.BaseQuantity
            : null;
    }

    private static EffectYear Of(Measure measure, Indicator indicator, FiscalYear year)
    {
        var target = indicator.JudgedTarget(year);
        var result = measure.Results.GetValueOrDefault(year);
        var actual = result?.Actuals.GetValueOrDefault(indicator.Key);
        var planned = Amount(target, indicator.Targets.Values);
        var amount = Amount(actual, indicator.Targets.Values);
        var state = EffectActual.None;
        if (amount is not null)
        {
            state = EffectActual.Counted;
        }
        else if (actual is { IsWritten: true })
        {
            state = EffectActual.Unread;
        }
        else if (target is { IsWritten: true } || indicator.Targets.Count == 0)
        {
            state = Missing(measure, result, year);
        }

        return new EffectYear(measure, indicator, year)
        {
            Planned = planned,
            Actual = amount,
            IsPlanUnread = planned is null && target is { IsWritten: true },
            State = state,
        };
    }

    // Why a year for which the plan means an effect has no actual.
    private static EffectActual Missing(Measure measure, AnnualResult? result, FiscalYear year)
    {
        if (result is not null)
        {
            return EffectActual.Unread;
        }

        return MeasureLife.Outside(measure, year) is null ? EffectActual.NotPublished : EffectActual.Ended;
    }
}

/// <summary>What is known of the actual of an effect in a year.</summary>
public enum EffectActual
{
    /// <summary>Nothing: the plan means no effect in the year, and none is published.</summary>
    None,

    /// <summary>An amount is published and counted.</summary>
    Counted,

    /// <summary>A result is published in which no amount of the year is read: a text, another unit, or nothing.</summary>
    Unread,

    /// <summary>未公表: no result is published yet.</summary>
    NotPublished,

    /// <summary>The measure ended before: no result is expected, though the plan has an amount.</summary>
    Ended,
}
