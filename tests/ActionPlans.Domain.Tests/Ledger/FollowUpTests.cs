using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>速報値 that become 確報 are told as a follow-up; whatever else changes is a correction.</summary>
public sealed class FollowUpTests
{
    private static readonly LedgerSubject Subject = new("1", new FiscalYear(2024));

    private static readonly AnnualResultDocument Standing = new()
    {
        Measure = "1",
        Year = new FiscalYear(2024),
        Actuals = new Dictionary<string, string> { ["kaisu"] = "38回", ["ninzu"] = "1,180人" },
        Notes = new Dictionary<string, string> { ["kaisu"] = "台風で休止", ["ninzu"] = "集計中" },
        Preliminary = ["ninzu", "kaisu"],
        Achievements = "38回開いた。",
        AsOf = new DateOnly(2025, 5, 31),
        Interpretation = new() { Readings = new Dictionary<string, string> { ["kaisu"] = "38回", ["ninzu"] = "1,180人" } },
    };

    public static TheoryData<string, AnnualResultDocument> FollowUps { get; } = new()
    {
        { "kaisu 38回 → 38回", Standing with { Preliminary = ["ninzu"] } },
        { "kaisu 38回 → 39回", With("kaisu", "39回") with { Preliminary = ["ninzu"] } },
        { "kaisu 38回 → 38回, ninzu 1,180人 → 1,180人", Standing with { Preliminary = [] } },
        { "ninzu 1,180人 → 1,201人", With("ninzu", "1,201人") with { Preliminary = ["kaisu"], AsOf = new DateOnly(2025, 9, 30) } },
        // The remark and the reading belong to the figure.
        {
            "ninzu 1,180人 → 1,201人",
            With("ninzu", "1,201人") with
            {
                Preliminary = ["kaisu"],
                Notes = new Dictionary<string, string> { ["kaisu"] = "台風で休止" },
                Interpretation = new() { Readings = new Dictionary<string, string> { ["kaisu"] = "38回" } },
            }
        },
    };

    public static TheoryData<AnnualResultDocument> Corrections { get; } =
    [
        With("kaisu", "39回"), // it is preliminary still
        With("kaisu", "39回") with { Preliminary = ["kaisu"] }, // the other one became final
        Standing with { Preliminary = ["ninzu"], Achievements = "39回開いた。" },
        Standing with { Preliminary = ["ninzu"], Evaluation = "届いた。" },
        Standing with { Preliminary = ["ninzu"], Notes = new Dictionary<string, string> { ["kaisu"] = "台風で休止" } },
        Standing with { Preliminary = ["ninzu"], Interpretation = null },
        Standing with { Preliminary = ["ninzu"], Sample = true },
        Standing with { Preliminary = ["ninzu"], Texts = new Dictionary<string, string> { ["next"] = "続ける。" } },
        Standing with { Preliminary = ["ninzu"], Actuals = new Dictionary<string, string> { ["ninzu"] = "1,180人" }, Notes = Note },
        Standing with { AsOf = new DateOnly(2025, 9, 30) },
    ];

    private static Dictionary<string, string> Note => new() { ["ninzu"] = "集計中" };

    [Theory]
    [MemberData(nameof(FollowUps))]
    public void A_figure_that_becomes_final_is_a_follow_up_and_needs_no_reason(string expected, AnnualResultDocument now)
    {
        var change = Change(Standing, now);

        Assert.Equal(ChangeKind.FollowUp, change.Kind);
        Assert.Empty(ChangeRules.Check(change.Kind, ChangeJustification.Nothing, new DateOnly(2025, 9, 30)));
        var told = FollowUp.Between(change.Before, change.After!).Select(f => $"{f.Key} {f.Before} → {f.After}");
        Assert.Equal(expected, string.Join(", ", told));
        Assert.True(FollowUp.IsAll([Published(Standing)], now));
    }

    [Theory]
    [MemberData(nameof(Corrections))]
    public void Every_other_change_is_a_correction(AnnualResultDocument now)
    {
        Assert.Equal(ChangeKind.Correction, Change(Standing, now).Kind);
        Assert.False(FollowUp.IsAll([Published(Standing)], now));
    }

    [Fact]
    public void What_was_final_and_becomes_preliminary_is_a_correction()
    {
        var final = Standing with { Preliminary = ["ninzu"] };

        Assert.Equal(ChangeKind.Correction, Change(final, Standing).Kind);
        Assert.Equal(ChangeKind.Correction, Change(final, final with { Preliminary = ["kaisu"] }).Kind);
        Assert.Equal(ChangeKind.Correction, Change(final with { Preliminary = [] }, With("kaisu", "39回") with { Preliminary = [] }).Kind);
    }

