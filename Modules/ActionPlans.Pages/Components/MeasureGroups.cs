using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Components;

/// <summary>Measures that stand together in a table, under the node of the last level that they share.</summary>
/// <param name="Node">The node; null for measures that hang directly on a higher level.</param>
/// <param name="Measures">The measures in the plan's order; never empty.</param>
public sealed record MeasureGroup(PolicyNode? Node, IReadOnlyList<Measure> Measures);

/// <summary>The measures to list, by the node of the policy tree on which they hang.</summary>
public sealed class MeasureGroups
{
    private readonly ILookup<PolicyNode, Measure> _byNode;
    private readonly int _lastDepth;

    public MeasureGroups(PolicyTree tree, IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(tree);

        _byNode = measures.ToLookup(m => m.Policy);
        _lastDepth = tree.Levels.Count - 1;
    }

    /// <summary>True where the node or one below it has a measure to list.</summary>
    public bool Has(PolicyNode node)
    {
        ArgumentNullException.ThrowIfNull(node);

        return _byNode.Contains(node) || node.Children.Any(Has);
    }

    /// <summary>True where a node is shown as a heading of its own; the last level is the first column of a table instead.</summary>
    public bool IsHeading(PolicyNode node)
    {
        ArgumentNullException.ThrowIfNull(node);

        return node.Depth < _lastDepth;
    }

    /// <summary>The rows right under a node: its own measures, then those of its children that are no headings.</summary>
    public IReadOnlyList<MeasureGroup> Under(PolicyNode node)
    {
        ArgumentNullException.ThrowIfNull(node);

        var own = _byNode.Contains(node) ? [new MeasureGroup(null, [.. _byNode[node]])] : Array.Empty<MeasureGroup>();
        return [.. own, .. Of(node.Children)];
    }

    /// <summary>The groups of those nodes that are no headings.</summary>
    public IReadOnlyList<MeasureGroup> Of(IEnumerable<PolicyNode> nodes)
        => [.. nodes.Where(n => !IsHeading(n) && _byNode.Contains(n)).Select(n => new MeasureGroup(n, [.. _byNode[n]]))];
}
