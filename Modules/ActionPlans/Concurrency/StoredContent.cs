namespace ActionPlans.Cms.Concurrency;

/// <summary>Reads what the database holds, past the request's own session, whose items may have been written into already.</summary>
public sealed class StoredContent(IStore store)
{
    /// <summary>The latest version of an item; null where there is none.</summary>
    public async Task<ContentItem?> FindLatestAsync(string? contentItemId)
    {
        if (string.IsNullOrEmpty(contentItemId))
        {
            return null;
        }

        await using var session = store.CreateSession(withTracking: false);
        return await session.Query<ContentItem, ContentItemIndex>(i => i.ContentItemId == contentItemId && i.Latest).FirstOrDefaultAsync();
    }
}
