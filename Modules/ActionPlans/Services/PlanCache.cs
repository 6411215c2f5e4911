namespace ActionPlans.Cms.Services;

/// <summary>Keeps the published plans of a site in memory, and lets one request at a time bring them up to date.</summary>
public sealed class PlanCache : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);
    private volatile CachedPlans _plans = CachedPlans.None;

    /// <summary>What is kept.</summary>
    internal CachedPlans Plans
    {
        get => _plans;
        set => _plans = value;
    }

    /// <returns>Null where another request is at it and did not end in time.</returns>
    internal async Task<IDisposable?> EnterAsync(TimeSpan wait) => await _semaphore.WaitAsync(wait) ? new Exit(_semaphore) : null;

    public void Dispose() => _semaphore.Dispose();

    private sealed class Exit : IDisposable
    {
        private readonly SemaphoreSlim _semaphore;

        public Exit(SemaphoreSlim semaphore)
        {
            _semaphore = semaphore;
        }

        public void Dispose() => _semaphore.Release();
    }
}

/// <summary>The plans as they were read, and how long that may be believed.</summary>
/// <param name="Plans">All published plans, the newest period first.</param>
/// <param name="Sources">What each was built from.</param>
/// <param name="Generation">The number of the newest change of this node from before the database was asked.</param>
/// <param name="AskedAt">When the database was last asked whether it still is so.</param>
internal sealed record CachedPlans(IReadOnlyList<PublishedPlan> Plans, IReadOnlyList<PlanSource> Sources, long Generation, DateTimeOffset AskedAt)
{
    public static CachedPlans None { get; } = new([], [], -1, DateTimeOffset.MinValue);
}
