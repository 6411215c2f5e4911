namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Counts the changes that this node made, of whatever tenant. What was made before the newest of them is not served any more.
/// One for the host and all of its tenants, so that a cache in front of the tenants knows it too.
/// </summary>
public sealed class SiteGeneration
{
    private long _current;

    /// <summary>The number of the newest change. Whoever keeps something remembers the number from before it read what it keeps.</summary>
    public long Current => Interlocked.Read(ref _current);

    /// <summary>Begins the next one: called after a change is committed and before anybody is told that it is done.</summary>
    public void Next() => Interlocked.Increment(ref _current);
}
