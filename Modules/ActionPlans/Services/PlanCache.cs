namespace ActionPlans.Cms.Services;

/// <summary>Holds the published plans of a site in memory, and lets one request at a time refresh them.</summary>
public sealed class PlanCache : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);
    private volatile CachedPlans _plans = CachedPlans.None;

    /// <summary>The cached plans; replaced as a whole.</summary>
    internal CachedPlans Plans
    {
        get => _plans;
        set => _plans = value;
    }

    /// <summary>Waits until no other request refreshes them. Dispose of the result to let the next one in.</summary>
    /// <param name="timeout">How long to wait.</param>
    /// <returns>Null after the timeout.</returns>
    internal async Task<IDisposable?> LockAsync(TimeSpan timeout) => await _semaphore.WaitAsync(timeout) ? new Lock(_semaphore) : null;

    public void Dispose() => _semaphore.Dispose();

    private sealed class Lock(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}

/// <summary>The plans as they were read, and when they were last known to be current.</summary>
/// <param name="Plans">All published plans, the newest period first.</param>
/// <param name="Sources">What each was built from.</param>
/// <param name="Epoch">The cache epoch from before the database was read.</param>
/// <param name="CheckedAt">The timestamp at which they were last compared with the database, or could not be.</param>
internal sealed record CachedPlans(
    IReadOnlyList<PublishedPlan> Plans, IReadOnlyList<PlanSource> Sources, long Epoch, long CheckedAt)
{
    /// <summary>Nothing has been read yet; no epoch is that old.</summary>
    public static CachedPlans None { get; } = new([], [], -1, 0);
}
