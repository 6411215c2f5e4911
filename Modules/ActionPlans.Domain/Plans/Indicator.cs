using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Plans;

/// <summary>An indicator (指標) of a measure with its target for each year.</summary>
public sealed class Indicator
{
    private readonly IReadOnlyList<(FiscalYear From, AttainmentRule Rule)> _rules;

    internal Indicator(string key, string name, IReadOnlyDictionary<FiscalYear, TargetValue> targets, IReadOnlyList<(FiscalYear From, AttainmentRule Rule)> rules)
    {
        Key = key;
        Name = name;
        Targets = targets;
        _rules = rules;
    }

    /// <summary>Stays the same when the name changes; results refer to it.</summary>
    public string Key { get; }

    public string Name { get; }

    /// <summary>The targets as written; a year without one is absent.</summary>
    public IReadOnlyDictionary<FiscalYear, TargetValue> Targets { get; }

    /// <summary>The rule that holds in a year: the last one that begins in it or before it.</summary>
    public AttainmentRule RuleFor(FiscalYear year)
    {
        var rule = AttainmentRule.Default;
        foreach (var (from, candidate) in _rules)
        {
            if (from <= year)
            {
                rule = candidate;
            }
        }

        return rule;
    }
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
    bool IsSample);
