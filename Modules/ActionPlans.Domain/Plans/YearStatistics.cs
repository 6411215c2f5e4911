using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// Counts of the statuses of a plan's measures and indicators in one fiscal year, by the first two levels of its policies. All sums add up.
/// </summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Policies">One entry for each node of the first level, in the plan's order.</param>
/// <param name="Total">The whole plan: the sum of <paramref name="Policies"/>.</param>
public sealed record YearStatistics(FiscalYear Year, IReadOnlyList<PolicyStatistics> Policies, StatusLines Total)
{
    public static YearStatistics Of(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        // Each measure is counted in one place; all else is adding up.
        var byPart = plan.Measures.ToLookup(m => m.Policy.Lineage[Math.Min(1, m.Policy.Depth)]);
        PolicyStatistics[] policies = [.. plan.Tree.Roots.Select(root => Of(root, byPart, year))];
        return new YearStatistics(year, policies, StatusLines.Sum(policies.Select(p => p.Total)));
    }

    private static PolicyStatistics Of(PolicyNode root, ILookup<PolicyNode, Measure> byPart, FiscalYear year)
    {
        List<PolicyPart> parts = [.. root.Children.Select(c => new PolicyPart(c, StatusLines.Of(byPart[c], year)))];
        if (byPart.Contains(root) || parts.Count == 0)
        {
            parts.Insert(0, new PolicyPart(null, StatusLines.Of(byPart[root], year)));
        }

        return new PolicyStatistics(root, parts, StatusLines.Sum(parts.Select(p => p.Lines)));
    }
}

/// <summary>A node of the first level (基本方針).</summary>
/// <param name="Node">The node.</param>
/// <param name="Parts">Its children (重点項目) in the plan's order, behind the measures that hang on the node itself.</param>
/// <param name="Total">The sum of <paramref name="Parts"/>.</param>
public sealed record PolicyStatistics(PolicyNode Node, IReadOnlyList<PolicyPart> Parts, StatusLines Total)
{
    /// <summary>True where there is more to show than the sum: the plan has a second level here.</summary>
    public bool HasParts => Parts.Any(p => p.Node is not null);
}

/// <summary>A node of the second level (重点項目).</summary>
/// <param name="Node">The node; null for the measures that hang on the node of the first level itself.</param>
/// <param name="Lines">Its counts.</param>
public sealed record PolicyPart(PolicyNode? Node, StatusLines Lines);

/// <summary>Counts of measures, and on a second line of their indicators.</summary>
public sealed record StatusLines(StatusCounts Measures, StatusCounts Indicators)
{
    public static StatusLines Of(IEnumerable<Measure> measures, FiscalYear year)
    {
        Measure[] all = [.. measures];
        return new StatusLines(StatusCounts.OfMeasures(all, year), StatusCounts.OfIndicators(all, year));
    }

    internal static StatusLines Sum(IEnumerable<StatusLines> lines)
        => lines.Aggregate(
            new StatusLines(StatusCounts.None, StatusCounts.None),
            (a, b) => new StatusLines(a.Measures + b.Measures, a.Indicators + b.Indicators));
}
