using System.Globalization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Ledger;

/// <summary>Decides which published reasons can be amended, and how that is recorded.</summary>
public static class ReasonRules
{
    /// <summary>What is missing or wrong for changes that one decision justifies: the kind that needs most of it counts.</summary>
    /// <param name="changes">What is to be recorded together.</param>
    /// <param name="given">What was given for them.</param>
    /// <param name="today">The day on which they are published.</param>
    public static IReadOnlyList<PlanIssue> Check(IEnumerable<LedgerChange> changes, ChangeJustification given, DateOnly today)
    {
        ChangeKind[] demanding = [ChangeKind.Revision, ChangeKind.Correction, ChangeKind.FollowUp];
        var kinds = changes.Select(c => c.Kind).ToHashSet();
        return ChangeRules.Check(demanding.Where(kinds.Contains).Select(k => (ChangeKind?)k).FirstOrDefault(), given, today);
    }

    /// <summary>
    /// The errors of an amendment to the wording of a published reason: the new wording is missing, or the same. What was decided or
    /// corrected is not touched by it.
    /// </summary>
    /// <param name="entry">The change with its reason.</param>
    /// <param name="newest">The newest entry about the same subject.</param>
    /// <param name="words">The reason as it should have been written.</param>
    public static IReadOnlyList<PlanIssue> CheckWords(LedgerEntry entry, LedgerEntry newest, string? words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(newest);

        var issues = new IssueCollector();
        if (!IsMendable(entry, newest))
        {
            issues.Error("reason_not_mendable", "$.reason");
        }
        else if (words?.Trim() == entry.Reason?.Text)
        {
            issues.Error("reason_unchanged", "$.reason");
        }

        ChangeRules.Need("correction_reason_missing", "$.reason", words, ChangeRules.LongestReason, issues);
        return issues.Issues;
    }

    /// <summary>The numbers of the entries whose reason can be amended.</summary>
    /// <param name="entries">All entries of the plan, the first one first.</param>
    public static IReadOnlySet<int> Mendable(IReadOnlyList<LedgerEntry> entries)
    {
        var newest = LedgerVerification.Newest(entries);
        return entries.Where(e => IsMendable(e, newest[e.Subject])).Select(e => e.Seq).ToHashSet();
    }

    /// <summary>
    /// The entry that amends the wording of a reason: it holds both wordings, and the public text is the same before and after.
    /// </summary>
    public static LedgerChange MendWords(LedgerEntry entry, LedgerEntry newest, string words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(newest);
        ArgumentNullException.ThrowIfNull(words);

        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"通し番号{entry.Seq}の理由の書き誤りを直しました。公表した内容は変えていません。\n直す前: {entry.Reason?.Text}\n直した後: {words.Trim().ReplaceLineEndings("\n")}");
        var text = newest.After?.Text;
        return new LedgerChange(ChangeKind.Correction, entry.Subject, text, text, new ChangeJustification(reason));
    }

    private static bool IsMendable(LedgerEntry entry, LedgerEntry newest)
        => ChangeRules.IsChange(entry.Kind) && !entry.IsOfWordsOnly && entry.Reason?.Text is not null
            && newest.Kind != ChangeKind.Withdrawal && newest.After?.Text is not null;
}
