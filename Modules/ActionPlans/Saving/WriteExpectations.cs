using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Saving;

/// <summary>
/// What the database must hold after a write: every content item that the request wrote, as Orchard's events tell it, and every document
/// that a writer names. Orchard swallows what handlers throw, and a session that one of them broke stores nothing and says nothing.
/// </summary>
public sealed class WriteExpectations(IStore store) : ContentHandlerBase
{
    private const int MaxDocumentsAtOnce = 100;

    private readonly IndexSql _sql = new(store);
    private readonly Dictionary<string, ContentItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<long, object> _documents = [];
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unpublished = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<object> _written = new(ReferenceEqualityComparer.Instance);

    public bool IsEmpty => _items.Count + _documents.Count + _unpublished.Count + _removed.Count == 0;

    /// <summary>Expects a document to be stored in the state that it has at the commit.</summary>
    /// <param name="id">The document's id, which it has once it was given to the session.</param>
    public void Expect(long id, object document)
    {
        _documents[id] = document;
        _written.Add(document);
    }

    /// <summary>The objects that were written since this was asked last. They stay expected.</summary>
    public object[] TakeWritten()
    {
        var written = _written.ToArray();
        _written.Clear();
        return written;
    }

    public override Task CreatedAsync(CreateContentContext context) => Expect(context.ContentItem);

    public override Task UpdatedAsync(UpdateContentContext context) => Expect(context.ContentItem);

    public override Task DraftSavedAsync(SaveDraftContentContext context) => Expect(context.ContentItem);

    public override Task ClonedAsync(CloneContentContext context) => Expect(context.CloneContentItem);

    public override Task PublishedAsync(PublishContentContext context)
    {
        _published.Add(context.ContentItem.ContentItemVersionId);
        _unpublished.Remove(context.ContentItem.ContentItemId);
        if (context.PreviousItem is { } previous)
        {
            _written.Add(previous);
        }

        return Expect(context.ContentItem);
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
            return Expect(context.ContentItem);
        }

        _removed.Add(context.ContentItem.ContentItemId);
        return Task.CompletedTask;
    }

    /// <summary>Whether the session's transaction holds all that is expected, by what it wrote and not by what it remembers.</summary>
    public async Task<bool> AreMetAsync(ISession session)
    {
        if (!await AreGoneAsync(session) || !_items.Values.All(i => i.Published || !_published.Contains(i.ContentItemVersionId)))
        {
            return false;
        }

        foreach (var some in Documents.Chunk(MaxDocumentsAtOnce))
        {
            if (!await AreStoredAsync(session, some))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the session's transaction holds this state of the item.</summary>
    public Task<bool> IsMetAsync(ISession session, ContentItem item)
        => AreStoredAsync(session, [KeyValuePair.Create(item.Id, (object)item)]);

    /// <summary>
    /// Whether another session sees what was committed: by the newest document alone, since a transaction is stored whole or not at all.
    /// </summary>
    public async Task<bool> AreVisibleAsync(ISession session)
        => await AreGoneAsync(session) && (!Documents.Any() || await AreStoredAsync(session, [Documents.MaxBy(d => d.Key)]));

    /// <summary>Expects nothing any more: all of it is stored.</summary>
    public void Clear()
    {
        _items.Clear();
        _documents.Clear();
        _published.Clear();
        _unpublished.Clear();
        _removed.Clear();
        _written.Clear();
    }

    private IEnumerable<KeyValuePair<long, object>> Documents
        => _items.Values.Where(i => !_removed.Contains(i.ContentItemId)).Select(i => KeyValuePair.Create(i.Id, (object)i))
            .Concat(_documents);

    private async Task<bool> AreGoneAsync(ISession session)
    {
        foreach (var id in _unpublished.Union(_removed))
        {
            var isRemoved = _removed.Contains(id);
            var rows = await session.QueryIndex<ContentItemIndex>(i => i.ContentItemId == id).ListAsync();
            if (rows.Any(i => i.Published || (isRemoved && i.Latest)))
            {
                return false;
            }
        }

        return true;
    }

    // Read in SQL: a query of the session would give the objects that it was given.
    private async Task<bool> AreStoredAsync(ISession session, KeyValuePair<long, object>[] documents)
    {
        var connection = await session.CreateConnectionAsync();
        var ids = documents.Select(d => d.Key).Distinct().ToArray();
        var sql = $"SELECT {_sql.Id}, {_sql.Column("Content")} FROM {_sql.Documents} WHERE {_sql.Id} IN ({string.Join(',', ids)})";
        var stored = (await connection.QueryAsync<(long Id, string Content)>(sql, transaction: session.CurrentTransaction))
            .ToDictionary(d => d.Id, d => d.Content);
        return documents.All(d => stored.GetValueOrDefault(d.Key) == store.Configuration.ContentSerializer.Serialize(d.Value));
    }

    private Task Expect(ContentItem item)
    {
        if (!string.IsNullOrEmpty(item.ContentItemVersionId))
        {
            _items[item.ContentItemVersionId] = item;
            _written.Add(item);
        }

        return Task.CompletedTask;
    }
}
