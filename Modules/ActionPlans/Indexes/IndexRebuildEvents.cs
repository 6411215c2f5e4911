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
internal sealed class IndexRebuildAtEnabling : FeatureEventHandler
{
    private readonly IndexRebuildOptions _options;
    private readonly IDataMigrationManager _migrations;
    private readonly IndexRebuild _rebuild;

    public IndexRebuildAtEnabling(IOptions<IndexRebuildOptions> options, IDataMigrationManager migrations, IndexRebuild rebuild)
    {
        _options = options.Value;
        _migrations = migrations;
        _rebuild = rebuild;
    }

    public override async Task EnabledAsync(IFeatureInfo feature)
    {
        // Raised before migrations run: the first time the tables do not exist yet.
        if (_options.Features.Contains(feature.Id)
            && !(await _migrations.GetFeaturesThatNeedUpdateAsync()).Intersect(_options.Features, StringComparer.Ordinal).Any())
        {
            await _rebuild.RunAsync();
        }
    }
}
