using System.Security.Cryptography;
using System.Text;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>What a plan's record of changes proves.</summary>
public sealed class LedgerTests
{
    private static readonly Withholding Withheld = new() { On = new DateOnly(2023, 1, 10), Reason = "個人の氏名があったため" };

    /// <summary>The codes that verification reports.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "ledger_empty", "ledger_gap", "ledger_chain_broken", "ledger_entry_changed", "ledger_text_changed", "ledger_before_differs",
        "ledger_head_unknown", "ledger_not_recorded", "ledger_published_differs", "ledger_published_missing", "ledger_text_missing",
        "ledger_published_unproved", "ledger_time_backwards", "ledger_plan_differs",
    ];

    [Fact]
    public void An_untouched_history_fits_its_plan()
    {
        var plan = SampleLedger.Document();

        Assert.Empty(LedgerVerification.Verify(plan));
        Assert.Empty(LedgerVerification.Verify(plan.History, plan.History[^1].Hash));
        Assert.Equal(Enumerable.Range(1, plan.History.Count), plan.History.Select(e => e.Seq));
    }

    [Fact]
    public void It_comes_back_from_a_plan_file_as_it_was()
    {
        var plan = SampleLedger.Document();
        var json = PlanJson.Write(plan);
        var read = PlanJson.Read(json);

        Assert.Empty(read.Errors);
        Assert.Equal(json, PlanJson.Write(read.Document!));
        Assert.Empty(LedgerVerification.Verify(read.Document!));
        Assert.Equal(plan.History, read.Plan!.History);
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(json));
    }

    // Whoever verifies with tools of their own must come to the same: this form never changes.
    [Fact]
    public void What_is_hashed_is_what_the_manual_says()
    {
        var entry = SampleLedger.Entries().Single(e => e.Kind == ChangeKind.Revision);
        string[] lines =
        [
            "ledger:1",
            $"seq:{entry.Seq}",
            "kind:revision",
            "measure:1",
            "year:",
            $"at:{entry.At.UtcDateTime:yyyy-MM-dd}T00:00:00Z",
            "decidedOn:2022-09-30",
            "decidedBy:行政改革推進本部",
            $"reason:{entry.Reason!.Hash}",
            $"before:{entry.Before!.Hash}",
            $"after:{entry.After!.Hash}",
            $"previous:{entry.Previous}",
        ];

        Assert.Equal(Sha256(string.Concat(lines.Select(l => l + "\n"))), entry.Hash);
        Assert.Equal(Sha256($"{entry.Reason.Salt}\n{SampleLedger.Decision.Reason}"), entry.Reason.Hash);
        Assert.Equal(32, entry.Reason.Salt!.Length);
    }

    [Fact]
    public void A_record_under_another_plans_name_is_found()
    {
        var plan = SampleLedger.Document();
        var file = new LedgerFile { Plan = plan.Interpretation.Slug, Title = plan.Title, History = plan.History };

        Assert.Empty(LedgerVerification.Verify(file));
        Assert.Equal(
            ["$.title ledger_plan_differs", "$.plan ledger_plan_differs"],
            LedgerVerification.Verify(file with { Title = "別の計画", Plan = "other" }).Select(i => $"{i.Path} {i.Code}"));
    }

    [Fact]
    public void Time_that_runs_backwards_is_found_and_a_clock_that_is_behind_makes_none()
    {
        var entries = SampleLedger.Entries();
        var moved = entries[2] with { At = entries[1].At.AddSeconds(-1) };
        LedgerEntry[] backwards = [.. entries.Take(2), moved with { Hash = LedgerChain.HashOf(moved) }, .. entries.Skip(3)];
        var change = new LedgerChange(ChangeKind.Withdrawal, SampleLedger.Result, null, null, ChangeJustification.Nothing);

        Assert.Contains("$.history[2].at ledger_time_backwards", LedgerVerification.Verify(backwards).Select(i => $"{i.Path} {i.Code}"));
        Assert.Equal(entries[^1].At, LedgerChain.Append(entries[^1], change, entries[^1].At.AddHours(-1)).At);
    }

    [Fact]
    public void No_value_can_pass_for_another_line()
    {
        var entry = SampleLedger.Entries()[0];
        var one = entry with { Measure = "1\nyear:2021" };
        var other = entry with { Measure = "1\\nyear:2021" };

        Assert.Equal(3, new[] { entry, one, other }.Select(LedgerChain.HashOf).Distinct().Count());
        Assert.Equal(12, LedgerChain.Canonical(one).Count(c => c == '\n'));
    }

    [Fact]
    public void The_same_text_has_another_hash_each_time()
    {
        var change = new LedgerChange(ChangeKind.Correction, SampleLedger.Result, "はい", "はい", new ChangeJustification("はい"));
        var entry = LedgerChain.Append(null, change, DateTimeOffset.UnixEpoch);

        Assert.Equal(3, new[] { entry.Reason, entry.Before, entry.After }.Select(t => t!.Hash).Distinct().Count());
    }

    [Fact]
    public void A_withheld_text_leaves_the_chain_whole_and_cannot_be_guessed()
    {
        var entries = SampleLedger.Entries().ToArray();
        var head = entries[^1].Hash;
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = entries[i] with
            {
                Reason = entries[i].Reason?.Without(Withheld),
                Before = entries[i].Before?.Without(Withheld),
                After = entries[i].After?.Without(Withheld)
            };
        }

        Assert.Empty(LedgerVerification.Verify(entries, head));
        Assert.DoesNotContain("salt", PlanJson.WritePart(entries), StringComparison.Ordinal);
        // What stood before may be withheld; of what is public now the record must hold the text, or it proves nothing of it.
        var former = SampleLedger.Entries()
            .Select(e => e with { Reason = e.Reason?.Without(Withheld), Before = e.Before?.Without(Withheld) });
        Assert.Empty(LedgerVerification.Verify(SampleLedger.Document() with { History = [.. former] }));
        var issues = LedgerVerification.Verify(SampleLedger.Document() with { History = entries });
        Assert.Equal(["ledger_published_unproved"], issues.Select(i => i.Code).Distinct());
        Assert.Equal(PublicText.All(SampleLedger.Document()).Count, issues.Count);
    }

    [Fact]
    public void A_text_that_is_gone_without_a_note_was_taken_out_of_the_file()
    {
        var entries = SampleLedger.Entries().ToArray();
        var last = Array.FindLastIndex(entries, e => e.After is not null);
        entries[last] = entries[last] with { After = entries[last].After! with { Text = null, Salt = null } };

        Assert.Equal(["ledger_text_missing"], LedgerVerification.Verify(entries).Select(i => i.Code));
    }

    [Fact]
    public void A_head_of_former_times_still_proves_what_came_before_it()
    {
        var entries = SampleLedger.Entries();

        Assert.Empty(LedgerVerification.Verify(entries, entries[2].Hash));
        Assert.Empty(
            LedgerVerification.Verify(entries, string.Join(' ', entries[2].Hash.ToUpperInvariant().Chunk(8).Select(c => new string(c)))));
        Assert.Equal(["ledger_head_unknown"], LedgerVerification.Verify(entries, new string('0', 64)).Select(i => i.Code));
    }

    [Fact]
    public void Without_a_record_nothing_is_proved()
        => Assert.Equal(["ledger_empty"], LedgerVerification.Verify(SamplePlan.Document()).Select(i => i.Code));

    [Fact]
    public void A_rewritten_history_is_found_by_a_head_that_was_published_elsewhere()
    {
        var published = SampleLedger.Entries()[^1].Hash;
        var forged = new List<LedgerEntry>();
        foreach (var e in SampleLedger.Entries().Where(e => e.Kind == ChangeKind.Publication))
        {
            forged.Add(LedgerChain.Append(
                forged.LastOrDefault(), new LedgerChange(e.Kind, e.Subject, null, e.After!.Text, ChangeJustification.Nothing), e.At));
        }

        // In itself it is whole: that is what the site's own administrator could do.
        Assert.Empty(LedgerVerification.Verify(forged));
        Assert.Equal(["ledger_head_unknown"], LedgerVerification.Verify(forged, published).Select(i => i.Code));
    }

    [Fact]
    public void What_is_published_without_a_record_is_found()
    {
        var plan = SampleLedger.Document();
        var other = plan with { Measures = [.. plan.Measures.Select(m => m with { Overview = "書き換えた概要" })] };
        var more = plan with { Results = [.. plan.Results, plan.Results[0] with { Year = new(2022) }] };
        var less = plan with { Results = [] };

        Assert.Equal(["ledger_published_differs"], Found(other).Distinct());
        Assert.Equal(plan.Measures.Count, Found(other).Count());
        Assert.Equal(["ledger_not_recorded"], Found(more));
        Assert.Equal(["ledger_published_missing"], Found(less));
        Assert.Equal(["ledger_not_recorded"], Found(plan with { Results = [.. plan.Results, SamplePlan.Document().Results[1]] }));
    }

    [Fact]
    public void With_a_measure_its_results_leave_the_site()
    {
        var plan = SampleLedger.Document();
        var entry = LedgerChain.Append(
            plan.History[^1],
            new LedgerChange(
                ChangeKind.Withdrawal,
                SampleLedger.Measure,
                plan.History.Last(e => e.Subject == SampleLedger.Measure).After!.Text,
                null,
                ChangeJustification.Nothing),
            DateTimeOffset.UtcNow);

        Assert.Empty(LedgerVerification.Verify(
            plan with { Measures = [.. plan.Measures.Skip(1)], Results = [], History = [.. plan.History, entry] }));
    }

    [Fact]
    public void What_needs_no_decision_is_no_change_of_the_public_text()
    {
        var plan = SampleLedger.Document();
        var changed = plan with
        {
            Contact = ["別の課"],
            Licence = new LicenceDocument { Name = "CC BY 4.0" },
            List = [],
            Departments = [.. plan.Departments.Select(d => d with { Name = $"新{d.Name}" })],
            Measures = [.. plan.Measures.Select(
                m => m with { Departments = [.. m.Departments.Select(d => $"新{d}")], Interpretation = null })],
            Interpretation = plan.Interpretation with { Doubts = [new DoubtDocument { Text = "市", Note = "覚え" }] },
        };

        Assert.Empty(LedgerVerification.Verify(changed));
        Assert.Equal(["ledger_published_differs"], Found(plan with { Title = "別の計画" }));
        Assert.Equal(
            ["ledger_published_differs"],
            Found(plan with { Measures = [plan.Measures[0] with { Departments = ["税務課"] }, .. plan.Measures.Skip(1)] }));
    }

    [Fact]
    public void Differences_are_told_in_the_words_of_the_sheet()
    {
        var revision = SampleLedger.Entries().Single(e => e.Kind == ChangeKind.Revision);

        Assert.Equal(
            [new DocumentDifference("手段", "ふれあい講座を開く。", "ふれあい講座を毎月開く。")],
            PublicText.Differences(revision.Subject, revision.Before!.Text!, revision.After!.Text!, slug => slug));
        Assert.Null(PublicText.Differences(revision.Subject, "{}", revision.After.Text!, slug => slug));
    }

    private static IEnumerable<string> Found(PlanDocument document) => LedgerVerification.Verify(document).Select(i => i.Code);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
