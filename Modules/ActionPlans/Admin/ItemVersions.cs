namespace ActionPlans.Cms.Admin;

/// <summary>The one or two versions of an item that count.</summary>
/// <param name="Latest">The newest text; the published one where the newest belongs to another plan by now.</param>
/// <param name="Published">What residents read; null where they read nothing.</param>
public sealed record ItemVersions(ContentItem Latest, ContentItem? Published)
{
    public PublicationState State => Published switch
    {
        null => PublicationState.Draft,
        { Latest: true } => PublicationState.Published,
        _ => PublicationState.PublishedWithDraft,
    };

    public static IEnumerable<ItemVersions> Group(IEnumerable<ContentItem> items)
        => items.GroupBy(i => i.ContentItemId).Select(versions => new ItemVersions(
            versions.FirstOrDefault(v => v.Latest) ?? versions.First(),
            versions.FirstOrDefault(v => v.Published)));
}
