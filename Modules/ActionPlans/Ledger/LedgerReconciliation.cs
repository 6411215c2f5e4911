using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Ledger;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Cms.Ledger;

/// <summary>
/// Brings the ledgers up to what is published: all of it when the feature is enabled for the first time, and later whatever was published,
/// changed or taken off the site while the feature was disabled.
/// </summary>
public sealed class LedgerReconciliation
{
    /// <summary>The reason of a change that was made while no record was kept. Residents read it; nobody gave another one.</summary>
    public const string Unrecorded = "変更の記録を止めていた間の変更です。理由は記録されていません。";

    private readonly ISession _session;
    private readonly PlanLoader _loader;
    private readonly LedgerStore _ledger;

    public LedgerReconciliation(ISession session, PlanLoader loader, LedgerStore ledger)
    {
        _session = session;
        _loader = loader;
        _ledger = ledger;
    }

    /// <summary>Records what the ledgers lack; the caller's session commits.</summary>
    /// <returns>How many entries were added.</returns>
    public async Task<int> RunAsync()
    {
        var published = (await _session.Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync())
            .Where(plan => plan.Published && plan.Has<ActionPlanPart>())
            .ToDictionary(plan => plan.ContentItemId, StringComparer.Ordinal);
        var recorded = (await _session.QueryIndex<LedgerEntryIndex>().ListAsync()).Select(i => i.PlanContentItemId);
        var departments = await _loader.LoadDepartmentsAsync();
        var added = 0;
        foreach (var id in published.Keys.Union(recorded, StringComparer.Ordinal).ToArray())
        {
            var texts = published.TryGetValue(id, out var plan)
                ? PublicText.All(await _loader.ToDocumentAsync(plan, departments))
                : new Dictionary<LedgerSubject, string>();
            var changes = Changes(texts, await _ledger.ListAsync(id));
            if (changes.Count > 0)
            {
                await _ledger.AppendAsync(id, changes);
                added += changes.Count;
            }
        }

        return added;
    }

    private static List<LedgerChange> Changes(IReadOnlyDictionary<LedgerSubject, string> texts, IReadOnlyList<LedgerEntry> entries)
    {
        var newest = entries.GroupBy(e => e.Subject).ToDictionary(group => group.Key, group => group.Last());
        var changes = new List<LedgerChange>();
        foreach (var (subject, text) in texts)
        {
            var entry = newest.GetValueOrDefault(subject);
            var last = LedgerChain.LastText(entry);
            // A withheld text cannot be compared.
            var isKnown = entry is null || last is not null;
            if (isKnown && ChangeRules.KindOf(subject, entry, last, text, isPlanRead: entries.Count > 0) is { } kind)
            {
                var given = kind == ChangeKind.Publication ? ChangeGiven.Nothing : new ChangeGiven(Unrecorded);
                changes.Add(new LedgerChange(kind, subject, kind == ChangeKind.Publication ? null : last, text, given));
            }
        }

        var gone = newest.Where(e => e.Value.Kind != ChangeKind.Withdrawal && !texts.ContainsKey(e.Key));
        changes.AddRange(gone.Select(e => new LedgerChange(ChangeKind.Withdrawal, e.Key, e.Value.After?.Text, null, ChangeGiven.Nothing)));
        return changes;
    }
}
