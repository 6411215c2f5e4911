namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Counts the changes that this node made, of whatever tenant: what was cached in an earlier epoch is stale. One for the host and all of
/// its tenants, so that the output cache in front of the tenants knows it too.
/// </summary>
public sealed class CacheEpoch
{
    private long _current;
    private long _committed;

    /// <summary>Raised after a change of plans was committed. Handlers run on the thread of the request: they only take note.</summary>
    public event Action? Incremented;

    /// <summary>The number of the last change. Who caches something takes the number before reading what is cached.</summary>
    public long Current => Interlocked.Read(ref _current);

    /// <summary>The number of the last committed change of plans. What was read before it is not served even during an outage.</summary>
    public long Committed => Interlocked.Read(ref _committed);

    /// <summary>Invalidates all caches of this node. Call it after the commit and before the response.</summary>
    public void Increment()
    {
        var number = Interlocked.Increment(ref _current);
        for (var seen = Committed; seen < number; seen = Committed)
        {
            Interlocked.CompareExchange(ref _committed, number, seen);
        }

        Incremented?.Invoke();
    }

    /// <summary>
    /// Invalidates them where something around the plans may have changed, such as a menu or a setting. Plans in memory are still served
    /// during an outage.
    /// </summary>
    public void IncrementForLayout() => Interlocked.Increment(ref _current);
}
