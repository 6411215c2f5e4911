using System.Globalization;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Ledger;

/// <summary>Finds what does not fit in a ledger: changed, missing or inserted entries, and what is public without being recorded.</summary>
public static class LedgerVerification
{
    /// <summary>What is wrong with the chain; empty where it is whole.</summary>
    /// <param name="entries">All entries of a plan, the first one first.</param>
    /// <param name="head">A hash that was noted or published elsewhere at some time; null where none was.</param>
    public static IReadOnlyList<PlanIssue> Verify(IReadOnlyList<LedgerEntry> entries, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(entries);

        var issues = new IssueCollector();
        if (entries.Count == 0)
        {
            issues.Error("ledger_empty", "$.history");
        }

        LedgerEntry? last = null;
        for (var i = 0; i < entries.Count; i++)
        {
            Check(entries[i], last, $"$.history[{i}]", issues);
            last = entries[i];
        }

        CheckTexts(entries, issues);
        if (head is not null && entries.All(e => !IsHead(e, head)))
        {
            issues.Error("ledger_head_unknown", "$.history", head);
        }

        return issues.Issues;
    }

    /// <summary>What is wrong with the chain of a plan file, and with what the file publishes beside it.</summary>
    public static IReadOnlyList<PlanIssue> Verify(PlanDocument document, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(document);

        var issues = new IssueCollector();
        if (document.History.Count > 0)
        {
            ComparePublished(document, issues);
        }

        return [.. Verify(document.History, head), .. issues.Issues];
    }

    /// <summary>What is wrong with the chain in a file of its own, and with what the file says of the plan.</summary>
    public static IReadOnlyList<PlanIssue> Verify(LedgerFile file, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(file);

        var issues = new IssueCollector();
        var recorded = file.History.LastOrDefault(e => e.Subject == default && e.After?.Text is not null);
        if (recorded is not null && PlanJson.ReadPart<PlanDocument>(recorded.After!.Text!, out _) is { } plan)
        {
            Compare("$.title", file.Title, plan.Title);
            Compare("$.plan", file.Plan, plan.Interpretation.Slug);
        }

        return [.. Verify(file.History, head), .. issues.Issues];

        void Compare(string path, string said, string known)
        {
            if (said != known)
            {
                issues.Error("ledger_plan_differs", path, said, known, Number(recorded.Seq));
            }
        }
    }

    /// <summary>The newest entry of each subject.</summary>
    public static IReadOnlyDictionary<LedgerSubject, LedgerEntry> Newest(IEnumerable<LedgerEntry> entries)
        => entries.GroupBy(e => e.Subject).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>The entries whose new text residents read today.</summary>
    public static IEnumerable<LedgerEntry> Standing(IEnumerable<LedgerEntry> entries)
        => Newest(entries).Values.Where(e => e.Kind != ChangeKind.Withdrawal);

    /// <summary>True where the entry's hash is this one, as people copy it.</summary>
    public static bool IsHead(LedgerEntry entry, string head)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(head);

        return string.Equals(entry.Hash, string.Concat(head.Where(char.IsAsciiLetterOrDigit)), StringComparison.OrdinalIgnoreCase);
    }

    private static void Check(LedgerEntry entry, LedgerEntry? last, string path, IssueCollector issues)
    {
        var expected = (last?.Seq ?? 0) + 1;
        if (entry.Seq != expected)
        {
            issues.Error("ledger_gap", $"{path}.seq", Number(expected), Number(entry.Seq));
        }

        if (last is not null && entry.At < last.At)
        {
            issues.Error("ledger_time_backwards", $"{path}.at", Number(entry.Seq));
        }

        if (entry.Previous != last?.Hash)
        {
            issues.Error("ledger_chain_broken", $"{path}.previous", Number(entry.Seq));
        }

        if (entry.Hash != LedgerChain.HashOf(entry))
        {
            issues.Error("ledger_entry_changed", $"{path}.hash", Number(entry.Seq));
        }

        foreach (var (name, place, text) in new[]
        {
            ("理由", "reason", entry.Reason),
            ("変更前の文", "before", entry.Before),
            ("変更後の文", "after", entry.After)
        })
        {
            if (text?.Text is { } words && text.Hash != LedgerChain.HashOf(text.Salt ?? "", words))
            {
                issues.Error("ledger_text_changed", $"{path}.{place}", Number(entry.Seq), name, place);
            }
            else if (text is { Text: null, Withheld: null })
            {
                issues.Error("ledger_text_missing", $"{path}.{place}", Number(entry.Seq), name, place);
            }
        }
    }

    // What stood before must be what stood after the last time. A withheld text cannot be compared, and need not be.
    private static void CheckTexts(IReadOnlyList<LedgerEntry> entries, IssueCollector issues)
    {
        var standing = new Dictionary<LedgerSubject, LedgerText?>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Before?.Text is { } before && standing.TryGetValue(entry.Subject, out var last)
                && (last is null || (last.Text is { } after && !PublicText.SaysTheSame(entry.Subject, after, before))))
            {
                issues.Error("ledger_before_differs", $"$.history[{i}].before", Number(entry.Seq));
            }

            // The text of what was taken off the site is still what residents read last.
            standing[entry.Subject] = entry.Kind == ChangeKind.Withdrawal
                ? standing.GetValueOrDefault(entry.Subject) ?? entry.Before
                : entry.After;
        }
    }

    private static void ComparePublished(PlanDocument document, IssueCollector issues)
    {
        var published = PublicText.All(document);
        var newest = Newest(document.History);
        foreach (var (subject, text) in published)
        {
            if (!newest.TryGetValue(subject, out var entry) || entry.Kind == ChangeKind.Withdrawal)
            {
                issues.Error("ledger_not_recorded", "$.history", subject.JapaneseName);
            }
            else if (entry.After?.Text is not { } after)
            {
                // The site never withholds what is public: this record was made elsewhere.
                issues.Error("ledger_published_unproved", "$.history", subject.JapaneseName, Number(entry.Seq));
            }
            else if (!PublicText.SaysTheSame(subject, after, text))
            {
                issues.Error("ledger_published_differs", "$.history", subject.JapaneseName, Number(entry.Seq));
            }
        }

        // With a measure its results leave the site too, without an entry of their own.
        foreach (var (subject, entry) in newest.Where(n => n.Value.Kind != ChangeKind.Withdrawal && !published.ContainsKey(n.Key)))
        {
            if (!subject.IsResult || (newest.GetValueOrDefault(subject.OfMeasure) is { Kind: not ChangeKind.Withdrawal }))
            {
                issues.Error("ledger_published_missing", "$.history", subject.JapaneseName, Number(entry.Seq));
            }
        }
    }

    private static string Number(int seq) => seq.ToString(CultureInfo.InvariantCulture);
}
