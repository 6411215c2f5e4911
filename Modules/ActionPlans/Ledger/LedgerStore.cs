using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>Reads and extends the ledgers of the site's plans.</summary>
public sealed class LedgerStore(ISession session, WriteExpectations expectations, TimeProvider time) : IPlanHistory
{
    // What is known of the plan to which this session appended last, so that it need not be read again. It holds until the transaction
    // ends: the unique key lets no other transaction append to the plan before.
    private Appended? _appended;

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
        if (Known(planId) is { } known && PlanWriteContext.Has(WriteFacts.PlanValidated) && !(await SubjectsAsync(known)).Contains(key))
        {
            return [];
        }

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
        var known = Known(planId);
        var last = known is not null
            ? known.Last
            : (await session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId).OrderByDescending(i => i.Seq)
                .FirstOrDefaultAsync())?.Entry;
        foreach (var change in changes)
        {
            last = LedgerChain.Append(last, change, time.GetUtcNow());
            var record = new LedgerRecord { PlanContentItemId = planId, Entry = last };
            await session.SaveAsync(record);
            expectations.Expect(record.Id, record);
            known?.Subjects?.Add(LedgerEntryIndex.KeyOf(change.Subject));
        }

        await session.FlushAsync();
        _appended = new Appended(session.CurrentTransaction, planId, last) { Subjects = known?.Subjects };
    }

    private Appended? Known(string planId)
        => _appended is { Transaction: { } open } known && known.PlanId == planId && open == session.CurrentTransaction ? known : null;

    // Read once where a whole plan is written, instead of the entries of each of its items.
    private async Task<HashSet<string>> SubjectsAsync(Appended known) => known.Subjects
        ??= [.. (await session.QueryIndex<LedgerEntryIndex>(i => i.PlanContentItemId == known.PlanId).ListAsync()).Select(i => i.Subject)];

    private sealed record Appended(DbTransaction? Transaction, string PlanId, LedgerEntry? Last)
    {
        /// <summary>Every subject of which the plan's ledger has an entry, as the index has it; null until it is first read.</summary>
        public HashSet<string>? Subjects { get; set; }
    }
}
