namespace ActionPlans.Cms.Ledger;

/// <summary>A plan's record as the admin shows it.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Problems">What verification found; empty where all fits.</param>
/// <param name="MayWithhold">Whether the person at the screen may take a text out of it.</param>
/// <param name="Mendable">The numbers of the entries whose reason the user may amend.</param>
public sealed record LedgerViewModel(
    ContentItem Plan, IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<PlanIssue> Problems, bool MayWithhold, IReadOnlySet<int> Mendable)
{
    /// <summary>The numbers of the entries whose new text residents read today.</summary>
    public IReadOnlySet<int> ReadToday { get; }
        = LedgerVerification.Standing(Entries.Reverse()).Select(e => e.Seq).ToHashSet();
}

/// <summary>Form for the redaction of a text in the ledger.</summary>
/// <param name="Place">Which of its texts.</param>
public sealed record WithholdViewModel(ContentItem Plan, EntryDifferences Entry, LedgerPlace Place, string? Reason);

/// <summary>Form for an amendment to the wording of a published reason.</summary>
public sealed record MendReasonViewModel(ContentItem Plan, LedgerEntry Entry, string? Words);
