using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>Builds the indicators of a measure, each with the rules that hold in the measure's years.</summary>
internal static class IndicatorFactory
{
    public static Indicator Build(
        IndicatorDocument document,
        IReadOnlyList<MethodVersion> methods,
        FiscalPeriod period,
        IEnumerable<EarlierTarget> earlier,
        bool isJudgedAsRevised,
        IReadOnlyList<Department> departments,
        Notation notation)
    {
        var targets = TargetReading.ReadAll(document.Targets, document.Interpretation.Pair, notation);
        var pair = document.Interpretation.Pair;
        var baseline = document.Baseline is { } start ? new StatedValue(start.Year, TargetReading.Read(start.Text, pair, notation)) : null;
        return new Indicator(
            document.Interpretation.Key,
            document.Name,
            pair,
            targets,
            BuildRules(
                document.Interpretation.Rules, methods, period, baseline is { Value.IsNumeric: true } ? baseline.Value : null, notation))
        {
            Notation = notation,
            Baseline = baseline,
            StatedGoal = document.Final is { } final
                ? new FinalTarget(final.Year ?? period.To, TargetReading.Read(final.Text, pair, notation), IsStated: true)
                : null,
            Type = document.Type,
            Effect = document.Effect,
            Departments = departments,
            Facts = IndicatorFact.Of(document, DepartmentLabel.Of(departments, period).Select(d => d.Text)),
            OriginalTargets = earlier.ToDictionary(e => e.Year, e => TargetReading.Read(e.Text, pair, notation)),
            IsJudgedAsRevised = isJudgedAsRevised,
        };
    }

    // A new version of either the indicator's rule or the plan's method begins a new rule. Those of other years than the measure's are
    // nothing to it.
    private static IReadOnlyList<RuleVersion> BuildRules(
        IReadOnlyList<IndicatorRuleDocument> rules, IReadOnlyList<MethodVersion> methods, FiscalPeriod period, TargetValue? stated,
        Notation notation)
    {
        var starts = rules.Select(r => r.From)
            .Concat(methods.Select(m => m.From))
            .Where(period.Contains)
            .Append(period.From)
            .Distinct()
            .Order();
        return [.. starts.Select(
            year => Rule(
                rules.Where(r => r.From <= year).MaxBy(r => r.From), methods.LastOrDefault(m => m.From <= year), year, stated, notation))];
    }

    // A baseline of the rule's own is the editors' word on what to reckon from; without one it is the plan's own 現状値.
    private static RuleVersion Rule(
        IndicatorRuleDocument? rule, MethodVersion? method, FiscalYear year, TargetValue? stated, Notation notation)
    {
        var own = rule is null ? AttainmentRule.Default : new AttainmentRule(rule.Direction, rule.Kind, rule.Tolerance);
        own = own with { Baseline = rule?.Baseline is { } text ? TargetValue.Parse(text, notation) : stated };
        return new RuleVersion(year, rule?.Version, method?.Version, own with
        {
            NearFrom = method?.NearFrom,
            Grades = method?.Grades is { IsByDepartment: false } scale ? scale : null,
        });
    }
}
