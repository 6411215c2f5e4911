namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// Counts the changes that this node made, of whatever tenant. What was made before the newest of them is not served any more.
/// One for the host and all of its tenants, so that a cache in front of the tenants knows it too.
/// </summary>
public sealed class SiteGeneration
{
    private long _current;
    private long _certain;

    /// <summary>The number of the newest change. Whoever keeps something remembers the number from before it read what it keeps.</summary>
    public long Current => Interlocked.Read(ref _current);

    /// <summary>
    /// The number of the newest change of plans that is committed for certain. What was read before it is never shown again.
    /// </summary>
    public long Certain => Interlocked.Read(ref _certain);

    /// <summary>Begins the next one: called after a change is committed and before anybody is told that it is done.</summary>
    public void Next()
    {
        var number = Interlocked.Increment(ref _current);
        for (var seen = Certain; seen < number; seen = Certain)
        {
            Interlocked.CompareExchange(ref _certain, number, seen);
        }
    }

    /// <summary>Begins the next one where something may have changed that stands around the plans.</summary>
    public void NextPerhaps() => Interlocked.Increment(ref _current);
}
