using System.Data.Common;
using ActionPlans.Cms.OutputCaching;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Validation;
using Microsoft.Extensions.Logging;
using YesSql;

namespace ActionPlans.Cms.History;

/// <summary>
/// Mends a slip in the words of a published reason: the entry with the old words stays as it is, and a new one says both wordings. What
/// was published, and decided, is not touched.
/// </summary>
public sealed class LedgerMending
{
    private readonly ISession _session;
    private readonly IStore _store;
    private readonly LedgerStore _ledger;
    private readonly SiteGeneration _generation;
    private readonly ILogger<LedgerMending> _logger;

    public LedgerMending(ISession session, IStore store, LedgerStore ledger, SiteGeneration generation, ILogger<LedgerMending> logger)
    {
        _session = session;
        _store = store;
        _ledger = ledger;
        _generation = generation;
        _logger = logger;
    }

    /// <summary>The numbers of the entries whose reason can be mended.</summary>
    public static IReadOnlySet<int> Mendable(IReadOnlyList<LedgerEntry> entries)
    {
        var newest = LedgerVerification.Newest(entries);
        return entries.Where(
            e => e.Reason?.Text is not null
                && ChangeRules.CheckWords(e, newest[e.Subject], $"{e.Reason.Text}*").All(i => i.Code != "reason_not_mendable"))
            .Select(e => e.Seq).ToHashSet();
    }

    /// <returns>Why nothing was recorded; empty only after the new entry was read back.</returns>
    public async Task<IReadOnlyList<PlanIssue>> MendAsync(string planId, int seq, string? words)
    {
        var entries = await _ledger.ListAsync(planId);
        if (entries.FirstOrDefault(e => e.Seq == seq) is not { } entry)
        {
            return [new PlanIssue("reason_not_mendable", "$.reason", IssueSeverity.Error, [])];
        }

        var newest = LedgerVerification.Newest(entries)[entry.Subject];
        var issues = ChangeRules.CheckWords(entry, newest, words);
        if (issues.Count > 0)
        {
            return issues;
        }

        var change = ChangeRules.MendWords(entry, newest, words!);
        try
        {
            await _ledger.AppendAsync(planId, [change]);
            await _session.SaveChangesAsync();
        }
        catch (Exception exception) when (exception is DbException or ConcurrencyException)
        {
            // Somebody else has just published something of this plan: the number was taken.
            _logger.LogWarning(exception, "A reason in the record of the plan {PlanContentItemId} was not mended.", planId);
            await _session.CancelAsync();
        }

        _generation.Next();
        return await IsRecordedAsync(planId, entries.Max(e => e.Seq), change.Given.Reason!) ? []
            : [new PlanIssue("report_busy", "$.reason", IssueSeverity.Error, [])];
    }

    // In a session of its own: this one would show what it was given. Only entries after those that were read count: the same words may
    // have been recorded before.
    private async Task<bool> IsRecordedAsync(string planId, int last, string reason)
    {
        await using var session = _store.CreateSession(withTracking: false);
        var added = await session.Query<LedgerRecord, LedgerEntryIndex>(i => i.PlanContentItemId == planId && i.Seq > last).ListAsync();
        return added.Any(r => r.Entry.Reason?.Text == reason);
    }
}
