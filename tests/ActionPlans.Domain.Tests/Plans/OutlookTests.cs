using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>達成の見通し in the plan of an invented city that states final targets.</summary>
public sealed class OutlookTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(TestSupport.Repository.FinalTargetsFile)).Document!;
    private static readonly Plan Plan = PlanFactory.Build(Document);

    [Theory]
    [InlineData("1", "sankasha", "2025: おおむね達成できる見込み")] // the newest one
    [InlineData("2", "kaisu", "2024: どちらともいえない")]
    [InlineData("3", "gomi", "2025: 達成できない見込み")]
    [InlineData("4", "kujo", null)]
    public void The_newest_outlook_of_an_indicator_holds(string no, string key, string? expected)
        => Assert.Equal(expected, Told(Plan, no, key));

    [Fact]
    public void An_outlook_is_over_once_the_final_target_has_its_actual()
    {
        var document = Document with
        {
            Results =
            [
                .. Document.Results,
                new() { Measure = "1", Year = new(2028), Actuals = new Dictionary<string, string> { ["sankasha"] = "3,150人" } },
            ],
        };

        Assert.Null(Told(PlanFactory.Build(document), "1", "sankasha"));
    }

    [Fact]
    public void Nothing_is_asked_in_the_year_of_the_final_target_and_of_a_measure_that_ended()
    {
        var measure = Plan.FindMeasure("3")!;
        var ended = PlanFactory.Build(Document with
        {
            Measures = [.. Document.Measures.Select(
                m => m.No == "3" ? m with { Ended = new() { In = new(2025), As = MeasureEnd.Merged } } : m)],
        }).FindMeasure("3")!;

        Assert.True(measure.IsOutlookAsked(measure.Indicators[0], new(2027)));
        Assert.False(measure.IsOutlookAsked(measure.Indicators[0], new(2028)));
        Assert.False(ended.IsOutlookAsked(ended.Indicators[0], new(2025)));
        Assert.Null(ended.OutlookOf(ended.Indicators[0]));
    }

    [Fact]
    public void A_year_counts_its_indicators_per_step_and_those_without_one()
    {
        var year = Plan.OutlooksIn(new(2024))!;

        Assert.Equal([1, 0, 2, 1, 0], OutlookSteps.All.Select(s => year[s]));
        Assert.Equal((2, 6), (year.Missing, year.Total)); // 4: kujo, machi
        Assert.Equal(["1", "2", "3", "2"], year.Given.Select(o => o.Measure.No)); // the worst first
        Assert.Null(Plan.OutlooksIn(new(2026)));
    }

    [Fact]
    public void Switched_off_nothing_of_it_is_told_and_it_is_kept()
    {
        var document = Document with { Interpretation = Document.Interpretation with { Outlook = false } };
        var plan = PlanFactory.Build(document);
        var json = PlanJson.Write(document);

        Assert.All(plan.Measures.SelectMany(m => m.Indicators.Select(m.OutlookOf)), Assert.Null);
        Assert.Null(plan.OutlooksIn(new(2024)));
        Assert.DoesNotContain("outlooks", PlanJson.Write(plan.Document), StringComparison.Ordinal);
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(json).Document!)); // kept
        Assert.Equal(["outlook_off"], PlanJson.Read(json).Issues.Select(i => i.Code).Distinct());
    }

    [Fact]
    public void Switching_it_on_is_no_revision_of_the_plan_and_a_changed_outlook_is_a_correction_of_the_result()
    {
        var off = Document with { Interpretation = Document.Interpretation with { Outlook = false } };
        var result = Document.Results.Single(r => r.Measure == "1" && r.Year == new FiscalYear(2025));
        var changed = result with
        {
            Outlooks = new Dictionary<string, OutlookDocument> { ["sankasha"] = new() { Step = OutlookStep.Certain, Next = "続ける。" } },
        };
        string[] expected =
        [
            "達成の見通し › 居場所の参加者数 › 見通しの段階: おおむね達成できる見込み → 達成できる見込み",
            "達成の見通し › 居場所の参加者数 › 見通しの理由: 居場所を開く人が10人増え、参加する人も増えている。 → ",
            "達成の見通し › 居場所の参加者数 › 今後の対応: まだ居場所のない地区から増やす。 → 続ける。",
        ];
        var entry = new LedgerEntry
        {
            Seq = 1, At = default, Hash = "", Kind = ChangeKind.Publication, Measure = "1", Year = result.Year,
            After = new() { Hash = "", Text = PublicText.Of(result) },
        };

        Assert.Equal(PublicText.Of(off), PublicText.Of(Document));
        Assert.Equal(
            ChangeKind.Correction, ChangeRules.KindOf(result.Subject(), entry, PublicText.Of(result), PublicText.Of(changed)));
        Assert.Equal(
            expected,
            PublicText.Differences(result.Subject(), PublicText.Of(result), PublicText.Of(changed), NameOf)!
                .Select(d => $"{d.Path}: {d.One} → {d.Other}"));
    }

    private static string NameOf(string key) => Plan.Measures.SelectMany(m => m.Indicators).Single(i => i.Key == key).Name;

    private static string? Told(Plan plan, string no, string key)
    {
        var measure = plan.FindMeasure(no)!;
        var outlook = measure.OutlookOf(measure.Indicators.Single(i => i.Key == key));
        return outlook is null ? null : $"{outlook.Year.StartYear}: {outlook.Step}";
    }
}
