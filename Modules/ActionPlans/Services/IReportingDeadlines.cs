namespace ActionPlans.Cms.Services;

/// <summary>Until when departments report the years of a plan; the public pages say which results are overdue.</summary>
public interface IReportingDeadlines
{
    /// <summary>
    /// The index table with a row for each deadline, by <c>PlanContentItemId</c>: cached plans are stale when its rows change. Null where
    /// there are no deadlines.
    /// </summary>
    Type? IndexType { get; }

    /// <summary>The last day for each year of the plan that has one.</summary>
    Task<IReadOnlyDictionary<FiscalYear, DateOnly>> DeadlinesAsync(string planId);
}

/// <summary>For a site where nobody reports.</summary>
internal sealed class NoReportingDeadlines : IReportingDeadlines
{
    public Type? IndexType => null;

    public Task<IReadOnlyDictionary<FiscalYear, DateOnly>> DeadlinesAsync(string planId)
        => Task.FromResult<IReadOnlyDictionary<FiscalYear, DateOnly>>(new Dictionary<FiscalYear, DateOnly>());
}
