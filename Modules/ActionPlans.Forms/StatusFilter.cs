namespace ActionPlans.Forms;

/// <summary>The filter of the status grid, as a query string. An empty value filters nothing.</summary>
public sealed class StatusFilter
{
    /// <summary>The content item id of a plan.</summary>
    public string? Plan { get; set; }

    /// <summary>The slug of a department, lead or joint.</summary>
    public string? Department { get; set; }

    public ReportState? State { get; set; }

    /// <summary>Only reports that are overdue.</summary>
    public bool Overdue { get; set; }

    /// <summary>Only published ones that are 未判定.</summary>
    public bool Undetermined { get; set; }

    /// <summary>The number of a year or of its interim report (<see cref="ReportYear.Number"/>).</summary>
    public int? Year { get; set; }

    /// <summary>Words.</summary>
    public string? Q { get; set; }

    public int PageNum { get; set; } = 1;

    public IReadOnlyList<StatusCell> Apply(IEnumerable<StatusCell> cells)
    {
        var words = new WordSearch(Q);
        return [.. cells.Where(cell =>
            (Year is null || cell.Year.Number == Year)
            && (State is null || (cell.State == State && !cell.IsUnasked))
            && (!Overdue || cell.IsOverdue)
            && (!Undetermined || cell.IsUndetermined)
            && (string.IsNullOrEmpty(Department) || cell.Measure.Leads.Any(l => l.Names.Any(d => d.Slug == Department)))
            && words.Matches([cell.Measure.Label, cell.Measure.Name, .. cell.Measure.Leads.Select(l => l.Text)]))];
    }

    /// <summary>The filter as values of an address, to turn the page or to take the table away without losing it.</summary>
    public Dictionary<string, string?> Route(int page) => new(StringComparer.Ordinal)
    {
        ["plan"] = Plan,
        ["department"] = Department,
        ["state"] = State?.ToString(),
        ["overdue"] = Overdue ? "true" : null,
        ["undetermined"] = Undetermined ? "true" : null,
        ["year"] = Year is null ? null : $"{Year}",
        ["q"] = Q,
        ["pageNum"] = page > 1 ? $"{page}" : null,
    };
}
