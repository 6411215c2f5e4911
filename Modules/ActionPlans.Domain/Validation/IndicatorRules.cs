using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the indicators of a sheet, and findings about their targets.</summary>
public static class IndicatorRules
{
    /// <summary>
    /// False for a target whose text is not read as a value although its rule would have it judged: perhaps a typing error.
    /// </summary>
    /// <param name="rules">The indicator's rules.</param>
    /// <param name="year">The target's year.</param>
    /// <param name="target">The target.</param>
    public static bool IsReadOrMeantAsText(IReadOnlyList<IndicatorRuleDocument> rules, FiscalYear year, TargetValue target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Kind is not (ValueKind.Text or ValueKind.Nothing) || RuleOf(rules, year)?.Kind == IndicatorKind.Deed;
    }

    internal static void Check(
        MeasureDocument measure, FiscalPeriod period, Notation notation, string path, IssueCollector issues)
    {
        if (measure.Indicators.Count > 0 && measure.NoIndicatorReason is not null)
        {
            issues.Error("no_indicator_reason_superfluous", $"{path}.noIndicatorReason", measure.No);
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < measure.Indicators.Count; i++)
        {
            var indicator = measure.Indicators[i];
            var indicatorPath = $"{path}.indicators[{i}]";
            TextRules.Slug(indicator.Interpretation.Key, $"{indicatorPath}.interpretation.key", issues);
            if (!keys.Add(indicator.Interpretation.Key))
            {
                issues.Error("indicator_key_duplicate", $"{indicatorPath}.interpretation.key", measure.No, indicator.Interpretation.Key);
            }

            CheckRules(measure.No, indicator, notation, indicatorPath, issues);
            CheckTargets(measure, indicator, period, notation, indicatorPath, issues);
            StatedValueRules.Check(measure.No, indicator, period, notation, indicatorPath, issues);
        }
    }

    private static void CheckRules(string no, IndicatorDocument indicator, Notation notation, string path, IssueCollector issues)
    {
        var rules = indicator.Interpretation.Rules;
        var rulesPath = $"{path}.interpretation.rules";
        PlanValidator.UniqueVersions([.. rules.Select(r => (r.Version, r.From))], rulesPath, issues);
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (rule.Tolerance < 0 || (rule.Tolerance is not null && rule.Direction != IndicatorDirection.Planned))
            {
                issues.Error("tolerance_invalid", $"{rulesPath}[{i}].tolerance", no);
            }

            if (rule.Baseline is { } baseline && !TargetValue.Parse(baseline, notation).IsNumeric)
            {
                issues.Error("baseline_invalid", $"{rulesPath}[{i}].baseline", no, baseline);
            }
        }
    }

    private static void CheckTargets(
        MeasureDocument measure, IndicatorDocument indicator, FiscalPeriod period, Notation notation, string path, IssueCollector issues)
    {
        var read = TargetReading.ReadAll(indicator.Targets, indicator.Interpretation.Pair, notation);
        foreach (var year in indicator.Targets.Keys)
        {
            var targetPath = $"{path}.targets['{year.StartYear}']";
            if (!period.Contains(year))
            {
                issues.Error("year_outside_period", targetPath, measure.No, year.JapaneseName, period.Text);
            }

            CheckReading(measure.No, indicator, year, read[year], targetPath, issues);
        }

        EffectRules.Check(measure.No, indicator, read, notation, path, issues);

        // Where the plan states a final target alone, no year is meant to have one.
        if (indicator is { Final: not null, Targets.Count: 0 })
        {
            return;
        }

        foreach (var year in indicator.YearsWithoutTarget(measure.ReadYears()).TakeWhile(_ => !issues.HasAllWarnings))
        {
            issues.Warning("target_missing", $"{path}.targets", measure.No, indicator.Name, year.JapaneseName);
        }
    }

    private static void CheckReading(
        string no, IndicatorDocument indicator, FiscalYear year, TargetValue target, string path, IssueCollector issues)
    {
        var rule = RuleOf(indicator.Interpretation.Rules, year);
        if (target.Suggestion is { } suggestion)
        {
            issues.Warning("target_perhaps_meant", path, no, year.JapaneseName, target.Text, suggestion);
        }
        else if (target.Kind == ValueKind.Pair)
        {
            issues.Warning("target_pair", path, no, year.JapaneseName, target.Text);
        }
        else if (target.Kind == ValueKind.SameAsBefore)
        {
            issues.Warning("target_repeats_nothing", path, no, year.JapaneseName, target.Text);
        }
        else if (!IsReadOrMeantAsText(indicator.Interpretation.Rules, year, target))
        {
            issues.Warning("target_not_read", path, no, year.JapaneseName, target.Text);
        }

        var contradiction = (rule?.Direction, target.Bound) switch
        {
            (IndicatorDirection.Higher, ValueBound.AtMost or ValueBound.LessThan) => "higher",
            (IndicatorDirection.Lower, ValueBound.AtLeast or ValueBound.MoreThan) when !target.IsMaintained => "lower",
            _ => null,
        };
        if (contradiction is not null)
        {
            issues.Warning("bound_contradicts_direction", path, no, target.Text, contradiction);
        }
    }

    private static IndicatorRuleDocument? RuleOf(IReadOnlyList<IndicatorRuleDocument> rules, FiscalYear year)
        => rules.Where(r => r.From <= year).MaxBy(r => r.From);
}
