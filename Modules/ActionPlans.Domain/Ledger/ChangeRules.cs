using System.Globalization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Ledger;

/// <summary>Decides which changes of the public text need a reason, and whether it was given.</summary>
public static class ChangeRules
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 2_000;

    /// <summary>The longest name of a deciding body, in characters.</summary>
    public const int LongestBody = 100;

    /// <summary>The kind of change that publishing a text would be; null where the public text stays as it is.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="newest">The subject's newest entry; null where it was never public.</param>
    /// <param name="last">The text that was public last; null where there is none, or where it was withheld.</param>
    /// <param name="text">The text to publish.</param>
    /// <param name="isPlanRead">
    /// Whether residents read measures of the plan before: one that is added changes what was decided. Those that come onto the site with
    /// their plan, and the first one after it, do not.
    /// </param>
    public static ChangeKind? KindOf(LedgerSubject subject, LedgerEntry? newest, string? last, string text, bool isPlanRead = false)
    {
        if (newest is null)
        {
            return isPlanRead && subject is { Measure: not null, IsResult: false } ? ChangeKind.Revision : ChangeKind.Publication;
        }

        // Off the site and on again is no way around the reason: what counts is what residents read last.
        if (last is null || !PublicText.SaysTheSame(subject, last, text))
        {
            if (subject.IsResult && FollowUp.Between(last, text).Count > 0)
            {
                return ChangeKind.FollowUp;
            }

            return subject.Year is not null ? ChangeKind.Correction : ChangeKind.Revision;
        }

        return newest.Kind == ChangeKind.Withdrawal ? ChangeKind.Publication : null;
    }

    /// <summary>What publishing a text is to be recorded as; null where the public text stays as it is.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="newest">The subject's newest entry; null where it was never public.</param>
    /// <param name="text">The text to publish.</param>
    /// <param name="given">What was given for the change. A first publication needs nothing, a correction a reason alone; a
    /// follow-up needs none, and keeps one that was given.</param>
    /// <param name="isPlanRead">See <see cref="KindOf"/>.</param>
    public static LedgerChange? ChangeOf(
        LedgerSubject subject, LedgerEntry? newest, string text, ChangeJustification given, bool isPlanRead = false)
    {
        ArgumentNullException.ThrowIfNull(given);

        var last = LedgerChain.LastText(newest);
        return KindOf(subject, newest, last, text, isPlanRead) switch
        {
            null => null,
            ChangeKind.Publication => new LedgerChange(ChangeKind.Publication, subject, null, text, ChangeJustification.Nothing),
            ChangeKind.Revision => new LedgerChange(ChangeKind.Revision, subject, last, text, given),
            var kind => new LedgerChange(kind.Value, subject, last, text, new ChangeJustification(given.Reason)),
        };
    }

    /// <summary>
    /// Whether a new text may need a reason: residents have read one. One that was taken off the site since counts too.
    /// </summary>
    /// <param name="history">The entries about the subject.</param>
    public static bool WasPublic(IReadOnlyCollection<LedgerEntry> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Count > 0;
    }

    /// <summary>What is missing or wrong, all at once; empty where the change may be published.</summary>
    /// <param name="kind">What it would be.</param>
    /// <param name="given">What was given for it.</param>
    /// <param name="today">The day on which it is published.</param>
    public static IReadOnlyList<PlanIssue> Check(ChangeKind? kind, ChangeJustification given, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(given);

        var issues = new IssueCollector();
        if (kind is ChangeKind.Correction)
        {
            Need("correction_reason_missing", "$.reason", given.Reason, LongestReason, issues);
        }
        else if (kind is ChangeKind.FollowUp && given.Reason is not null)
        {
            TextRules.Typed(given.Reason, "$.reason", LongestReason, issues);
        }
        else if (kind is ChangeKind.Revision)
        {
            if (given.DecidedOn is null)
            {
                issues.Error("revision_day_missing", "$.decidedOn");
            }
            else if (given.DecidedOn > today)
            {
                issues.Error(
                    "revision_day_future", "$.decidedOn", given.DecidedOn.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            Need("revision_body_missing", "$.decidedBy", given.DecidedBy, LongestBody, issues);
            Need("revision_reason_missing", "$.reason", given.Reason, LongestReason, issues);
        }

        return issues.Issues;
    }

    /// <summary>True for what changes a text that was public before.</summary>
    public static bool IsChange(ChangeKind kind) => kind is ChangeKind.Revision or ChangeKind.Correction or ChangeKind.FollowUp;

    /// <summary>An older draft may be published only after its writer has seen the changes published since it was begun.</summary>
    /// <param name="basedOn">The number of the newest entry when the draft was begun; null where it was not recorded.</param>
    /// <param name="newest">The newest entry; null where there is none.</param>
    public static IReadOnlyList<PlanIssue> CheckDraft(int? basedOn, LedgerEntry? newest)
    {
        var issues = new IssueCollector();
        if (basedOn is not null && newest is not null && newest.Seq > basedOn && IsChange(newest.Kind))
        {
            issues.Error("draft_older", "$.seen", newest.Seq.ToString(CultureInfo.InvariantCulture));
        }

        return issues.Issues;
    }

    /// <summary>A reason, where what is published stays as it is, would be recorded nowhere.</summary>
    /// <param name="changes">How many texts change.</param>
    /// <param name="given">What was given for it.</param>
    public static IReadOnlyList<PlanIssue> CheckNeeded(int changes, ChangeJustification given)
    {
        ArgumentNullException.ThrowIfNull(given);

        var issues = new IssueCollector();
        if (changes == 0 && given.Reason is not null)
        {
            issues.Error("reason_without_change", "$.reason");
        }

        return issues.Issues;
    }

    /// <summary>A published item keeps the place under which residents know it and the ledger records it.</summary>
    /// <param name="standing">What it is published as.</param>
    /// <param name="wanted">What it would be published as.</param>
    /// <param name="isSamePlan">False where it would come into another plan.</param>
    public static IReadOnlyList<PlanIssue> CheckPlace(LedgerSubject standing, LedgerSubject wanted, bool isSamePlan)
    {
        var issues = new IssueCollector();
        if (standing != wanted || !isSamePlan)
        {
            if (standing.IsResult)
            {
                issues.Error("published_result_moved", "$.results[0]");
            }
            else if (standing.IsSummary)
            {
                issues.Error("published_summary_moved", "$.summaries[0].year");
            }
            else
            {
                issues.Error("published_measure_moved", "$.measures[0].no");
            }
        }

        return issues.Issues;
    }

    /// <summary>The errors of a redaction: its reason is missing, or the text is public on a page today.</summary>
    public static IReadOnlyList<PlanIssue> CheckWithholding(string? reason, bool isPublicNow)
    {
        var issues = new IssueCollector();
        if (isPublicNow)
        {
            issues.Error("withhold_public", "$.text");
        }

        Need("withhold_reason_missing", "$.reason", reason, LongestReason, issues);
        return issues.Issues;
    }

    internal static void Need(string code, string path, string? text, int longest, IssueCollector issues)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            issues.Error(code, path);
        }
        else
        {
            TextRules.Typed(text, path, longest, issues);
        }
    }
}
