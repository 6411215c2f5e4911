using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>Reads and extends the ledgers of the site's plans.</summary>
public sealed class LedgerStore(ISession session, WriteExpectations expectations, TimeProvider time) : IPlanHistory
{
    // The entry that this session appended last, so that it need not be read again. It is the plan's last one until its transaction ends:
    // the unique key lets no other transaction append to the plan before.
    private (DbTransaction? Transaction, string PlanId, LedgerEntry? Entry) _newest;

    public Type? IndexType => typeof(LedgerEntryIndex);

    /// <summary>All entries of a plan, the first one first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ListAsync(string planId) => [.. (await RecordsAsync(planId)).Select(r => r.Entry)];

    public async Task<IReadOnlyList<LedgerEntry>> ListAsync(string planId, IReadOnlyCollection<int> numbers)
    {
        var records = await session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId && i.Seq.IsIn(numbers))
            .ListAsync();
        return [.. records.Select(r => r.Entry)];
    }

    /// <summary>The entries about one thing, the first one first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ListAsync(string planId, LedgerSubject subject)
    {
        var key = LedgerEntryIndex.KeyOf(subject);
        var records = await session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId && i.Subject == key)
            .OrderBy(i => i.Seq)
            .ListAsync();
        return [.. records.Select(r => r.Entry)];
    }

    /// <summary>All entries of a plan as they are stored, the first one first.</summary>
    public async Task<IReadOnlyList<LedgerRecord>> RecordsAsync(string planId)
        => [.. await session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId).OrderBy(i => i.Seq).ListAsync()];

    /// <summary>
    /// Adds entries in the session's transaction, and flushes: the unique key reports a concurrent entry of the same number now,
    /// while the caller can still refuse.
    /// </summary>
    public async Task AppendAsync(string planId, IEnumerable<LedgerChange> changes)
    {
        var last = _newest.PlanId == planId && _newest.Transaction is { } open && open == session.CurrentTransaction
            ? _newest.Entry
            : (await session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId).OrderByDescending(i => i.Seq)
                .FirstOrDefaultAsync())?.Entry;
        foreach (var change in changes)
        {
            last = LedgerChain.Append(last, change, time.GetUtcNow());
            var record = new LedgerRecord { PlanContentItemId = planId, Entry = last };
            await session.SaveAsync(record);
            expectations.Expect(record.Id, record);
        }

        await session.FlushAsync();
        _newest = (session.CurrentTransaction, planId, last);
    }
}
