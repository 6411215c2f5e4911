using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.MeasureSheets;

namespace ActionPlans.Pages.FinalGoals;

/// <summary>An indicator on its way to the last target of the plan.</summary>
/// <param name="Measure">Its measure.</param>
/// <param name="Indicator">The indicator.</param>
public sealed record GoalRow(Measure Measure, Indicator Indicator)
{
    /// <summary>The last target, with its year; null where the plan sets none.</summary>
    public FinalTarget? Goal { get; } = Indicator.Goal;

    /// <summary>The newest published result with a value; null where there is none.</summary>
    public AnnualResult? Latest { get; } = Measure.LatestResultOf(Indicator);

    /// <summary>That value beside the last target; null where one of the two is missing.</summary>
    public GoalProgress? Progress { get; } = Measure.AgainstGoal(Indicator);

    /// <summary>True where the newest actual reaches the last target.</summary>
    public bool IsReached => Progress?.Judged.Status == AttainmentStatus.Met;

    /// <summary>あと18,800千円（93.7%）; null where nothing can be said.</summary>
    public string? Left
    {
        get
        {
            if (Progress is not { } progress)
            {
                return null;
            }

            return progress.Judged.IsNotMet || IsReached ? GoalFormatter.ToCome(progress) : AttainmentFormatter.Reason(progress.Judged);
        }
    }
}
