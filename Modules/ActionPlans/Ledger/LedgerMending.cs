using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Ledger;

/// <summary>
/// Mends a slip in the words of a published reason: the entry with the old words stays as it is, and a new one says both wordings. What
/// was published, and decided, is not touched.
/// </summary>
public sealed class LedgerMending(LedgerStore ledger, VerifiedCommit commit)
{
    private static PlanIssue Busy => PlanIssue.Error("report_busy", "$.reason");

    /// <returns>Why nothing was recorded; empty only where the new entry is stored.</returns>
    public async Task<IReadOnlyList<PlanIssue>> MendAsync(string planId, int seq, string? words)
    {
        var entries = await ledger.ListAsync(planId);
        if (entries.FirstOrDefault(e => e.Seq == seq) is not { } entry)
        {
            return [PlanIssue.Error("reason_not_mendable", "$.reason")];
        }

        var newest = LedgerVerification.Newest(entries)[entry.Subject];
        var issues = ReasonRules.CheckWords(entry, newest, words);
        if (issues.Count > 0)
        {
            return issues;
        }

        var change = ReasonRules.MendWords(entry, newest, words!);
        try
        {
            await ledger.AppendAsync(planId, [change]);
        }
        catch (Exception exception) when (exception is DbException or ConcurrencyException)
        {
            // Somebody else has just published something of this plan: the number was taken.
            await commit.FailAsync(exception);
            return [Busy];
        }

        return await commit.CommitAsync() == SaveOutcome.Stored ? [] : [Busy];
    }
}
