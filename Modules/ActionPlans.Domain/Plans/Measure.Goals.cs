using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <content>Its way to the last target of the plan.</content>
public sealed partial class Measure
{
    /// <summary>
    /// The newest published actual of an indicator beside the last target of the plan (最終目標); null where one of the two is missing.
    /// </summary>
    public GoalProgress? AgainstGoal(Indicator indicator)
        => LatestResultOf(indicator) is { } latest ? AgainstGoal(indicator, latest.Year) : null;

    /// <summary>
    /// The published actual of a year beside the last target of the plan (最終目標); null where one of the two is missing. It judges and
    /// counts nothing; that is the work of each year's own target.
    /// </summary>
    public GoalProgress? AgainstGoal(Indicator indicator, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return Results.GetValueOrDefault(year)?.Actuals.GetValueOrDefault(indicator.Key) is { } actual
            ? GoalProgress.Of(indicator, year, actual)
            : null;
    }

    /// <summary>
    /// How far the newest published actual of an indicator is on its way to the last target of the plan (最終目標までの進み); null where
    /// that year is reported already by a target of its own, the target is the same in all years to come, or the two cannot be compared.
    /// </summary>
    public GoalProgress? ProgressOf(Indicator indicator)
        => LatestResultOf(indicator) is { } latest
            && ProgressIn(indicator, latest.Year) is { } progress
            && indicator.JudgedTarget(progress.From)?.Text != progress.Target.Text
            ? progress
            : null;

    /// <summary>
    /// How far the actual of a year is on its way to the last target of the plan; null for the year of that target where it is judged by
    /// it, for years after it, and where the two cannot be compared.
    /// </summary>
    public GoalProgress? ProgressIn(Indicator indicator, FiscalYear year)
        => AgainstGoal(indicator, year) is { IsWay: true } progress ? progress : null;
}
