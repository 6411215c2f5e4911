using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Sees what a request did to content and compares it with the database. Orchard swallows what handlers throw, and a session that one of
/// them broke stores nothing and says nothing.
/// </summary>
public sealed class SaveWitness : ContentHandlerBase
{
    private readonly IStore _store;
    private readonly Dictionary<string, ContentItem> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unpublished = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    public SaveWitness(IStore store)
    {
        _store = store;
    }

    public override Task CreatedAsync(CreateContentContext context) => Saw(context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context) => Saw(context.ContentItem);

    public override Task DraftSavedAsync(SaveDraftContentContext context) => Saw(context.ContentItem);

    public override Task ClonedAsync(CloneContentContext context) => Saw(context.CloneContentItem);

    public override Task PublishedAsync(PublishContentContext context)
    {
        _published.Add(context.ContentItem.ContentItemVersionId);
        _unpublished.Remove(context.ContentItem.ContentItemId);
        return Saw(context.ContentItem);
    }

    public override Task UnpublishedAsync(PublishContentContext context)
    {
        _unpublished.Add(context.ContentItem.ContentItemId);
        _published.Remove(context.ContentItem.ContentItemVersionId);
        return Task.CompletedTask;
    }

    // A draft that was discarded leaves the published version.
    public override Task RemovedAsync(RemoveContentContext context)
    {
        if (!context.NoActiveVersionLeft)
        {
            return Saw(context.ContentItem);
        }

        _removed.Add(context.ContentItem.ContentItemId);
        return Task.CompletedTask;
    }

    /// <summary>Whether the session's own transaction has the rows that were promised; asked before the commit, so that nothing else is kept.</summary>
    public async Task<bool> HasRowsAsync(ISession session)
    {
        ArgumentNullException.ThrowIfNull(session);

        foreach (var id in _removed)
        {
            if (await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId == id && (i.Latest || i.Published)).CountAsync() > 0)
            {
                return false;
            }
        }

        foreach (var id in _unpublished.Except(_removed))
        {
            if (await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId == id && i.Published).CountAsync() > 0)
            {
                return false;
            }
        }

        foreach (var (version, item) in Standing)
        {
            var row = await session.QueryIndex<ContentItemIndex>(i => i.ContentItemVersionId == version).FirstOrDefaultAsync();
            if (row is null || row.Latest != item.Latest || row.Published != item.Published || (_published.Contains(version) && !row.Published))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the database, read past the session, has the rows and the texts; asked after the commit.</summary>
    public async Task<bool> IsStoredAsync()
    {
        await using var session = _store.CreateSession(withTracking: false);
        if (!await HasRowsAsync(session))
        {
            return false;
        }

        foreach (var (version, item) in Standing)
        {
            var stored = await session.Query<ContentItem, ContentItemIndex>(i => i.ContentItemVersionId == version).FirstOrDefaultAsync();
            if (Text(stored) != Text(item))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<KeyValuePair<string, ContentItem>> Standing => _written.Where(w => !_removed.Contains(w.Value.ContentItemId));

    private string Text(ContentItem item) => _store.Configuration.ContentSerializer.Serialize(item);

    private Task Saw(ContentItem item)
    {
        if (!string.IsNullOrEmpty(item.ContentItemVersionId))
        {
            _written[item.ContentItemVersionId] = item;
        }

        return Task.CompletedTask;
    }
}
