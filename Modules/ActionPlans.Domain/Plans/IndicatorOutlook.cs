using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>達成の見通し of one indicator: what its department expected of the final target when it reported a year.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Year">The year of the result with which it was published.</param>
/// <param name="Text">The step, the reason and what is done next.</param>
/// <param name="IsSample">An invented sample (見本).</param>
public sealed record IndicatorOutlook(Measure Measure, Indicator Indicator, FiscalYear Year, OutlookDocument Text, bool IsSample)
{
    /// <summary>The step in words.</summary>
    public string Step => OutlookSteps.Word(Text.Step);
}
