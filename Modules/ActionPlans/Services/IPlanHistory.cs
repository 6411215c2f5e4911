namespace ActionPlans.Cms.Services;

/// <summary>The public changes of plans, which the public pages list.</summary>
public interface IPlanHistory
{
    /// <summary>
    /// The index table with a row for each entry, by <c>PlanContentItemId</c> and <c>Seq</c>: cached plans are stale when its rows change.
    /// Null where no changes are recorded.
    /// </summary>
    Type? IndexType { get; }

    /// <summary>Whether changes are recorded at all.</summary>
    bool IsKept => IndexType is not null;

    /// <summary>All entries of a plan, the first one first.</summary>
    Task<IReadOnlyList<LedgerEntry>> ListAsync(string planId);

    /// <summary>The entries of a plan that have these numbers, in any order.</summary>
    Task<IReadOnlyList<LedgerEntry>> ListAsync(string planId, IReadOnlyCollection<int> numbers);
}

/// <summary>For a site that records no changes.</summary>
internal sealed class NoPlanHistory : IPlanHistory
{
    public Type? IndexType => null;

    public Task<IReadOnlyList<LedgerEntry>> ListAsync(string planId) => Task.FromResult<IReadOnlyList<LedgerEntry>>([]);

    public Task<IReadOnlyList<LedgerEntry>> ListAsync(string planId, IReadOnlyCollection<int> numbers) => ListAsync(planId);
}
