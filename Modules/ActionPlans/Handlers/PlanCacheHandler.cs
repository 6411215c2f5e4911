using ActionPlans.Cms.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Cache;

namespace ActionPlans.Cms.Handlers;

/// <summary>Drops the cached plans when published content changes. The signal is sent after the commit, so that nobody caches old content anew.</summary>
public sealed class PlanCacheHandler : ContentHandlerBase
{
    private readonly ISignal _signal;

    public PlanCacheHandler(ISignal signal)
    {
        _signal = signal;
    }

    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync(context.ContentItem);

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync(context.ContentItem);

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync(context.ContentItem);

    private Task ChangedAsync(ContentItem item)
    {
        if (ContentTypes.HasPage(item.ContentType) || item.ContentItemId == ContentTypes.DepartmentsTaxonomyId)
        {
            _signal.DeferredSignalToken(PlanReader.CacheKey);
        }

        return Task.CompletedTask;
    }
}
