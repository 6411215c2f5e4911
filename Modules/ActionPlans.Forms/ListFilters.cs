namespace ActionPlans.Forms;

/// <summary>What a list of measures can be narrowed by.</summary>
public interface IMeasureListRow
{
    PublicationState? State { get; }

    MeasureDocument Sheet { get; }

    IReadOnlyList<DepartmentDocument> Departments { get; }

    /// <summary>Its place in the tree; null where the tree has it no longer.</summary>
    PolicyNode? Policy { get; }

    /// <summary>The years for which an indicator has no target.</summary>
    IReadOnlyList<FiscalYear> WithoutTarget { get; }

    /// <summary>All searchable texts.</summary>
    IEnumerable<string?> Texts { get; }
}

/// <summary>What a list of results can be narrowed by.</summary>
public interface IResultListRow
{
    /// <summary>The content item id of the measure; null where it was deleted.</summary>
    string? MeasureId { get; }

    FiscalYear? Year { get; }

    /// <summary>Null where no result was written yet.</summary>
    PublicationState? State { get; }

    IReadOnlyList<DepartmentDocument> Departments { get; }

    /// <summary>All searchable texts.</summary>
    IEnumerable<string?> Texts { get; }
}

/// <summary>The filter of a list of measures, as a query string. An empty value filters nothing.</summary>
public sealed class MeasureListFilter
{
    /// <summary>The content item id of a plan.</summary>
    public string? Plan { get; set; }

    /// <summary>Words.</summary>
    public string? Q { get; set; }

    /// <summary>The slug of a lead department.</summary>
    public string? Department { get; set; }

    /// <summary>The slug of a node of the plan's tree.</summary>
    public string? Policy { get; set; }

    public string? Class { get; set; }

    public StateFilter? State { get; set; }

    /// <summary>Only measures that lack a target.</summary>
    public bool Lacking { get; set; }

    public int PageNum { get; set; } = 1;

    public IEnumerable<T> Apply<T>(IEnumerable<T> rows)
        where T : IMeasureListRow
    {
        var words = new WordSearch(Q);
        return rows.Where(row =>
            (string.IsNullOrEmpty(Department) || row.Departments.Any(d => d.Interpretation.Slug == Department))
            && (string.IsNullOrEmpty(Policy) || (row.Policy is not null && row.Policy.Lineage.Any(n => n.Slug == Policy)))
            && (string.IsNullOrEmpty(Class) || row.Sheet.Class == Class)
            && State.Allows(row.State)
            && (!Lacking || row.WithoutTarget.Count > 0)
            && (words.IsEmpty || words.Matches(row.Texts)));
    }

    /// <summary>The filter as values of an address, to turn the page without losing it.</summary>
    public Dictionary<string, string?> Route(int page) => new(StringComparer.Ordinal)
    {
        ["plan"] = Plan,
        ["q"] = Q,
        ["department"] = Department,
        ["policy"] = Policy,
        ["class"] = Class,
        ["state"] = State?.ToString(),
        ["lacking"] = Lacking ? "true" : null,
        ["pageNum"] = page > 1 ? $"{page}" : null,
    };
}

/// <summary>The filter of a list of results, as a query string. An empty value filters nothing.</summary>
public sealed class ResultListFilter
{
    /// <summary>The content item id of a plan.</summary>
    public string? Plan { get; set; }

    /// <summary>The western number of a fiscal year.</summary>
    public int? Year { get; set; }

    /// <summary>The content item id of a measure.</summary>
    public string? Measure { get; set; }

    public string? Department { get; set; }

    public StateFilter? State { get; set; }

    public string? Q { get; set; }

    public int PageNum { get; set; } = 1;

    public IEnumerable<T> Apply<T>(IEnumerable<T> rows)
        where T : IResultListRow
    {
        var words = new WordSearch(Q);
        return rows.Where(row =>
            (Year is null || row.Year?.StartYear == Year)
            && (string.IsNullOrEmpty(Measure) || row.MeasureId == Measure)
            && (string.IsNullOrEmpty(Department) || row.Departments.Any(d => d.Interpretation.Slug == Department))
            && State.Allows(row.State)
            && (words.IsEmpty || words.Matches(row.Texts)));
    }

    /// <summary>The filter as values of an address, to turn the page without losing it.</summary>
    public Dictionary<string, string?> Route(int page) => new(StringComparer.Ordinal)
    {
        ["plan"] = Plan,
        ["year"] = Year is null ? null : $"{Year}",
        ["measure"] = Measure,
        ["department"] = Department,
        ["state"] = State?.ToString(),
        ["q"] = Q,
        ["pageNum"] = page > 1 ? $"{page}" : null,
    };
}
