using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <content>Interim results (中間報告).</content>
public sealed partial class Plan
{
    /// <summary>The fiscal years of which an interim result is published, the earliest first.</summary>
    public IReadOnlyList<FiscalYear> InterimYears => [.. Measures.SelectMany(m => m.InterimResults.Keys).Distinct().Order()];
}
