using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>Whatever is changed in a recorded history, wherever, is found.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class LedgerProperties
{
    private static readonly IReadOnlyList<LedgerEntry> Whole = SampleLedger.Entries();

    // Every field of an entry, and every text in it.
    private static readonly Func<LedgerEntry, string, LedgerEntry>[] Tamperings =
    [
        (e, _) => e with { Seq = e.Seq + 1 },
        (e, _) => e with { Kind = e.Kind == ChangeKind.Revision ? ChangeKind.Correction : ChangeKind.Revision },
        (e, x) => e with { Measure = e.Measure + x },
        (e, _) => e with { Year = e.Year is null ? new FiscalYear(2021) : null },
        (e, _) => e with { Interim = !e.Interim },
        (e, _) => e with { At = e.At.AddSeconds(1) },
        (e, _) => e with { DecidedOn = (e.DecidedOn ?? new DateOnly(2021, 1, 1)).AddDays(1) },
        (e, x) => e with { DecidedBy = e.DecidedBy + x },
        (e, x) => e with { Reason = Changed(e.Reason, x) },
        (e, x) => e with { Before = Changed(e.Before, x) },
        (e, x) => e with { After = Changed(e.After, x) },
        (e, _) => e with { Reason = e.Reason is null ? new LedgerText { Hash = "0" } : null },
        (e, _) => e with { Before = e.Before is null ? new LedgerText { Hash = "0" } : null },
        (e, _) => e with { After = e.After is null ? new LedgerText { Hash = "0" } : null },
        (e, x) => e with { Previous = e.Previous + x },
        (e, x) => e with { Hash = e.Hash + x },
    ];

    [Property]
    public void A_changed_field_is_found(ushort where, ushort how, WildText what)
    {
        var index = where % Whole.Count;
        var text = $"x{what.Text}";
        var entries = Whole.ToArray();
        entries[index] = Tamperings[how % Tamperings.Length](entries[index], text);

        Assert.NotEmpty(LedgerVerification.Verify(entries));
    }

    // Whoever changes an entry and its hash must also change every entry after it, and the head with them.
    [Property]
    public void A_changed_field_with_a_new_hash_changes_the_head(ushort where, ushort how, WildText what)
    {
        var index = where % Whole.Count;
        var entries = Whole.ToArray();
        var changed = Tamperings[how % Tamperings.Length](entries[index], $"x{what.Text}");
        entries[index] = changed with { Hash = LedgerChain.HashOf(changed) };
        if (entries[index].Hash == Whole[index].Hash)
        {
            return; // the hash itself was the change, and is mended
        }

        Assert.NotEmpty(LedgerVerification.Verify(entries, Whole[^1].Hash));
    }

    [Property]
    public void A_missing_entry_is_found_but_at_the_end_only_by_the_head(ushort where)
    {
        var index = where % Whole.Count;
        LedgerEntry[] entries = [.. Whole.Take(index), .. Whole.Skip(index + 1)];

        Assert.Contains(
            LedgerVerification.Verify(entries, Whole[^1].Hash),
            i => i.Code is "ledger_gap" or "ledger_chain_broken" or "ledger_head_unknown");
        Assert.Equal(index == Whole.Count - 1, LedgerVerification.Verify(entries).Count == 0);
    }

    [Property]
    public void Two_entries_that_changed_places_are_found(ushort one, ushort other)
    {
        var entries = Whole.ToArray();
        var i = one % entries.Length;
        var j = other % entries.Length;
        var moved = entries[i];
        entries[i] = entries[j];
        entries[j] = moved;

        Assert.Equal(i == j, LedgerVerification.Verify(entries).Count == 0);
    }

    private static LedgerText Changed(LedgerText? text, string what) => text is null
        ? new LedgerText { Hash = LedgerChain.HashOf("", what), Salt = "", Text = what }
        : text with { Text = text.Text + what };
}
