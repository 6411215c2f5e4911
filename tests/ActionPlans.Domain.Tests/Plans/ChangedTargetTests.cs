using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>A target that is revised after its fiscal year is over.</summary>
public sealed class ChangedTargetTests
{
    public const string Code = "past_target_changed";

    private static readonly FiscalYear Year = new(2021);
    private static readonly FiscalYear NextYear = new(2022);

    [Fact]
    public void What_was_missed_is_not_reached_by_lowering_the_target_afterwards()
    {
        var plan = Revised("30回", new DateOnly(2022, 5, 10));
        var indicator = plan.Measures[0].Indicators[0];
        Assert.Equal(("30回", "40回"), (indicator.Targets[Year].Text, indicator.OriginalTargets[Year].Text));
        Assert.Equal(AttainmentStatus.Missed, plan.Measures[0].Judge(Year).Status);
    }

    [Theory]
    [InlineData(false, 2_000_000)]
    [InlineData(true, 1_000_000)]
    public void An_effect_is_planned_as_the_year_is_judged(bool judgesRevised, int planned)
    {
        var before = WithTarget(
            SamplePlan.Document(p =>
            {
                p["interpretation"]!["judgeRevisedTargets"] = judgesRevised;
                p.Indicator(0)["effect"] = JsonSteps.Json("""{ "category": "歳出削減", "basis": "継続" }""");
                p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2022": "3,000千円", "2023": "3,000千円" }""");
            }),
            "2,000千円");
        var after = WithTarget(before, "1,000千円");
        var plan = PlanFactory.Build(after with { History = [Entry(null, before, after, new DateOnly(2022, 5, 10))] });

        Assert.Equal(planned, plan.Effects.In(Year).Planned);
    }

    [Fact]
    public void The_plan_may_say_that_the_revised_target_counts()
    {
        var plan = Revised("30回", new DateOnly(2022, 5, 10), judgesRevised: true);
        Assert.Equal("40回", plan.Measures[0].Indicators[0].OriginalTargets[Year].Text);
        Assert.Equal(AttainmentStatus.Met, plan.Measures[0].Judge(Year).Status);
    }

    [Fact]
    public void A_target_that_was_changed_before_the_year_s_end_is_the_target()
    {
        var plan = Revised("30回", new DateOnly(2022, 3, 31));
        Assert.Empty(plan.Measures[0].Indicators[0].OriginalTargets);
        Assert.Equal(AttainmentStatus.Met, plan.Measures[0].Judge(Year).Status);
    }

    [Fact]
    public void A_target_that_is_taken_away_afterwards_is_judged_all_the_same()
    {
        var plan = Revised("—", new DateOnly(2022, 5, 10));
        Assert.Equal(AttainmentStatus.Missed, plan.Measures[0].Judge(Year).Status);
    }

    [Fact]
    public void A_target_whose_year_is_left_out_afterwards_is_judged_all_the_same()
    {
        var plan = Revised(null, new DateOnly(2022, 5, 10));
        Assert.Equal("40回", plan.Measures[0].Indicators[0].OriginalTargets[Year].Text);
        Assert.Equal(AttainmentStatus.Missed, plan.Measures[0].Judge(Year).Status);
    }

    [Fact]
    public void An_arrow_keeps_what_it_repeated_when_its_year_ended()
    {
        var before = SamplePlan.Document(_ => { });
        before = WithTarget(before, "→", NextYear);
        var after = WithTarget(before, "30回");
        var plan = PlanFactory.Build(after with { History = [Entry(null, before, after, new DateOnly(2023, 5, 10))] });

        var indicator = plan.Measures[0].Indicators[0];
        Assert.Equal(["40回", "40回"], indicator.OriginalTargets.OrderBy(t => t.Key).Select(t => t.Value.Text));
        Assert.Equal(40, indicator.JudgedTarget(NextYear)?.Quantity);
    }

    [Fact]
    public void Of_several_changes_the_first_after_the_year_s_end_tells_what_the_year_was_measured_by()
    {
        var plan = Revised("30回", new DateOnly(2022, 5, 10), again: "20回");
        Assert.Equal("40回", plan.Measures[0].Indicators[0].OriginalTargets[Year].Text);
    }

    [Theory]
    [InlineData("30回", "2022-05-10", "令和3年度/40回/30回")]
    [InlineData("30回", "2022-03-31", "")]
    [InlineData("40回", "2022-05-10", "")]
    public void Who_changes_the_target_of_a_year_that_is_over_is_asked(string target, string today, string asked)
    {
        var before = SamplePlan.Document(_ => { });
        var after = WithTarget(before, target);
        var change = new LedgerChange(
            ChangeKind.Revision,
            SampleLedger.Measure,
            PublicText.Of(before.Measures[0], before.Departments),
            PublicText.Of(after.Measures[0], after.Departments),
            ChangeJustification.Nothing);

        var issues = EarlierTargets.Ask([change], DateOnly.Parse(today, CultureInfo.InvariantCulture));

        Assert.All(issues, i => Assert.Equal((Code, "$.seenTargets"), (i.Code, i.Path)));
        Assert.Equal(asked, string.Concat(issues.Select(i => string.Join('/', i.Arguments))));
    }

    private static Plan Revised(string? target, DateOnly decidedOn, bool judgesRevised = false, string? again = null)
    {
        var before = SamplePlan.Document(p => p["interpretation"]!["judgeRevisedTargets"] = judgesRevised);
        var after = WithTarget(before, target);
        List<LedgerEntry> history = [Entry(null, before, after, decidedOn)];
        if (again is not null)
        {
            var last = WithTarget(after, again);
            history.Add(Entry(history[0], after, last, decidedOn.AddDays(30)));
            after = last;
        }

        return PlanFactory.Build(after with { History = history });
    }

    private static PlanDocument WithTarget(PlanDocument plan, string? target, FiscalYear? year = null)
    {
        var measure = plan.Measures[0];
        var indicator = measure.Indicators[0];
        var targets = indicator.Targets.ToDictionary();
        targets.Remove(year ?? Year);
        if (target is not null)
        {
            targets.Add(year ?? Year, target);
        }

        return plan with { Measures = [measure with { Indicators = [indicator with { Targets = targets }] }, .. plan.Measures.Skip(1)] };
    }

    private static LedgerEntry Entry(LedgerEntry? previous, PlanDocument before, PlanDocument after, DateOnly decidedOn)
    {
        var change = new LedgerChange(
            ChangeKind.Revision,
            SampleLedger.Measure,
            PublicText.Of(before.Measures[0], before.Departments),
            PublicText.Of(after.Measures[0], after.Departments),
            new ChangeJustification("見直したため。", decidedOn, "推進本部"));
        return LedgerChain.Append(previous, change, new DateTimeOffset(2022, 6, 1, 9, 0, 0, TimeSpan.FromHours(9)));
    }
}
