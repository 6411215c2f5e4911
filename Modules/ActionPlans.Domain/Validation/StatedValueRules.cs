using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the values that a plan states once for an indicator: 現状値 and 最終目標.</summary>
internal static class StatedValueRules
{
    public static void Check(
        string no, IndicatorDocument indicator, FiscalPeriod period, Notation notation, string path, IssueCollector issues)
    {
        if (indicator.Baseline is { } baseline)
        {
            var end = indicator.Final?.Year ?? period.To;
            CheckLength(baseline, $"{path}.baseline", issues);
            if (baseline.Year >= end)
            {
                issues.Error("baseline_year_late", $"{path}.baseline.year", no, baseline.Year.Value.JapaneseName, end.JapaneseName);
            }
        }

        if (indicator.Final is { } final)
        {
            CheckLength(final, $"{path}.final", issues);
            CheckFinal(no, indicator, final, period, notation, $"{path}.final", issues);
        }
    }

    // It is repeated on many pages, as the targets of the years are.
    private static void CheckLength(StatedValueDocument value, string path, IssueCollector issues)
    {
        if (value.Text.Length is > PlanLimits.Name and <= PlanLimits.Text)
        {
            issues.Error("text_too_long", $"{path}.text", PlanLimits.Number(value.Text.Length), PlanLimits.Number(PlanLimits.Name));
        }
    }

    private static void CheckFinal(
        string no, IndicatorDocument indicator, StatedValueDocument final, FiscalPeriod period, Notation notation, string path,
        IssueCollector issues)
    {
        var pair = indicator.Interpretation.Pair;
        var targets = TargetReading.ReadAll(indicator.Targets, pair, notation).Where(t => t.Value.IsWritten).ToDictionary();
        var last = targets.Keys.Append(period.From).Max();
        var year = final.Year ?? period.To;
        if (year < last)
        {
            issues.Error("final_year_early", $"{path}.year", no, year.JapaneseName, last.JapaneseName);
        }

        var value = TargetReading.Read(final.Text, pair, notation);
        if (value.Suggestion is { } suggestion)
        {
            issues.Warning("final_perhaps_meant", $"{path}.text", no, final.Text, suggestion);
        }
        else if (!value.IsNumeric && !IndicatorRules.IsReadOrMeantAsText(indicator.Interpretation.Rules, year, value))
        {
            issues.Warning("final_not_read", $"{path}.text", no, final.Text);
        }

        // A total over the years stands rightly beside the amount of the last year; two figures of one kind do not.
        if (targets.GetValueOrDefault(year) is { } own && own.ComparesWith(value) && own.BaseQuantity != value.BaseQuantity)
        {
            issues.Warning("final_differs", $"{path}.text", no, final.Text, year.JapaneseName, own.Text);
        }
    }
}
