using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>An entry beside what it changed.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Differences">Null where the texts cannot be compared: one was withheld, or there is only one.</param>
public sealed record EntryDifferences(LedgerEntry Entry, IReadOnlyList<DocumentDifference>? Differences)
{
    internal static EntryDifferences Of(LedgerEntry entry, DepartmentTerms departments) => new(
        entry,
        entry.Before?.Text is { } before && entry.After?.Text is { } after
            ? PublicText.Differences(entry.Subject, before, after, slug => departments.NameOf(slug) ?? slug)
            : null);
}
