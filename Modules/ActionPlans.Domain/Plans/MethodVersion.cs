using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>A version of the plan's method of judging. It holds until the next one begins.</summary>
/// <param name="Version">The number of the version, from 1.</param>
/// <param name="From">The first fiscal year that is judged by it.</param>
/// <param name="NearFrom">The rate in percent from which a miss is 目標に近い; null where the plan has no such threshold.</param>
public sealed record MethodVersion(int Version, FiscalYear From, decimal? NearFrom);

/// <summary>How an indicator is judged from a fiscal year on, until the next of its rules begins.</summary>
/// <param name="From">The first fiscal year that is judged so.</param>
/// <param name="Version">
/// The version of the indicator's own rule; null where the plan gives it none, so that <see cref="AttainmentRule.Default"/> holds.
/// </param>
/// <param name="Method">The version of the plan's method; null where the plan has none in that year.</param>
/// <param name="Rule">What both together say.</param>
public sealed record RuleVersion(FiscalYear From, int? Version, int? Method, AttainmentRule Rule)
{
    /// <summary>
    /// True where a figure could be judged otherwise than by the other rule. A new number alone changes nothing, nor does a threshold for a
    /// planned value, which has no rate.
    /// </summary>
    public bool JudgesOtherwiseThan(RuleVersion other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return WhatCounts(Rule) != WhatCounts(other.Rule);
    }

    private static AttainmentRule WhatCounts(AttainmentRule rule)
        => rule.Direction == Serialization.IndicatorDirection.Planned ? rule with { NearFrom = null } : rule;
}
