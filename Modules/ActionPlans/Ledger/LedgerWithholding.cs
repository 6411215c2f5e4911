using System.Data;
using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>Which text of an entry.</summary>
public enum LedgerPlace
{
    Reason,
    Before,
    After,
}

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
        if (records.FirstOrDefault(r => r.Entry.Seq == seq) is not { } record || TextOf(record.Entry, place)?.Text is not { } words)
        {
            return [PlanIssue.Error("withhold_nothing", "$.text")];
        }

        var isPublicNow = LedgerVerification.Newest(records.Select(r => r.Entry)).Values
            .Any(e => e.Kind != ChangeKind.Withdrawal && e.After?.Text == words);
        var issues = ChangeRules.CheckWithholding(reason, isPublicNow);
        if (issues.Count > 0)
        {
            return issues;
        }

        var withheld = new Withholding { On = await day.TodayAsync(), Reason = reason!.Trim().ReplaceLineEndings("\n") };
        foreach (var found in records.Where(r => Enum.GetValues<LedgerPlace>().Any(p => TextOf(r.Entry, p)?.Text == words)))
        {
            found.Entry = found.Entry with
            {
                Reason = Without(found.Entry.Reason),
                Before = Without(found.Entry.Before),
                After = Without(found.Entry.After)
            };
            // Of two who withhold at once the second must not write back what the first took out.
            await session.SaveAsync(found, checkConcurrency: true);
            commit.Expect(found.Id, found);
        }

        return await commit.CommitAsync() == SaveOutcome.Stored ? [] : [PlanIssue.Error("report_busy", "$.reason")];

        LedgerText? Without(LedgerText? text) => text?.Text == words ? text.Without(withheld) : text;
    }

    public static LedgerText? TextOf(LedgerEntry entry, LedgerPlace place) => place switch
    {
        LedgerPlace.Reason => entry.Reason,
        LedgerPlace.Before => entry.Before,
        _ => entry.After,
    };
}
