using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <content>達成の見通し.</content>
public sealed partial class Plan
{
    /// <summary>True where the plan asks departments for the outlook of its final targets.</summary>
    public bool HasOutlook => Document.Interpretation.Outlook;

    /// <summary>達成の見通し of a year; null where none is published.</summary>
    public OutlookYear? OutlooksIn(FiscalYear year) => OutlookYear.Of(this, year);
}
