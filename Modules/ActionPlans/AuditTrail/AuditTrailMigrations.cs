namespace ActionPlans.Cms.AuditTrail;

/// <summary>
/// Takes away Orchard's field for a comment, which stood in our editors beside the reason of a change: that reason goes into the audit
/// trail by itself.
/// </summary>
public sealed class AuditTrailMigrations(IContentDefinitionManager contentDefinitionManager) : DataMigration
{
    /// <summary>A new site has no such field.</summary>
    public static int Create() => 3;

    public Task<int> UpdateFrom1Async() => RemoveCommentsAsync();

    public Task<int> UpdateFrom2Async() => RemoveCommentsAsync();

    private async Task<int> RemoveCommentsAsync()
    {
        foreach (var type in ContentTypes.WithPage)
        {
            await contentDefinitionManager.AlterTypeDefinitionAsync(type, definition => definition.RemovePart("AuditTrailPart"));
        }

        return 3;
    }
}
