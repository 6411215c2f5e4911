namespace ActionPlans.Cms.Indexes;

/// <summary>The index tables that are rebuilt from the content where they are stale. Each feature adds its own.</summary>
public sealed class IndexRebuildOptions
{
    private readonly List<(string Type, Type Index)> _oneRowEach = [];
    private readonly List<Type> _others = [];
    private readonly HashSet<string> _features = new(StringComparer.Ordinal);

    /// <summary>
    /// Tables with one row for each version of an item of the type that is the latest or published. (A copy of a result has none while it
    /// has no year, and is saved again each time.)
    /// </summary>
    public IReadOnlyList<(string Type, Type Index)> OneRowEach => _oneRowEach;

    public IEnumerable<Type> Tables => _oneRowEach.Select(t => t.Index).Concat(_others);

    /// <summary>The features whose tables become stale while they are disabled.</summary>
    public IReadOnlySet<string> Features => _features;

    /// <summary>Adds a table with one row for each living version of an item of the type.</summary>
    public void Add<TIndex>(string type, string feature)
    {
        _oneRowEach.Add((type, typeof(TIndex)));
        _features.Add(feature);
    }

    /// <summary>Adds a table with any number of rows for an item.</summary>
    public void Add<TIndex>(string feature)
    {
        _others.Add(typeof(TIndex));
        _features.Add(feature);
    }
}
