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

    /// <summary>Where the indicator stands.</summary>
    public GoalStanding Standing
    {
        get
        {
            if (Goal is null)
            {
                return GoalStanding.NotJudged;
            }

            if (IsReached)
            {
                return GoalStanding.Reached;
            }

            if (Measure.Ended?.In < Goal.Year)
            {
                return GoalStanding.Ended;
            }

            if (Progress is not { Judged: var judged })
            {
                return GoalStanding.NotPublished;
            }

            return judged.IsNotMet ? GoalStanding.NotReached : GoalStanding.NotJudged;
        }
    }

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

/// <summary>The newest actual of an indicator beside the last target, in the order in which the page lists them.</summary>
public enum GoalStanding
{
    /// <summary>It does not reach the target, or not yet.</summary>
    NotReached,

    /// <summary>It reaches it.</summary>
    Reached,

    /// <summary>The plan sets no target, or the two cannot be compared.</summary>
    NotJudged,

    /// <summary>No actual is published.</summary>
    NotPublished,

    /// <summary>The measure ended before the year of the target, without having reached it.</summary>
    Ended,
}
