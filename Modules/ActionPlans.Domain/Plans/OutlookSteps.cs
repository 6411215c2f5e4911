using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>The steps of 達成の見通し.</summary>
public static class OutlookSteps
{
    /// <summary>All steps, the best first.</summary>
    public static IReadOnlyList<OutlookStep> All { get; } = Enum.GetValues<OutlookStep>();

    /// <summary>The step as the plan format and the pages write it: 達成は難しい見込み.</summary>
    public static string Word(OutlookStep step) => step switch
    {
        OutlookStep.Certain => "達成できる見込み",
        OutlookStep.Likely => "おおむね達成できる見込み",
        OutlookStep.Open => "どちらともいえない",
        OutlookStep.Unlikely => "達成は難しい見込み",
        _ => "達成できない見込み",
    };

    /// <summary>True for the two lowest steps, which require a reason: residents must learn why a target will probably be missed.</summary>
    public static bool NeedsReason(OutlookStep step) => step >= OutlookStep.Unlikely;
}
