using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;
using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.MeasureSheets.Chart;

/// <summary>How values are drawn.</summary>
public enum ChartForm
{
    /// <summary>From zero: lengths may be compared.</summary>
    Bars,

    /// <summary>Places on a scale that need not begin at zero: for levels that lie close together, as 98.82% and 98.90%.</summary>
    Dots,
}

/// <summary>One year of a chart.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Target">The target as written; null where there is none.</param>
/// <param name="Actual">The published actual as written; null where none is published.</param>
/// <param name="Status">How the actual is judged; null where none is published.</param>
/// <param name="IsBreak">True where the year is judged otherwise than the year before.</param>
/// <param name="IsSample">True where the actual is an invented sample (見本).</param>
/// <param name="IsFinal">True where the target is the final one that the plan states apart from those of the years.</param>
public sealed record ChartYear(
    FiscalYear Year, TargetValue? Target, TargetValue? Actual, AttainmentStatus? Status, bool IsBreak, bool IsSample, bool IsFinal = false)
{
    /// <summary>True where the measure does not run in the year (期間外), so that no actual is expected.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The target's place; null where it is no number.</summary>
    public decimal? TargetPlace => Target?.BaseQuantity;

    /// <summary>The actual's place; null where it is no number, or only a bound (50回以上).</summary>
    public decimal? ActualPlace => Actual is { Bound: ValueBound.Exact } ? Actual.BaseQuantity : null;
}

/// <summary>What an indicator's chart shows.</summary>
/// <param name="Years">The years, the earliest first.</param>
/// <param name="Form">How they are drawn.</param>
/// <param name="Scale">The scale, in the unit in which values are compared.</param>
/// <param name="Measured">A value in whose unit the scale is written.</param>
public sealed record ChartData(IReadOnlyList<ChartYear> Years, ChartForm Form, ChartScale Scale, TargetValue Measured)
{
    // Levels that differ by less than this share of the largest would look alike as bars.
    private const decimal ShareToSee = 0.25m;

    /// <summary>True where the scale does not begin at zero, which the page says.</summary>
    public bool IsTruncated => Scale.From > 0 || Scale.To < 0;

    /// <summary>True where a value per month or week is drawn as one per year.</summary>
    public bool IsPerYear => Years.Any(y => new[] { y.Target, y.Actual }.Any(v => v is { Kind: ValueKind.Frequency, Scale: not 1 }));

    /// <summary>
    /// What there is to draw; null where a chart would mislead (values on different bases) or say nothing (deeds, texts, a single value,
    /// one target for all years and no result).
    /// </summary>
    public static ChartData? Of(Measure measure, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(indicator);

        ChartYear[] years = [.. YearFormatter.Of(measure).Select(y => Year(measure, indicator, y))];
        TargetValue[] drawn = [.. years.SelectMany(
            y => new[] { y.TargetPlace is null ? null : y.Target, y.ActualPlace is null ? null : y.Actual })
            .OfType<TargetValue>()];
        if (drawn.Length < 2 || !drawn.All(drawn[0].ComparesWith))
        {
            return null;
        }

        var places = drawn.Select(v => v.BaseQuantity!.Value).ToArray();
        var hasActual = years.Any(y => y.ActualPlace is not null);
        if (places.All(p => p == 0) || (!hasActual && places.Distinct().Count() == 1))
        {
            return null;
        }

        var form = FormOf(indicator.Rules[^1].Rule.Kind, places);
        return new ChartData(years, form, ChartScale.Of(places, form == ChartForm.Bars), drawn[0]);
    }

    private static ChartYear Year(Measure measure, Indicator indicator, FiscalYear year)
    {
        var result = measure.Results.GetValueOrDefault(year);
        var actual = result?.Actuals.GetValueOrDefault(indicator.Key);
        var own = indicator.JudgedTarget(year);
        var final = own is { IsWritten: true } ? null : FinalIn(measure, indicator, year);
        return new ChartYear(
            year,
            final ?? own,
            actual,
            actual is null ? null : measure.Judge(indicator, year).Status,
            indicator.RuleChangedIn(year),
            actual is not null && result!.IsSample,
            final is not null)
        {
            IsOutside = measure.Judge(year).Status == AttainmentStatus.OutsidePeriod,
        };
    }

    // Beside actuals on another basis it would only make the chart impossible.
    private static TargetValue? FinalIn(Measure measure, Indicator indicator, FiscalYear year)
        => indicator.Goal is { IsStated: true } goal && goal.Year == year
            && measure.LatestResultOf(indicator)?.Actuals[indicator.Key].ComparesWith(goal.Value) == true
            ? goal.Value
            : null;

    // The amounts of years are lengths, always. A level is a length where the eye can tell the years apart.
    private static ChartForm FormOf(IndicatorKind kind, decimal[] places)
    {
        var low = places.Min();
        var high = places.Max();
        var crossesZero = low < 0 && high > 0;
        return kind == IndicatorKind.Flow || crossesZero || high - low >= ShareToSee * Math.Max(Math.Abs(low), Math.Abs(high))
            ? ChartForm.Bars
            : ChartForm.Dots;
    }
}
