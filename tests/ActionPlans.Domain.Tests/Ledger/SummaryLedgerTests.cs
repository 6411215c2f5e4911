using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>A published summary belongs to the record, as a result does.</summary>
public sealed class SummaryLedgerTests
{
    private static readonly LedgerSubject Subject = new(null, new FiscalYear(2021));

    [Fact]
    public void It_is_neither_the_plan_nor_a_result()
    {
        Assert.Equal((true, false, "令和3年度の総括"), (Subject.IsSummary, Subject.IsResult, Subject.JapaneseName));
        Assert.Equal((false, true), (SampleLedger.Result.IsSummary, SampleLedger.Result.IsResult));
        Assert.Equal(
            (false, false, "計画"), (default(LedgerSubject).IsSummary, default(LedgerSubject).IsResult, default(LedgerSubject).JapaneseName));
    }

    // The form of what is hashed stays: no measure, but a year.
    [Fact]
    public void Its_entry_has_a_year_and_no_measure()
    {
        var entry = SampleLedger.Entries().Single(e => e.Subject == Subject);

        Assert.Contains("\nmeasure:\nyear:2021\n", LedgerChain.Canonical(entry), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_changes_it_without_a_record_is_found()
    {
        var plan = SampleLedger.Document();

        Assert.Equal(["ledger_published_differs"], Found(plan with { Summaries = [plan.Summaries[0] with { Lead = "書き換えた" }] }));
        Assert.Equal(["ledger_published_missing"], Found(plan with { Summaries = [] }));
        Assert.Equal(["ledger_published_missing"], Found(plan with { Summaries = [plan.Summaries[0] with { Draft = true }] }));
        Assert.Equal(
            ["ledger_not_recorded"], Found(plan with { Summaries = [.. plan.Summaries, plan.Summaries[0] with { Year = new(2022) }] }));
        Assert.Empty(Found(plan with { Summaries = [.. plan.Summaries, plan.Summaries[0] with { Year = new(2022), Draft = true }] }));
    }

    [Fact]
    public void The_plan_does_not_change_with_it()
    {
        var plan = SampleLedger.Document();

        Assert.Equal(PublicText.Of(plan), PublicText.Of(plan with { Summaries = [] }));
    }

    [Fact]
    public void A_withdrawal_and_a_correction_are_told_and_compared()
    {
        var plan = SampleLedger.Document();
        var before = plan.Summaries[0];
        var corrected = plan.Summaries[0] with { Lead = "直した総括です。", Opinions = [plan.Summaries[0].Opinions[0]] };
        var change = new LedgerChange(
            ChangeKind.Correction, Subject, PublicText.Of(before), PublicText.Of(corrected), new ChangeJustification("誤字。"));
        var correction = LedgerChain.Append(plan.History[^1], change, DateTimeOffset.UtcNow);
        var withdrawal = LedgerChain.Append(
            correction,
            new LedgerChange(ChangeKind.Withdrawal, Subject, PublicText.Of(corrected), null, ChangeJustification.Nothing),
            DateTimeOffset.UtcNow);

        Assert.Empty(Found(plan with { Summaries = [corrected], History = [.. plan.History, correction] }));
        Assert.Empty(Found(plan with { Summaries = [], History = [.. plan.History, correction, withdrawal] }));
        Assert.Equal(
            ["総括の文", "会議の意見 2 › 意見を述べた会議", "会議の意見 2 › 意見を述べた日", "会議の意見 2 › 意見"],
            PublicText.Differences(Subject, change.Before!, change.After!, name => name)!.Select(d => d.Path));
    }

    [Fact]
    public void The_plan_holds_what_is_published_and_what_it_points_to()
    {
        var recorded = SampleLedger.Document();
        var revision = recorded.History.Single(e => e.Kind == ChangeKind.Revision);
        var summary = recorded.Summaries[0] with { Changes = [revision.Seq] };
        var plan = PlanFactory.Build(recorded with { Summaries = [summary with { Year = new(2022), Draft = true }, summary] });
        var built = Assert.Single(plan.Summaries);

        Assert.Same(built, plan.FindSummary(new FiscalYear(2021)));
        Assert.Null(plan.FindSummary(new FiscalYear(2022)));
        Assert.Equal([plan.FindMeasure("1")!], built.Notable);
        Assert.Equal([revision], built.Changes);
        Assert.Equal([("1", plan.FindMeasure("1")), (null, null)], built.Opinions.Select(o => (o.MeasureNo, o.Measure)));
        Assert.True(built.IsSample);
        Assert.Equal([new FiscalYear(2021)], plan.ResultYears);
    }

    [Fact]
    public void What_was_said_of_a_measure_that_left_the_site_stays()
    {
        var recorded = SampleLedger.Document();
        var built = Assert.Single(PlanFactory.Build(recorded with { Measures = [.. recorded.Measures.Skip(1)], Results = [] }).Summaries);

        Assert.Empty(built.Notable);
        Assert.Equal(("1", null), (built.Opinions[0].MeasureNo, built.Opinions[0].Measure));
    }

    private static IEnumerable<string> Found(PlanDocument document) => LedgerVerification.Verify(document).Select(i => i.Code);
}
