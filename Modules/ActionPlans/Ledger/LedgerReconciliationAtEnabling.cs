using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;

namespace ActionPlans.Cms.Ledger;

/// <summary>Brings the ledgers up to date when the feature is enabled again.</summary>
internal sealed class LedgerReconciliationAtEnabling : FeatureEventHandler
{
    public override Task EnabledAsync(IFeatureInfo feature)
    {
        ArgumentNullException.ThrowIfNull(feature);

        if (feature.Id == FeatureIds.Ledger)
        {
            // Deferred, so that migrations and the rebuild of the index tables come first.
            ShellScope.AddDeferredTask(scope => scope.ServiceProvider.GetRequiredService<LedgerReconciliation>().RunAsync());
        }

        return Task.CompletedTask;
    }
}
