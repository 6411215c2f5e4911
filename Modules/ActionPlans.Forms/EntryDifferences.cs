namespace ActionPlans.Forms;

/// <summary>An entry of the ledger with what it changed, property by property.</summary>
/// <param name="Differences">Null where the texts cannot be compared: one was withheld, or there is only one.</param>
public sealed record EntryDifferences(LedgerEntry Entry, IReadOnlyList<DocumentDifference>? Differences)
{
    /// <summary>Compares the two texts of an entry.</summary>
    /// <param name="departmentOf">The name of a department by its slug; null where there is none by that slug.</param>
    public static EntryDifferences Of(LedgerEntry entry, Func<string, string?> departmentOf) => new(
        entry,
        entry.Before?.Text is { } before && entry.After?.Text is { } after
            ? PublicText.Differences(entry.Subject, before, after, slug => departmentOf(slug) ?? slug)
            : null);
}
