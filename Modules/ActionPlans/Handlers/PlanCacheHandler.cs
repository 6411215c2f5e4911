using ActionPlans.Cms.OutputCaching;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Environment.Shell.Scope;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// Begins a new generation when published content changes, of whatever type: a menu stands around the plan. After the commit, so that
/// nobody keeps old content anew.
/// </summary>
public sealed class PlanCacheHandler : ContentHandlerBase
{
    private readonly SiteGeneration _generation;
    private bool _isAnnounced;

    public PlanCacheHandler(SiteGeneration generation)
    {
        _generation = generation;
    }

    public override Task PublishedAsync(PublishContentContext context) => ChangedAsync();

    public override Task UnpublishedAsync(PublishContentContext context) => ChangedAsync();

    public override Task RemovedAsync(RemoveContentContext context) => ChangedAsync();

    public override Task ImportedAsync(ImportContentContext context) => ChangedAsync();

    private Task ChangedAsync()
    {
        if (!_isAnnounced)
        {
            _isAnnounced = true;
            // Orchard runs this when the transaction is committed and its own caches are dropped, and before the request ends.
            ShellScope.AddDeferredTask(_ =>
            {
                _generation.Next();
                return Task.CompletedTask;
            });
        }

        return Task.CompletedTask;
    }
}
