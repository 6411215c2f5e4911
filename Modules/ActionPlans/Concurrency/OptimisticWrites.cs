namespace ActionPlans.Cms.Concurrency;

/// <summary>
/// Has the database compare versions where Orchard would overwrite without it: when an item is deleted or a draft discarded, and when a new
/// version takes the place of the latest one. Somebody else's text that came in meanwhile makes the commit fail, on any number of nodes.
/// </summary>
// Services are resolved when needed: the session needs the index providers, and other handlers the content manager.
public sealed class OptimisticWrites(IServiceProvider services) : ContentHandlerBase
{
    public override Task VersioningAsync(VersionContentContext context) => CheckAsync(context.ContentItem);

    public override Task RemovingAsync(RemoveContentContext context) => CheckAsync(context.ContentItem);

    private Task CheckAsync(ContentItem item)
        => item.Id != 0 && (ContentTypes.IsPlanContent(item.ContentType) || item.ContentItemId == ContentTypes.DepartmentsTaxonomyId)
            ? services.GetRequiredService<ISession>().SaveAsync(item, checkConcurrency: true)
            : Task.CompletedTask;
}
