namespace ActionPlans.Domain.Reporting;

/// <summary>How many reports stand where.</summary>
public sealed class StateCounts
{
    private readonly IReadOnlyDictionary<ReportState, int> _counts;

    public StateCounts(IEnumerable<StatusCell> cells)
    {
        var all = cells.ToArray();
        _counts = all.Where(c => !c.IsUnasked).GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Count());
        Unasked = all.Count(c => c.IsUnasked);
        Overdue = all.Count(c => c.IsOverdue);
        Undetermined = all.Count(c => c.IsUndetermined);
        Public = all.Count(c => c.IsPublished);
        Total = all.Length;
    }

    /// <summary>The cells without a report for which no reporting round was opened.</summary>
    public int Unasked { get; }

    public int Overdue { get; }

    /// <summary>How many are published and still 未判定.</summary>
    public int Undetermined { get; }

    /// <summary>How many residents can read, whatever draft waits beside them.</summary>
    public int Public { get; }

    public int Total { get; }

    public int this[ReportState state] => _counts.GetValueOrDefault(state);
}
