using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.MeasureSheets;

/// <summary>The value from which an indicator starts, its final target, and how far it is on the way, in words.</summary>
public static class GoalFormatter
{
    /// <summary>令和7年度の目標300,000千円まで、あと18,800千円（93.7%）。 Null where the difference cannot be said.</summary>
    public static string? Left(GoalProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);

        var goal = $"最終目標（{progress.Year}の{IndicatorFormatter.Quoted(progress.Target)}）";
        if (progress.Judged.Status == AttainmentStatus.Met)
        {
            return $"{goal}の水準に、{progress.From}の実績で届いています。";
        }

        var to = progress.IsOpen ? "まで、" : "に対し、";
        return progress.Judged.Difference is null ? null : $"{goal}{to}{Gap(progress)}です{Share(progress)}。";
    }

    /// <summary>
    /// あと18,800千円（93.7%）, あと30人（60人から50.0%）: what is left of the way to the last target. 目標との差−30人 in the target's own year.
    /// </summary>
    public static string ToCome(GoalProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);

        var judged = progress.Judged;
        if (judged.Status == AttainmentStatus.Met)
        {
            return "届いています";
        }

        return judged.Difference is null ? "最終目標に届いていません" : Gap(progress) + Share(progress);
    }

    /// <summary>令和7年度の目標; 最終目標（令和7年度） where the plan states it as such.</summary>
    public static string Name(FinalTarget goal)
    {
        ArgumentNullException.ThrowIfNull(goal);

        return goal.IsStated ? $"最終目標{OfYear(goal.Year)}" : $"{goal.Year.JapaneseName}の目標";
    }

    /// <summary>現状値60人（令和元年度）; null where the plan states none.</summary>
    public static string? Baseline(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        return indicator.Baseline is { } start ? $"現状値{IndicatorFormatter.Quoted(start.Value)}{OfYear(start.Year)}" : null;
    }

    /// <summary>（令和元年度）; empty without a year.</summary>
    public static string OfYear(FiscalYear? year) => year is { } of ? $"（{of.JapaneseName}）" : "";

    /// <summary>
    /// How the progress to a final target is reckoned that the plan states apart from those of the years; null without one.
    /// </summary>
    public static string? Method(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        if (indicator.Goal is not { IsStated: true } goal)
        {
            return null;
        }

        // Whether a rate can be said at all, and from where, shows in the target compared with itself.
        var rule = indicator.RuleFor(goal.Year);
        var way = AttainmentCalculator.JudgeWay(goal.Value, goal.Value, rule) switch
        {
            { IsFromBaseline: true } => $"最終目標までの進みは「（実績−現状値）÷（最終目標−現状値）」です。現状値は{rule.Baseline!.Text}です。",
            { Rate: not null } => "最終目標までの進みは「実績÷最終目標」です。",
            _ => "最終目標までの進みの率は算出しません。",
        };
        return $"最終目標は年度の目標とは別のもので、年度の達成・未達の判定には使いません。{way}";
    }

    private static string Gap(GoalProgress progress)
        => progress.IsOpen
            ? $"あと{AttainmentFormat.Number(Math.Abs(progress.Judged.Difference!.Value))}{progress.Judged.DifferenceUnit}"
            : $"目標との差{AttainmentFormat.Difference(progress.Judged)}";

    // In its own year the share of the target is the rate of that year, and not a way.
    private static string Share(GoalProgress progress)
    {
        if (AttainmentFormat.Rate(progress.Judged) is not { } rate || (!progress.IsOpen && progress.Baseline is null))
        {
            return "";
        }

        return progress.Baseline is { } start ? $"（{start.Text}から{rate}）" : $"（{rate}）";
    }
}
