using Microsoft.Extensions.Options;
using OrchardCore.Data;
using YesSql;

namespace ActionPlans.Reporting.Reports;

/// <summary>
/// Takes what is written out of the session's memory. Before every query the session compares each object that it has written with what
/// it wrote: with hundreds of them in one transaction that is most of the work. The transaction stays open.
/// </summary>
public sealed class SessionMemory
{
    private readonly ISession _session;
    private readonly IOptions<StoreCollectionOptions> _collections;

    public SessionMemory(ISession session, IOptions<StoreCollectionOptions> collections)
    {
        _session = session;
        _collections = collections;
    }

    /// <summary>Writes what waits, and forgets every object: whoever holds one reads it anew before changing it again.</summary>
    public async Task ClearAsync()
    {
        await _session.FlushAsync();
        _session.DetachAll();
        foreach (var collection in _collections.Value.Collections)
        {
            _session.DetachAll(collection);
        }
    }
}
