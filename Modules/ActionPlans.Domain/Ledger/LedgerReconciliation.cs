namespace ActionPlans.Domain.Ledger;

/// <summary>
/// Reconciles a ledger with what is public: finds what was published, changed or withdrawn while no ledger was kept.
/// </summary>
public static class LedgerReconciliation
{
    /// <summary>The reason recorded for a change that was made while no ledger was kept. Residents read it.</summary>
    public const string Unrecorded = "変更の記録を止めていた間の変更です。理由は記録されていません。";

    /// <summary>The changes to append, so that the ledger says what is public.</summary>
    /// <param name="published">What is public, as <see cref="PublicText.All"/> tells it; empty for a plan that is not.</param>
    /// <param name="entries">All entries of the plan, the first one first.</param>
    public static IReadOnlyList<LedgerChange> Missing(
        IReadOnlyDictionary<LedgerSubject, string> published, IReadOnlyList<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(entries);

        var newest = LedgerVerification.Newest(entries);
        var changes = new List<LedgerChange>();
        foreach (var (subject, text) in published)
        {
            var entry = newest.GetValueOrDefault(subject);
            // A withheld text cannot be compared.
            var isKnown = entry is null || LedgerChain.LastText(entry) is not null;
            var given = new ChangeJustification(Unrecorded);
            if (isKnown && ChangeRules.ChangeOf(subject, entry, text, given, isPlanRead: entries.Count > 0) is { } change)
            {
                changes.Add(change);
            }
        }

        var gone = LedgerVerification.Standing(entries)
            .Where(e => !published.ContainsKey(e.Subject) && IsOfItsOwn(e.Subject, published));
        changes.AddRange(
            gone.Select(e => new LedgerChange(ChangeKind.Withdrawal, e.Subject, e.After?.Text, null, ChangeJustification.Nothing)));
        return changes;
    }

    // What hangs on something leaves the site with it, without an entry of its own: a result with its measure, all with the plan.
    private static bool IsOfItsOwn(LedgerSubject subject, IReadOnlyDictionary<LedgerSubject, string> published)
    {
        if (subject == default)
        {
            return true;
        }

        return published.ContainsKey(subject.IsResult ? subject.OfMeasure : default);
    }
}
