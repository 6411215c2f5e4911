namespace ActionPlans.Cms.Saving;

/// <summary>
/// Takes what is written out of the session's memory. Before every query the session compares each object that it has written with what
/// it wrote: with hundreds of them in one transaction that is most of the work. The transaction stays open.
/// </summary>
public sealed class SessionDetacher(ISession session, WriteExpectations expectations, IOptions<StoreCollectionOptions> collections)
{
    /// <summary>
    /// Flushes the session and detaches what this write has written, which stays expected of the commit. What was only read stays, and with
    /// it the versions that optimistic concurrency compares.
    /// </summary>
    public async Task ReleaseAsync()
    {
        await session.FlushAsync();
        session.Detach(expectations.TakeWritten());
        DetachCollections();
    }

    /// <summary>Flushes the session and detaches all objects: they must be read again before another change.</summary>
    public async Task ClearAsync()
    {
        await session.FlushAsync();
        session.DetachAll();
        DetachCollections();
    }

    // Other modules' own, such as the events of the audit trail with a copy of each item.
    private void DetachCollections()
    {
        foreach (var collection in collections.Value.Collections)
        {
            session.DetachAll(collection);
        }
    }
}
