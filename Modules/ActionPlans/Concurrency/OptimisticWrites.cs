namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Has the database compare versions where Orchard would overwrite without it: when an item is deleted or a draft discarded, and when a new
/// version takes the place of the latest one. Somebody else's text that came in meanwhile makes the commit fail, on any number of nodes.
/// </summary>
public sealed class OptimisticWrites(IServiceProvider services) : ContentHandlerBase
{
    // Resolved when needed: the session needs the index providers, and other handlers the content manager.
    private readonly IServiceProvider _services = services;

    public override Task VersioningAsync(VersionContentContext context) => CheckAsync(context.ContentItem);

    public override Task RemovingAsync(RemoveContentContext context) => CheckAsync(context.ContentItem);

    private Task CheckAsync(ContentItem item)
        => item.Id != 0 && (ContentTypes.IsPlanContent(item.ContentType) || item.ContentItemId == ContentTypes.DepartmentsTaxonomyId)
            ? _services.GetRequiredService<ISession>().SaveAsync(item, checkConcurrency: true)
            : Task.CompletedTask;
}
