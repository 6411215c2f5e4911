using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <content>達成の見通し (outlook): the department's own estimate. No status, rate or count depends on it.</content>
public sealed partial class Measure
{
    /// <summary>True where the plan asks departments for the outlook of its final targets.</summary>
    public bool HasOutlook { get; internal init; }

    /// <summary>
    /// Whether a department is asked for the outlook of an indicator with the result of a year: its final target is still to come, and the
    /// measure goes on.
    /// </summary>
    public bool IsOutlookAsked(Indicator indicator, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return HasOutlook && Ended is null && indicator.Goal is { } goal && goal.Year > year;
    }

    /// <summary>The outlook that was published with the result of a year; null where there is none.</summary>
    public IndicatorOutlook? OutlookIn(Indicator indicator, FiscalYear year)
        => IsOutlookAsked(indicator, year)
            && Results.TryGetValue(year, out var result)
            && result.Outlooks.TryGetValue(indicator.Key, out var text)
            ? new IndicatorOutlook(this, indicator, year, text, result.IsSample)
            : null;

    /// <summary>
    /// The newest outlook of an indicator; null where there is none, or where the final target has its actual, which tells more.
    /// </summary>
    public IndicatorOutlook? OutlookOf(Indicator indicator)
        => LatestResultOf(indicator)?.Year >= indicator.Goal?.Year
            ? null
            : Results.Keys.OrderDescending().Select(y => OutlookIn(indicator, y)).FirstOrDefault(o => o is not null);
}
