namespace ActionPlans.Reporting.Reports;

/// <summary>
/// Takes what is written out of the session's memory. Before every query the session compares each object that it has written with what
/// it wrote: with hundreds of them in one transaction that is most of the work. The transaction stays open.
/// </summary>
public sealed class SessionDetacher(ISession session, IOptions<StoreCollectionOptions> collections)
{
    /// <summary>Flushes the session and detaches all objects: they must be read again before another change.</summary>
    public async Task ClearAsync()
    {
        await session.FlushAsync();
        session.DetachAll();
        foreach (var collection in collections.Value.Collections)
        {
            session.DetachAll(collection);
        }
    }
}
