using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;

namespace ActionPlans.Domain.Tests;

/// <summary>Which change needs a word of explanation, and which word.</summary>
public sealed class ChangeRulesTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    private static readonly LedgerSubject Measure = new("1", null);

    private static readonly LedgerSubject Result = new("1", new FiscalYear(2021));

    private static readonly LedgerSubject Summary = new(null, new FiscalYear(2021));

    /// <summary>The codes that these rules report.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "correction_reason_missing", "revision_reason_missing", "revision_day_missing", "revision_day_future", "revision_body_missing",
        "published_measure_moved", "published_result_moved", "published_summary_moved", "draft_older", "withhold_reason_missing",
        "withhold_public", "text_invisible",
        "reason_without_change", "reason_not_mendable", "reason_unchanged",
    ];

    [Fact]
    public void A_first_publication_asks_for_nothing()
    {
        Assert.Equal(ChangeKind.Publication, ChangeRules.KindOf(Measure, null, null, "文"));
        Assert.Empty(Check(ChangeKind.Publication, ChangeJustification.Nothing));
    }

    [Theory]
    [InlineData("revision_day_missing", ChangeKind.Correction, ChangeKind.Revision)]
    [InlineData("correction_reason_missing", ChangeKind.FollowUp, ChangeKind.Correction)]
    [InlineData(null, ChangeKind.Publication, ChangeKind.FollowUp)]
    [InlineData(null)]
    public void Of_changes_with_one_decision_the_kind_counts_that_needs_most(string? code, params ChangeKind[] kinds)
    {
        var changes = kinds.Select(kind => new LedgerChange(kind, Measure, "前", "後", ChangeJustification.Nothing));

        Assert.Equal(code, ReasonRules.Check(changes, ChangeJustification.Nothing, Today) is [var first, ..] ? first.Code : null);
    }

    [Fact]
    public void A_measure_that_is_added_to_a_plan_which_residents_read_is_a_revision_and_a_result_is_not()
    {
        Assert.Equal(ChangeKind.Revision, ChangeRules.KindOf(Measure, null, null, "文", isPlanRead: true));
        Assert.Equal(ChangeKind.Publication, ChangeRules.KindOf(Result, null, null, "文", isPlanRead: true));
        Assert.Equal(ChangeKind.Publication, ChangeRules.KindOf(default, null, null, "文", isPlanRead: true));
        // Off the site and on again: it is no new one.
        Assert.Equal(ChangeKind.Publication, ChangeRules.KindOf(Measure, Entry(ChangeKind.Withdrawal), "文", "文", isPlanRead: true));
    }

    [Fact]
    public void The_same_text_is_no_change()
    {
        Assert.Null(ChangeRules.KindOf(Measure, Entry(ChangeKind.Publication), "文", "文"));
        Assert.Empty(Check(null, ChangeJustification.Nothing));
    }

    [Fact]
    public void Another_text_is_a_correction_of_a_result_or_summary_and_else_a_revision()
    {
        Assert.Equal(ChangeKind.Revision, ChangeRules.KindOf(default, Entry(ChangeKind.Publication), "文", "別の文"));
        Assert.Equal(ChangeKind.Revision, ChangeRules.KindOf(Measure, Entry(ChangeKind.Revision), "文", "別の文"));
        Assert.Equal(ChangeKind.Correction, ChangeRules.KindOf(Result, Entry(ChangeKind.Publication), "文", "別の文"));
        Assert.Equal(ChangeKind.Correction, ChangeRules.KindOf(Summary, Entry(ChangeKind.Publication), "文", "別の文"));
    }

    [Fact]
    public void Off_the_site_and_on_again_is_no_way_around_the_reason()
    {
        Assert.Equal(ChangeKind.Correction, ChangeRules.KindOf(Result, Entry(ChangeKind.Withdrawal), "文", "別の文"));
        Assert.Equal(ChangeKind.Publication, ChangeRules.KindOf(Result, Entry(ChangeKind.Withdrawal), "文", "文"));
        // A text that was withheld cannot be compared.
        Assert.Equal(ChangeKind.Correction, ChangeRules.KindOf(Result, Entry(ChangeKind.Withdrawal), null, "文"));
    }

    [Fact]
    public void A_correction_needs_a_reason()
    {
        Assert.Equal(["$.reason [correction_reason_missing]"], Check(ChangeKind.Correction, ChangeJustification.Nothing));
        Assert.Equal(["$.reason [correction_reason_missing]"], Check(ChangeKind.Correction, new ChangeJustification(" \n")));
        Assert.Empty(Check(ChangeKind.Correction, new ChangeJustification("数え間違い。\n直した。")));
    }

    [Fact]
    public void A_revision_needs_day_body_and_reason_and_says_so_all_at_once()
    {
        Assert.Equal(
            ["$.decidedOn [revision_day_missing]", "$.decidedBy [revision_body_missing]", "$.reason [revision_reason_missing]"],
            Check(ChangeKind.Revision, ChangeJustification.Nothing));
        Assert.Equal(
            ["$.decidedOn [revision_day_future]"], Check(ChangeKind.Revision, new ChangeJustification("理由", Today.AddDays(1), "本部")));
        Assert.Empty(Check(ChangeKind.Revision, new ChangeJustification("理由", Today, "本部")));
    }

    [Fact]
    public void Endless_words_and_control_characters_are_refused()
    {
        Assert.Empty(Check(ChangeKind.Correction, new ChangeJustification(new string('あ', ChangeRules.LongestReason))));
        Assert.Equal(
            ["$.reason [text_too_long]"],
                Check(ChangeKind.Correction, new ChangeJustification(new string('あ', ChangeRules.LongestReason + 1))));
        Assert.Equal(["$.reason [text_control]"], Check(ChangeKind.Correction, new ChangeJustification("あ\0")));
        Assert.Equal(["$.reason [text_invisible]"], Check(ChangeKind.Correction, new ChangeJustification("あ\u202e")));
        Assert.Equal(
            ["$.decidedBy [text_too_long]"],
            Check(ChangeKind.Revision, new ChangeJustification("理由", Today, new string('あ', ChangeRules.LongestBody + 1))));
    }

    [Fact]
    public void What_is_published_keeps_its_place()
    {
        Assert.Empty(ChangeRules.CheckPlace(Result, Result, isSamePlan: true));
        Assert.Equal("published_measure_moved", Assert.Single(ChangeRules.CheckPlace(Measure, new("2", null), isSamePlan: true)).Code);
        Assert.Equal("published_measure_moved", Assert.Single(ChangeRules.CheckPlace(Measure, Measure, isSamePlan: false)).Code);
        Assert.Equal(
            "published_result_moved", Assert.Single(ChangeRules.CheckPlace(Result, new("1", new FiscalYear(2022)), isSamePlan: true)).Code);
        Assert.Equal(
            "published_summary_moved",
            Assert.Single(ChangeRules.CheckPlace(Summary, new(null, new FiscalYear(2022)), isSamePlan: true)).Code);
    }

    [Fact]
    public void An_older_draft_waits_until_its_writer_has_seen_what_was_published_since()
    {
        var revision = Entry(ChangeKind.Revision) with { Seq = 7 };

        Assert.Equal("draft_older", Assert.Single(ChangeRules.CheckDraft(6, revision)).Code);
        Assert.Empty(ChangeRules.CheckDraft(7, revision));
        Assert.Empty(ChangeRules.CheckDraft(null, revision));
        Assert.Empty(ChangeRules.CheckDraft(6, null));
        Assert.Empty(ChangeRules.CheckDraft(6, revision with { Kind = ChangeKind.Publication }));
    }

    [Fact]
    public void A_text_is_withheld_with_a_reason_and_not_while_it_is_on_the_page()
    {
        Assert.Empty(ChangeRules.CheckWithholding("氏名があったため", isPublicNow: false));
        Assert.Equal(
            ["withhold_public", "withhold_reason_missing"], ChangeRules.CheckWithholding("", isPublicNow: true).Select(i => i.Code));
    }

    [Fact]
    public void A_reason_without_a_change_is_refused_as_it_would_be_recorded_nowhere()
    {
        Assert.Equal("reason_without_change", Assert.Single(ChangeRules.CheckNeeded(0, new ChangeJustification("理由"))).Code);
        Assert.Empty(ChangeRules.CheckNeeded(0, ChangeJustification.Nothing));
        Assert.Empty(ChangeRules.CheckNeeded(1, new ChangeJustification("理由")));
    }

    [Fact]
    public void A_slip_in_a_reason_is_mended_by_an_entry_with_both_wordings_and_the_same_text()
    {
        var corrected = Explained("数値の記載誤り");
        var newest = Explained("後の訂正");

        Assert.Empty(ReasonRules.CheckWords(corrected, newest, "数値の記載漏れ"));
        Assert.Equal("reason_unchanged", Assert.Single(ReasonRules.CheckWords(corrected, newest, "数値の記載誤り ")).Code);
        Assert.Equal("correction_reason_missing", Assert.Single(ReasonRules.CheckWords(corrected, newest, " ")).Code);

        var change = ReasonRules.MendWords(corrected, newest, "数値の記載漏れ");
        Assert.Equal(
            (ChangeKind.Correction, Result, newest.After!.Text, newest.After.Text),
            (change.Kind, change.Subject, change.Before, change.After));
        Assert.Contains("数値の記載誤り", change.Given.Reason, StringComparison.Ordinal);
        Assert.Contains("数値の記載漏れ", change.Given.Reason, StringComparison.Ordinal);
        Assert.True((newest with { Before = newest.After }).IsOfWordsOnly);
        Assert.False(newest.IsOfWordsOnly);
    }

    [Fact]
    public void A_reason_that_was_withheld_or_of_what_left_the_site_is_not_mended()
    {
        var entry = Explained("理由");
        var withheld = entry with { Reason = entry.Reason!.Without(new Withholding { On = Today, Reason = "氏名" }) };

        Assert.Contains("reason_not_mendable", ReasonRules.CheckWords(withheld, entry, "直した理由").Select(i => i.Code));
        Assert.Contains("reason_not_mendable", ReasonRules.CheckWords(entry, Entry(ChangeKind.Withdrawal), "直した理由").Select(i => i.Code));
        Assert.Contains("reason_not_mendable", ReasonRules.CheckWords(Entry(ChangeKind.Publication), entry, "直した理由").Select(i => i.Code));
    }

    private static LedgerEntry Explained(string reason) => Entry(ChangeKind.Correction) with
    {
        Measure = Result.Measure,
        Year = Result.Year,
        Reason = new LedgerText { Hash = "", Text = reason },
        Before = new LedgerText { Hash = "", Text = "前の文" },
        After = new LedgerText { Hash = "", Text = "後の文" },
    };

    private static IEnumerable<string> Check(ChangeKind? kind, ChangeJustification given)
        => ChangeRules.Check(kind, given, Today).Select(i => $"{i.Path} [{i.Code}]");

    private static LedgerEntry Entry(ChangeKind kind) => new() { Seq = 1, Kind = kind, At = DateTimeOffset.UnixEpoch, Hash = "" };
}
