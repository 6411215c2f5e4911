namespace ActionPlans.Domain.Plans;

/// <summary>再掲: measures that are listed again under another policy than their own.</summary>
public static class RepeatedMeasures
{
    /// <summary>The measures of other policies that are listed again under a node of the policy tree, at any depth.</summary>
    public static IEnumerable<Measure> ListedAgain(this Plan plan, PolicyNode node)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return plan.Measures.Where(m => !m.Policy.Lineage.Contains(node) && m.AlsoUnder.Any(n => n.Lineage.Contains(node)));
    }
}