    [Fact]
    public void Off_the_site_and_on_again_final_is_a_follow_up_too()
    {
        var gone = LedgerChain.Append(
            Published(Standing),
            new LedgerChange(ChangeKind.Withdrawal, Subject, PublicText.Of(Standing), null, ChangeJustification.Nothing),
            DateTimeOffset.UnixEpoch);

        var change = ChangeRules.ChangeOf(Subject, gone, PublicText.Of(Standing with { Preliminary = [] }), ChangeJustification.Nothing);

        Assert.Equal(ChangeKind.FollowUp, change!.Kind);
    }

    [Fact]
    public void A_withheld_text_leaves_it_open_so_that_a_reason_is_asked()
    {
        var withheld = new Withholding { On = new DateOnly(2025, 6, 1), Reason = "氏名" };
        var entry = Published(Standing);
        entry = entry with { After = entry.After!.Without(withheld) };

        Assert.Equal(
            ChangeKind.Correction,
            ChangeRules.ChangeOf(
                Subject, entry, PublicText.Of(Standing with { Preliminary = [] }), ChangeJustification.Nothing)!.Kind);
    }

    [Fact]
    public void A_reason_may_be_given_and_is_kept_and_checked()
    {
        var given = new ChangeJustification("県の確定値による。", new DateOnly(2025, 9, 1), "本部");

        var change = ChangeRules.ChangeOf(Subject, Published(Standing), PublicText.Of(Standing with { Preliminary = [] }), given)!;

        Assert.Equal(new ChangeJustification("県の確定値による。"), change.Given);
        Assert.Equal(
            "text_control",
            Assert.Single(ChangeRules.Check(ChangeKind.FollowUp, new ChangeJustification("\0"), new DateOnly(2025, 9, 30))).Code);
    }

    [Fact]
    public void The_chain_holds_and_the_plan_knows_both_values()
    {
        var document = SamplePlan.Document();
        var before = document.Results[0] with { Preliminary = ["kaisu"] };
        var after = document.Results[0] with { Actuals = new Dictionary<string, string> { ["kaisu"] = "40回" } };
        var history = new List<LedgerEntry>();
        foreach (var (subject, text) in PublicText.All(document with { Results = [before, .. document.Results.Skip(1)] }))
        {
            Add(new LedgerChange(ChangeKind.Publication, subject, null, text, ChangeJustification.Nothing));
        }

        var result = new LedgerSubject(before.Measure, before.Year);
        Add(ChangeRules.ChangeOf(result, history.Last(e => e.Subject == result), PublicText.Of(after), ChangeJustification.Nothing)!);
        var read = PlanJson.Read(PlanJson.Write(document with { Results = [after, .. document.Results.Skip(1)], History = history }));

        Assert.Empty(read.Errors);
        Assert.Empty(LedgerVerification.Verify(read.Document!, history[^1].Hash));
        Assert.Contains("\nkind:followUp\n", LedgerChain.Canonical(history[^1]), StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"followUp\"", PlanJson.Write(read.Document!), StringComparison.Ordinal);
        var told = Assert.Single(read.Plan!.FindMeasure(before.Measure)!.Results[before.Year].FollowUps);
        Assert.Equal(("kaisu", before.Actuals["kaisu"], "40回", history[^1].At), (told.Key, told.Before, told.After, told.At));
        var other = read.Plan.FindMeasure(document.Results[1].Measure)!.Results[document.Results[1].Year];
        Assert.Empty(other.FollowUps);

        void Add(LedgerChange change)
            => history.Add(LedgerChain.Append(history.LastOrDefault(), change, new DateTimeOffset(2025, 9, 30, 9, 0, 0, default)));
    }

    private static LedgerChange Change(AnnualResultDocument before, AnnualResultDocument after)
        => ChangeRules.ChangeOf(Subject, Published(before), PublicText.Of(after), ChangeJustification.Nothing)!;

    private static LedgerEntry Published(AnnualResultDocument result) => LedgerChain.Append(
        null,
        new LedgerChange(ChangeKind.Publication, Subject, null, PublicText.Of(result), ChangeJustification.Nothing),
        DateTimeOffset.UnixEpoch);

    private static AnnualResultDocument With(string key, string actual)
        => Standing with { Actuals = new Dictionary<string, string>(Standing.Actuals) { [key] = actual } };
}
