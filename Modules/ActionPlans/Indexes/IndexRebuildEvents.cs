using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace ActionPlans.Cms.Indexes;

/// <summary>Rebuilds stale index rows when the tenant is activated: the package may have been missing meanwhile.</summary>
internal sealed class IndexRebuildAtStart : ModularTenantEvents
{
    private readonly ShellSettings _settings;

    public IndexRebuildAtStart(ShellSettings settings)
    {
        _settings = settings;
    }

    public override Task ActivatedAsync()
    {
        // Not at set-up, where the rows are maintained. Deferred, so that the migrations of this activation are committed.
        if (_settings.IsRunning())
        {
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<IndexRebuild>().RunWhereStaleAsync());
        }

        return Task.CompletedTask;
    }
}

/// <summary>
/// Rebuilds all index rows when the feature is enabled again: while it was disabled, items may have been edited in place.
/// </summary>
internal sealed class IndexRebuildAtEnabling : FeatureEventHandler
{
    private const string Feature = "ActionPlans";

    private readonly IDataMigrationManager _migrations;
    private readonly IndexRebuild _rebuild;

    public IndexRebuildAtEnabling(IDataMigrationManager migrations, IndexRebuild rebuild)
    {
        _migrations = migrations;
        _rebuild = rebuild;
    }

    public override async Task EnabledAsync(IFeatureInfo feature)
    {
        ArgumentNullException.ThrowIfNull(feature);

        // Raised before migrations run: the first time the tables do not exist yet.
        if (feature.Id == Feature && !(await _migrations.GetFeaturesThatNeedUpdateAsync()).Contains(Feature, StringComparer.Ordinal))
        {
            await _rebuild.RunAsync();
        }
    }
}
