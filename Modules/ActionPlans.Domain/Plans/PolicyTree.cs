namespace ActionPlans.Domain.Plans;

/// <summary>The plan's policies (体系), as many levels deep as the plan names.</summary>
public sealed class PolicyTree
{
    private readonly Dictionary<(PolicyNode? Parent, string Line), PolicyNode> _byLine = [];

    internal PolicyTree(IReadOnlyList<string> levels, IReadOnlyList<PolicyNode> roots)
    {
        Levels = levels;
        Roots = roots;
        All = [.. roots.SelectMany(Descend)];
        foreach (var node in All)
        {
            _byLine.TryAdd((node.Parent, TextFolding.Fold(node.Label)), node);
            _byLine.TryAdd((node.Parent, TextFolding.Fold(node.Name)), node);
        }
    }

    /// <summary>The names of the levels from the top: 基本方針, 重点項目, 推進項目.</summary>
    public IReadOnlyList<string> Levels { get; }

    public IReadOnlyList<PolicyNode> Roots { get; }

    /// <summary>Every node, each before its children.</summary>
    public IReadOnlyList<PolicyNode> All { get; }

    public PolicyNode? Find(string slug) => All.FirstOrDefault(n => n.Slug == slug);

    /// <summary>The node under a parent, or at the top, that a line names by number and name or by the name alone, folded.</summary>
    internal PolicyNode? FindChild(PolicyNode? parent, string line) => _byLine.GetValueOrDefault((parent, TextFolding.Fold(line)));

    private static IEnumerable<PolicyNode> Descend(PolicyNode node) => node.Children.SelectMany(Descend).Prepend(node);
}

/// <summary>A node of the policy tree (基本方針, 重点項目, 推進項目, or whatever the plan calls its levels).</summary>
public sealed class PolicyNode
{
    internal PolicyNode(string slug, string? number, string name, string levelName, PolicyNode? parent)
    {
        Slug = slug;
        Number = number;
        Name = name;
        LevelName = levelName;
        Parent = parent;
        Lineage = parent is null ? [this] : [.. parent.Lineage, this];
    }

    public string Slug { get; }

    /// <summary>"I", "(1)"; null where the source numbers nothing.</summary>
    public string? Number { get; }

    public string Name { get; }

    /// <summary>The name of the node's level: 基本方針.</summary>
    public string LevelName { get; }

    public PolicyNode? Parent { get; }

    public IReadOnlyList<PolicyNode> Children { get; internal set; } = [];

    /// <summary>The nodes from the top down to this one.</summary>
    public IReadOnlyList<PolicyNode> Lineage { get; }

    /// <summary>0 for the top level.</summary>
    public int Depth => Lineage.Count - 1;

    /// <summary>The labels from the top down to this one: I 市民 › (1) 協働.</summary>
    public string Path => string.Join(" › ", Lineage.Select(n => n.Label));

    /// <summary>"I 市民と行政がともに支えあう体制づくり".</summary>
    public string Label => Number is null ? Name : $"{Number} {Name}";
}
