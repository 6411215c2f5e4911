using ActionPlans.Cms.OutputCaching;

namespace ActionPlans.Cms.Handlers;

/// <summary>Invalidates the caches after the commit of a change of published content of any type: menus are on the plan's pages.</summary>
public sealed class PlanCacheHandler(CacheEpoch epoch) : ContentHandlerBase
{
    private bool _isScheduled;

    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync();

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync();

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync();

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync();

    private Task ChangedAsync()
    {
        if (!_isScheduled)
        {
            _isScheduled = true;
            // Runs after the commit and after Orchard has dropped its own caches, and before the request ends.
            ShellScope.AddDeferredTask(_ =>
            {
                epoch.Increment();
                return Task.CompletedTask;
            });
        }

        return Task.CompletedTask;
    }
}
