using OrchardCore.Environment.Extensions.Features;

namespace ActionPlans.Cms.Ledger;

/// <summary>Brings the ledgers up to date when the feature is enabled again.</summary>
internal sealed class LedgerReconcilerAtEnabling(IDataMigrationManager migrations) : FeatureEventHandler
{
    public override async Task EnabledAsync(IFeatureInfo feature)
    {
        if (feature.Id != FeatureIds.Ledger)
        {
            return;
        }

        // Raised before migrations run: the first time the tables do not exist yet, and the migration itself begins the ledgers.
        var pending = await migrations.GetFeaturesThatNeedUpdateAsync();
        if (!pending.Contains(FeatureIds.Ledger, StringComparer.Ordinal)
            && !pending.Contains(FeatureIds.ActionPlans, StringComparer.Ordinal))
        {
            // Deferred, so that the rebuild of the index tables comes first.
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<LedgerReconciler>().RunAsync());
        }
    }
}
