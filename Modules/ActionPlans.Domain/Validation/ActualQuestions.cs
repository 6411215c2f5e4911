using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Validation;

/// <summary>
/// Warnings about the actuals of a result before it is published: those that would be 未判定, and likely typing errors.
/// Nothing of it forbids the publication.
/// </summary>
public static class ActualQuestions
{
    // A rate or a jump beyond these is more often a unit that was mistaken than a success.
    private const decimal HighestRate = 1_000m;
    private const decimal LargestJump = 100m;

    /// <summary>
    /// The questions about a result, one at most for each indicator and one for the grade, as warnings at their places in a plan file.
    /// </summary>
    /// <param name="measure">The measure with its published results.</param>
    /// <param name="result">The result; its actuals need not be published yet.</param>
    /// <param name="path">The result's place, such as <c>$.results[0]</c>.</param>
    public static IReadOnlyList<PlanIssue> Of(Measure measure, AnnualResultDocument result, string path = "$.results[0]")
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(result);

        var issues = new IssueCollector();
        // Half a year is not measured by the target of the year.
        foreach (var indicator in measure.Indicators.Where(i => result.Interim is null && result.Actuals.ContainsKey(i.Key)))
        {
            var actual = TargetReading.ReadActual(result, indicator.Key, indicator.Pair, indicator.Notation);
            Ask(measure, indicator, result.Year, actual, $"{path}.actuals['{indicator.Key}']", issues);
        }

        if (result is { Grade: null, Interim: null } && measure.GradesIn(result.Year) is { IsByDepartment: true })
        {
            issues.Warning("grade_none", $"{path}.grade", measure.No, result.Year.JapaneseName);
        }

        return issues.Issues;
    }

    /// <summary>The questions about all results of a plan, and which of their outlooks no page shows.</summary>
    public static IReadOnlyList<PlanIssue> Of(Plan plan, PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(document);

        return
        [
            .. document.Results.SelectMany(
                (result, i) => plan.FindMeasure(result.Measure) is { } measure ? Of(measure, result, $"$.results[{i}]") : []),
            .. OutlookRules.NotShown(plan, document),
        ];
    }

    /// <summary>
    /// The value in the notation of the target that may have been meant: 52回 for 52人 where the target is 50回; null where nothing offers
    /// itself.
    /// </summary>
    public static string? Suggest(TargetValue? target, TargetValue actual, Notation notation)
    {
        ArgumentNullException.ThrowIfNull(actual);

        if (actual.Suggestion is { } mended)
        {
            return mended;
        }

        if (target is not { IsNumeric: true, Unit: { Length: > 0 } unit }
            || actual is not { Quantity: { } number, Kind: not ValueKind.Fraction }
            || target.Kind == ValueKind.Fraction)
        {
            return null;
        }

        var suggestion = (target.IsAverage ? "平均" : "") + AttainmentFormat.Number(number) + unit + (target.IsCumulative ? "（累計）" : "");
        return target.ComparesWith(TargetValue.Parse(suggestion, notation)) ? suggestion : null;
    }

    private static void Ask(Measure measure, Indicator indicator, FiscalYear year, TargetValue actual, string path, IssueCollector issues)
    {
        var target = indicator.JudgedTarget(year);
        var judged = AttainmentCalculator.Judge(target, actual, indicator.RuleFor(year));
        if (judged.Status == AttainmentStatus.Undetermined)
        {
            issues.Warning(CodeOf(judged.Reason), path, measure.No, year.JapaneseName, indicator.Name, actual.Text, target!.Text);
            if (Suggest(target, actual, indicator.Notation) is { } suggestion && suggestion != actual.Text)
            {
                issues.Warning("actual_perhaps_meant", path, measure.No, year.JapaneseName, actual.Text, suggestion);
            }
        }
        else if (judged.Rate > HighestRate)
        {
            issues.Warning(
                "actual_rate_high",
                path,
                measure.No,
                year.JapaneseName,
                indicator.Name,
                actual.Text,
                target!.Text,
                AttainmentFormat.Rate(judged)!);
        }
        else if (LastYears(measure, indicator, year) is { } before && IsJump(before, actual))
        {
            issues.Warning("actual_jumps", path, measure.No, year.JapaneseName, indicator.Name, actual.Text, before.Text);
        }
    }

    private static TargetValue? LastYears(Measure measure, Indicator indicator, FiscalYear year)
        => year.StartYear == FiscalYear.Earliest ? null
            : measure.Results.GetValueOrDefault(new FiscalYear(year.StartYear - 1))?.Actuals.GetValueOrDefault(indicator.Key);

    private static bool IsJump(TargetValue before, TargetValue actual)
    {
        if (!actual.ComparesWith(before) || before.BaseQuantity is not { } was || actual.BaseQuantity is not { } now || was == 0
            || now == 0)
        {
            return false;
        }

        return Math.Abs(now) >= Math.Abs(was) * LargestJump || Math.Abs(was) >= Math.Abs(now) * LargestJump;
    }

    private static string CodeOf(AttainmentReason reason) => reason switch
    {
        AttainmentReason.NoActual => "actual_none",
        AttainmentReason.ActualIsPair => "actual_pair",
        AttainmentReason.UnitsDiffer => "actual_not_comparable",
        _ => "actual_not_read",
    };
}
