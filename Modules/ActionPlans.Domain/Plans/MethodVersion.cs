using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Plans;

/// <summary>A version of the plan's method of judging. It holds until the next one begins.</summary>
/// <param name="Version">The number of the version, from 1.</param>
/// <param name="From">The first fiscal year that is judged by it.</param>
/// <param name="NearFrom">The rate in percent from which a miss is 目標に近い; null where the plan has no such threshold.</param>
/// <param name="Grades">The plan's own scale; null where it has none.</param>
public sealed record MethodVersion(int Version, FiscalYear From, decimal? NearFrom, GradeScale? Grades = null)
{
    /// <summary>The plan's versions, in the order of their years.</summary>
    internal static IReadOnlyList<MethodVersion> Of(PlanInterpretation plan) => [.. plan.Methods.OrderBy(m => m.From).Select(Of)];

    /// <summary>The scale that holds in a year; null where there is none.</summary>
    internal static GradeScale? GradesIn(IReadOnlyList<MethodVersion> methods, FiscalYear year)
        => methods.LastOrDefault(m => m.From <= year)?.Grades;

    /// <summary>The years from which another scale holds, or none any more.</summary>
    internal static IEnumerable<FiscalYear> GradeBreaks(IReadOnlyList<MethodVersion> methods)
    {
        GradeScale? before = null;
        foreach (var method in methods)
        {
            if (method.Grades != before)
            {
                yield return method.From;
            }

            before = method.Grades;
        }
    }

    /// <summary>The years, in order, that are judged otherwise than the year before; never the plan's first.</summary>
    internal static IReadOnlyList<FiscalYear> BreaksOf(
        IEnumerable<Measure> measures, IReadOnlyList<MethodVersion> methods, FiscalPeriod period)
        => [.. measures.SelectMany(m => m.Indicators)
            .SelectMany(i => i.RuleBreaks)
            .Concat(GradeBreaks(methods).Where(y => y > period.From))
            .Distinct()
            .Order()];

    private static MethodVersion Of(MethodDocument method) => new(
        method.Version,
        method.From,
        method.NearFrom,
        method.Grades.Count == 0 ? null : new GradeScale(
            [.. method.Grades.Select(g => new Grade(g.Mark, g.Name, StatusOf(g.Counts), g.From))],
            method.GradedBy == GradedBy.Department));

    private static AttainmentStatus StatusOf(GradeCounts counts) => counts switch
    {
        GradeCounts.Met => AttainmentStatus.Met,
        GradeCounts.Near => AttainmentStatus.Near,
        GradeCounts.Missed => AttainmentStatus.Missed,
        _ => AttainmentStatus.NotApplicable,
    };
}

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
    {
        if (rule.Direction != IndicatorDirection.Planned)
        {
            return rule;
        }

        return rule with { NearFrom = null, Grades = rule.Tolerance is null ? null : rule.Grades };
    }
}
