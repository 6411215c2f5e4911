using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;

namespace ActionPlans.Domain.Tests;

/// <summary>What a change is recorded as, and what is left of an entry of which a text is withheld.</summary>
public sealed class RecordedChangeTests
{
    private static readonly LedgerSubject Measure = new("1", null);

    private static readonly LedgerSubject Result = new("1", new FiscalYear(2021));

    private static readonly ChangeJustification Given = new("理由", new DateOnly(2026, 4, 1), "会議");

    [Fact]
    public void Each_kind_of_change_records_what_it_needs_and_no_more()
    {
        var measure = Append(null, Measure, "文");
        var result = Append(measure, Result, "実績");

        Assert.Equal(ChangeJustification.Nothing, ChangeRules.ChangeOf(Measure, null, "文", Given)!.Given);
        Assert.Equal(Given, ChangeRules.ChangeOf(Measure, measure, "別の文", Given)!.Given);
        var correction = ChangeRules.ChangeOf(Result, result, "直した実績", Given)!;
        Assert.Equal((ChangeKind.Correction, "実績", "直した実績"), (correction.Kind, correction.Before, correction.After));
        Assert.Equal(new ChangeJustification("理由"), correction.Given);
        Assert.Null(ChangeRules.ChangeOf(Result, result, "実績", Given));
    }

    [Fact]
    public void What_was_taken_off_the_site_was_public_and_stands_no_more()
    {
        var first = Append(null, Result, "実績");
        var gone = LedgerChain.Append(
            first, new LedgerChange(ChangeKind.Withdrawal, Result, "実績", null, ChangeJustification.Nothing), DateTimeOffset.UnixEpoch);

        Assert.Equal([first], LedgerVerification.Standing([first]));
        Assert.Empty(LedgerVerification.Standing([first, gone]));
        Assert.True(ChangeRules.WasPublic([first, gone]));
        Assert.False(ChangeRules.WasPublic([]));
    }

    [Fact]
    public void A_text_is_taken_out_wherever_the_entry_has_it()
    {
        var first = Append(null, Result, "実績");
        var entry = LedgerChain.Append(
            first, new LedgerChange(ChangeKind.Correction, Result, "実績", "直した実績", new ChangeJustification("実績")), DateTimeOffset.UnixEpoch);
        var withheld = new Withholding { On = new DateOnly(2026, 4, 1), Reason = "氏名" };

        var rest = entry.Without("実績", withheld);

        Assert.True(entry.Has("実績"));
        Assert.False(rest.Has("実績"));
        Assert.Equal(withheld, rest.TextAt(LedgerPlace.Before)!.Withheld);
        Assert.Equal(withheld, rest.TextAt(LedgerPlace.Reason)!.Withheld);
        Assert.Equal("直した実績", rest.TextAt(LedgerPlace.After)!.Text);
    }

    [Fact]
    public void The_reason_of_a_change_can_be_amended_while_its_subject_is_public()
    {
        var first = Append(null, Result, "実績");
        var entry = LedgerChain.Append(first, ChangeRules.ChangeOf(Result, first, "直した実績", Given)!, DateTimeOffset.UnixEpoch);
        var gone = LedgerChain.Append(
            entry, new LedgerChange(ChangeKind.Withdrawal, Result, "直した実績", null, ChangeJustification.Nothing), DateTimeOffset.UnixEpoch);

        Assert.Equal([2], ReasonRules.Mendable([first, entry]));
        Assert.Empty(ReasonRules.Mendable([first, entry, gone]));
    }

    private static LedgerEntry Append(LedgerEntry? last, LedgerSubject subject, string text)
        => LedgerChain.Append(last, ChangeRules.ChangeOf(subject, null, text, ChangeJustification.Nothing)!, DateTimeOffset.UnixEpoch);
}
