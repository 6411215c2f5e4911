using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>An indicator (指標) of a measure with its target for each year.</summary>
public sealed class Indicator
{
    internal Indicator(
        string key, string name, PairOrder? pair, IReadOnlyDictionary<FiscalYear, TargetValue> targets, IReadOnlyList<RuleVersion> rules)
    {
        Key = key;
        Name = name;
        Pair = pair;
        Targets = targets;
        Rules = rules;
        RuleBreaks = [.. rules.Zip(rules.Skip(1))
            .Where(pair => pair.Second.JudgesOtherwiseThan(pair.First))
            .Select(pair => pair.Second.From)];
    }

    /// <summary>Stays the same when the name changes; results refer to it.</summary>
    public string Key { get; }

    public string Name { get; }

    /// <summary>Which of two values in one text is the year's; null where the plan does not say.</summary>
    public PairOrder? Pair { get; }

    /// <summary>How the plan writes its values.</summary>
    public Notation Notation { get; internal init; } = Notation.Standard;

    /// <summary>The targets as written; a year without one is absent.</summary>
    public IReadOnlyDictionary<FiscalYear, TargetValue> Targets { get; }

    /// <summary>現状値: the value before the plan; null where the plan states none.</summary>
    public StatedValue? Baseline { get; internal init; }

    /// <summary>成果 or 活動; null where the plan does not say.</summary>
    public IndicatorType? Type { get; internal init; }

    /// <summary>効果額: as what its amounts are summed; null where they are no effect.</summary>
    public EffectDocument? Effect { get; internal init; }

    /// <summary>The departments of the indicator itself, in the sheet's order; empty where those of its measure have it.</summary>
    public IReadOnlyList<Department> Departments { get; internal init; } = [];

    /// <summary>What the plan tells of the indicator itself, in the order in which it is shown; empty where it tells nothing.</summary>
    public IReadOnlyList<IndicatorFact> Facts { get; internal init; } = [];

    /// <summary>True where some target is an amount of money: 円, 千円, 億円.</summary>
    public bool IsMoney => Targets.Values.Append(Goal?.Value).Any(t => t?.BaseUnit is { } unit && Units.IsMoney(unit));

    /// <summary>
    /// Targets as they stood at the end of their fiscal year, where a later revision changed them: what the department worked for.
    /// A year that was not changed afterwards is absent.
    /// </summary>
    public IReadOnlyDictionary<FiscalYear, TargetValue> OriginalTargets { get; internal init; } = new Dictionary<FiscalYear, TargetValue>();

    /// <summary>True where the plan has years judged by targets that were revised after their end.</summary>
    public bool IsJudgedAsRevised { get; internal init; }

    /// <summary>The rules that hold in the years of the measure, in their order; at least one.</summary>
    public IReadOnlyList<RuleVersion> Rules { get; }

    /// <summary>
    /// The fiscal years that are judged otherwise than the year before: their figures cannot be compared without a word. Never the
    /// measure's first year.
    /// </summary>
    public IReadOnlyList<FiscalYear> RuleBreaks { get; }

    /// <summary>最終目標: what the plan states as such, else the last target of a year; null where it sets none.</summary>
    public FinalTarget? Goal
        => StatedGoal ?? Targets
            .Where(t => t.Value.IsWritten)
            .OrderByDescending(t => t.Key)
            .Select(t => new FinalTarget(t.Key, t.Value, IsStated: false))
            .FirstOrDefault();

    /// <summary>The final target that the plan states apart from the targets of the years; null where it states none.</summary>
    internal FinalTarget? StatedGoal { get; init; }

    /// <summary>
    /// The target by which a year is judged: the one at the year's end, unless the plan says that the revised one counts.
    /// </summary>
    public TargetValue? JudgedTarget(FiscalYear year)
        => !IsJudgedAsRevised && OriginalTargets.TryGetValue(year, out var original) ? original : Targets.GetValueOrDefault(year);

    /// <summary>The rule that holds in a year: the last one that begins in it or before it.</summary>
    public AttainmentRule RuleFor(FiscalYear year) => Rules.LastOrDefault(r => r.From <= year)?.Rule ?? AttainmentRule.Default;

    /// <summary>True where the year is judged otherwise than the year before.</summary>
    public bool RuleChangedIn(FiscalYear year) => RuleBreaks.Contains(year);
}

/// <summary>年度実績: what a fiscal year brought for a measure, as published.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Actuals">The actual values by the indicator's key.</param>
/// <param name="Achievements">取組実績.</param>
/// <param name="Evaluation">評価.</param>
/// <param name="AsOf">The day as of which the values hold (〜時点).</param>
/// <param name="IsSample">An invented sample (見本), to be marked wherever it shows.</param>
public sealed record AnnualResult(
    FiscalYear Year,
    IReadOnlyDictionary<string, TargetValue> Actuals,
    string? Achievements,
    string? Evaluation,
    DateOnly? AsOf,
    bool IsSample)
{
    /// <summary>The grade that the department chose; null where it chose none.</summary>
    public Grade? Grade { get; internal init; }

    /// <summary>Why that grade was chosen.</summary>
    public string? GradeReason { get; internal init; }

    /// <summary>中間報告: the day of an interim result; null for the result of the year.</summary>
    public DateOnly? Interim { get; internal init; }

    /// <summary>The texts of the city's own items, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; internal init; } = new Dictionary<string, string>();

    /// <summary>備考: what the department remarks on an actual, by the indicator's key.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; internal init; } = new Dictionary<string, string>();

    /// <summary>達成の見通し by the indicator's key; empty where the plan asks for none. Whether one is shown, the measure tells.</summary>
    public IReadOnlyDictionary<string, OutlookDocument> Outlooks { get; internal init; } = new Dictionary<string, OutlookDocument>();

    /// <summary>確報: the figures that were preliminary once, in the order in which they became final.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; internal init; } = [];
}
