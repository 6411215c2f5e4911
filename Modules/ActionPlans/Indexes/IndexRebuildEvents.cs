using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace ActionPlans.Cms.Indexes;

/// <summary>Brings the index tables in line with the content when the site starts, before its first page: the package may have been away.</summary>
internal sealed class IndexRebuildAtStart : ModularTenantEvents
{
    private readonly ShellSettings _settings;

    public IndexRebuildAtStart(ShellSettings settings)
    {
        _settings = settings;
    }

    public override Task ActivatedAsync()
    {
        // A set-up writes content while the tables are kept. Deferred, so that the migrations of this very start are committed.
        if (_settings.IsRunning())
        {
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<IndexRebuild>().RunWhereStaleAsync());
        }

        return Task.CompletedTask;
    }
}

/// <summary>Makes the index tables anew when the feature is switched on again: while it was off, texts may have changed in their place too.</summary>
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

        // Orchard tells this before the migrations run: the first time there are no tables yet, and nothing to mend.
        if (feature.Id == Feature && !(await _migrations.GetFeaturesThatNeedUpdateAsync()).Contains(Feature, StringComparer.Ordinal))
        {
            await _rebuild.RunAsync();
        }
    }
}
