using System.Data;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>
/// Redacts a text of the public ledger for privacy, and records when and why. Its hash stays, so that the chain can be verified.
/// The same text is taken out wherever the record has it: what stood after one change stood before the next.
/// </summary>
public sealed class LedgerWithholding(ISession session, LedgerStore ledger, SiteClock day, VerifiedCommit commit)
{
    /// <returns>Why nothing was withheld; empty only where the database has the text no more.</returns>
    public async Task<IReadOnlyList<PlanIssue>> WithholdAsync(string planId, int seq, LedgerPlace place, string? reason)
    {
        var records = await ledger.RecordsAsync(planId);
        if (records.FirstOrDefault(r => r.Entry.Seq == seq) is not { } record || record.Entry.TextAt(place)?.Text is not { } words)
        {
            return [PlanIssue.Error("withhold_nothing", "$.text")];
        }

        var isPublicNow = LedgerVerification.Standing(records.Select(r => r.Entry)).Any(e => e.After?.Text == words);
        var issues = ChangeRules.CheckWithholding(reason, isPublicNow);
        if (issues.Count > 0)
        {
            return issues;
        }

        var withheld = new Withholding { On = await day.TodayAsync(), Reason = reason!.Trim().ReplaceLineEndings("\n") };
        foreach (var found in records.Where(r => r.Entry.Has(words)))
        {
            found.Entry = found.Entry.Without(words, withheld);
            // Of two who withhold at once the second must not write back what the first took out.
            await session.SaveAsync(found, checkConcurrency: true);
            commit.Expect(found.Id, found);
        }

        return await commit.CommitAsync() == SaveOutcome.Stored ? [] : [PlanIssue.Error("report_busy", "$.reason")];
    }
}
