using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>What a ledger lacks after it was switched off for a while.</summary>
public sealed class LedgerReconciliationTests
{
    [Fact]
    public void A_ledger_that_says_what_is_public_lacks_nothing() => Assert.Empty(Missing(SampleLedger.Document()));

    [Fact]
    public void A_new_ledger_begins_with_all_that_is_public()
    {
        var plan = SamplePlan.Document();
        var missing = Missing(plan);

        Assert.Equal(PublicText.All(plan).Keys, missing.Select(c => c.Subject));
        Assert.All(missing, c => Assert.Equal(ChangeKind.Publication, c.Kind));
    }

    [Fact]
    public void A_changed_text_an_added_measure_and_a_withdrawn_one_are_recorded_with_the_words_that_no_reason_is_known()
    {
        var plan = SampleLedger.Document();
        var changed = plan with { Results = [plan.Results[0] with { Achievements = "記録を止めていた間に変えた実績" }] };

        var change = Assert.Single(Missing(changed));
        Assert.Equal(
            (ChangeKind.Correction, SampleLedger.Result, LedgerReconciliation.Unrecorded),
            (change.Kind, change.Subject, change.Given.Reason));
        var added = Missing(plan with { Measures = [.. plan.Measures, plan.Measures[0] with { No = "99" }] });
        Assert.Equal((ChangeKind.Revision, "99"), (Assert.Single(added).Kind, added[0].Subject.Measure));
        var gone = Missing(plan with { Measures = [.. plan.Measures.Where(m => m.No != "2")], Results = [] });
        Assert.Equal(
            [(ChangeKind.Withdrawal, new LedgerSubject("2", null)), (ChangeKind.Withdrawal, SampleLedger.Result)],
            gone.Select(c => (c.Kind, c.Subject)));
    }

    [Fact]
    public void What_hangs_on_something_leaves_with_it_without_an_entry_of_its_own()
    {
        var plan = SampleLedger.Document();
        var withoutMeasure = plan with { Measures = [.. plan.Measures.Where(m => m.No != "1")], Results = [] };

        Assert.Equal([SampleLedger.Measure], Missing(withoutMeasure).Select(c => c.Subject));
        Assert.Equal(
            [default(LedgerSubject)],
            LedgerReconciliation.Missing(new Dictionary<LedgerSubject, string>(), plan.History).Select(c => c.Subject));
    }

    [Fact]
    public void A_withheld_text_is_not_taken_for_a_changed_one()
    {
        var plan = SampleLedger.Document();
        var withheld = new Withholding { On = new DateOnly(2023, 1, 10), Reason = "個人の氏名があったため" };
        var newest = LedgerVerification.Newest(plan.History)[SampleLedger.Measure];
        LedgerEntry[] history = [.. plan.History.Select(e => e == newest ? e with { After = e.After!.Without(withheld) } : e)];

        Assert.Empty(LedgerReconciliation.Missing(PublicText.All(plan), history));
    }

    private static IReadOnlyList<LedgerChange> Missing(PlanDocument plan)
        => LedgerReconciliation.Missing(PublicText.All(plan), plan.History);
}
