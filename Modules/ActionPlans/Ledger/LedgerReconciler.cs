using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>
/// Brings the ledgers up to what is published: all of it when the feature is enabled for the first time, and later whatever was published,
/// changed or taken off the site while the feature was disabled.
/// </summary>
public sealed class LedgerReconciler(ISession session, PlanLoader loader, LedgerStore ledger)
{
    /// <summary>Records what the ledgers lack; the caller's session commits.</summary>
    public async Task RunAsync()
    {
        var published = (await session.Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync())
            .Where(plan => plan.Published && plan.Has<ActionPlanPart>())
            .ToDictionary(plan => plan.ContentItemId, StringComparer.Ordinal);
        var recorded = (await session.QueryIndex<LedgerEntryIndex>().ListAsync()).Select(i => i.PlanContentItemId);
        var departments = await loader.LoadDepartmentsAsync();
        foreach (var id in published.Keys.Union(recorded, StringComparer.Ordinal).ToArray())
        {
            var texts = published.TryGetValue(id, out var plan)
                ? PublicText.All(await loader.ToDocumentAsync(plan, departments))
                : new Dictionary<LedgerSubject, string>();
            var changes = LedgerReconciliation.Missing(texts, await ledger.ListAsync(id));
            if (changes.Count > 0)
            {
                await ledger.AppendAsync(id, changes);
            }
        }
    }
}
