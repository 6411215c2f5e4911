using OrchardCore.Environment.Extensions.Features;

namespace ActionPlans.Cms.Indexes;

/// <summary>Rebuilds stale index rows when the tenant is activated: the package may have been missing meanwhile.</summary>
internal sealed class IndexRebuildAtStart(ShellSettings settings) : ModularTenantEvents
{
    public override Task ActivatedAsync()
    {
        // Not at set-up, where the rows are maintained. Deferred, so that the migrations of this activation are committed.
        if (settings.IsRunning())
        {
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<IndexRebuild>().RunWhereStaleAsync());
        }

        return Task.CompletedTask;
    }
}

/// <summary>
/// Rebuilds all index rows when one of the features is enabled again: while it was disabled, items may have been edited in place.
/// </summary>
internal sealed class IndexRebuildAtEnabling(
    IOptions<IndexRebuildOptions> options, IDataMigrationManager migrations, IndexRebuild rebuild)
    : FeatureEventHandler
{
    private readonly IReadOnlySet<string> _features = options.Value.Features;

    public override async Task EnabledAsync(IFeatureInfo feature)
    {
        // Raised before migrations run: the first time the tables do not exist yet.
        if (_features.Contains(feature.Id)
            && !(await migrations.GetFeaturesThatNeedUpdateAsync()).Intersect(_features, StringComparer.Ordinal).Any())
        {
            await rebuild.RunAsync();
        }
    }
}
