using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds from one year to another: entries of the schedule, and versions of the rules.</summary>
public sealed class ScheduleAndRuleTests
{
    [Fact]
    public void An_entry_reaches_to_the_column_before_the_next_else_to_the_last_year()
        => AssertSpans("2021-2022 2023-2025", (2021, null), (2023, null));

    [Fact]
    public void A_single_entry_reaches_to_the_last_year() => AssertSpans("2021-2025", (2021, null));

    [Fact]
    public void Entries_in_every_column_have_a_year_each()
        => AssertSpans(
            "2021-2021 2022-2022 2023-2023 2024-2024 2025-2025", (2021, null), (2022, null), (2023, null), (2024, null), (2025, null));

    [Fact]
    public void Where_the_settings_name_a_last_year_it_holds()
        => AssertSpans("2021-2021 2023-2024", (2021, 2021), (2023, 2024));

    [Fact]
    public void Lines_do_not_cut_each_other_off()
    {
        var lines = SamplePlan.Plan().FindMeasure("1")!.Schedule.Lines;
        Assert.Equal(["2021-2022 準備", "2023-2023 開催"], lines[0].Select(Tell));
        Assert.Equal(["2022-2023 広報"], lines[1].Select(Tell));
    }

    [Fact]
    public void A_measure_s_own_period_ends_its_schedule()
    {
        var plan = SamplePlan.Plan(p =>
        {
            p.Measure(3)["period"] = "令和3年度～令和4年度";
            p.Measure(3)["schedule"] = JsonSteps.Json("""{ "lines": [[{ "from": 2021, "text": "検討" }]] }""");
        });
        Assert.Equal("2021-2022 検討", Tell(plan.FindMeasure("R1-1")!.Schedule.Lines[0][0]));
    }

    [Fact]
    public void The_rule_of_a_year_is_the_last_that_begins_in_it_or_before()
    {
        var indicator = WithRules("""
            [{ "version": 2, "from": 2022, "direction": "planned", "kind": "level" },
             { "version": 1, "from": 2021, "direction": "higher", "kind": "flow" }]
            """);
        Assert.Equal(IndicatorDirection.Higher, indicator.RuleFor(new FiscalYear(2021)).Direction);
        Assert.Equal(IndicatorKind.Flow, indicator.RuleFor(new FiscalYear(2021)).Kind);
        Assert.Equal(IndicatorDirection.Planned, indicator.RuleFor(new FiscalYear(2022)).Direction);
        Assert.Equal(IndicatorDirection.Planned, indicator.RuleFor(new FiscalYear(2023)).Direction);
    }

    [Fact]
    public void Before_the_first_rule_more_is_better()
    {
        var indicator = WithRules("""[{ "version": 1, "from": 2022, "direction": "lower", "kind": "flow", "baseline": "60回" }]""");
        Assert.Equal(AttainmentRule.Default, indicator.RuleFor(new FiscalYear(2021)));
        Assert.Equal("60回", indicator.RuleFor(new FiscalYear(2022)).Baseline!.Text);
    }

    [Fact]
    public void The_plan_s_threshold_holds_from_its_own_year_for_every_indicator()
    {
        // The sample's method 2 begins in 2023 with a threshold of 90 %.
        foreach (var indicator in SamplePlan.Plan().Measures.SelectMany(m => m.Indicators))
        {
            Assert.Null(indicator.RuleFor(new FiscalYear(2022)).NearFrom);
            Assert.Equal(90, indicator.RuleFor(new FiscalYear(2023)).NearFrom);
        }
    }

    [Fact]
    public void A_new_method_keeps_the_indicator_s_rule_and_a_new_rule_keeps_the_method()
    {
        var plan = SamplePlan.Plan(p =>
        {
            p["interpretation"]!["methods"] = JsonSteps.Json(
                """[{ "version": 1, "from": 2021 }, { "version": 2, "from": 2022, "nearFrom": 90 }]""");
            p.Indicator(0)["interpretation"]!["rules"] = JsonSteps.Json("""
                [{ "version": 1, "from": 2021, "direction": "planned", "kind": "level", "tolerance": 2 },
                 { "version": 2, "from": 2023, "direction": "lower", "kind": "level" }]
                """);
        });
        var indicator = plan.FindMeasure("1")!.Indicators[0];
        Assert.Equal((2m, 90m), (indicator.RuleFor(new FiscalYear(2022)).Tolerance, indicator.RuleFor(new FiscalYear(2022)).NearFrom));
        Assert.Equal(
            (IndicatorDirection.Lower, 90m),
            (indicator.RuleFor(new FiscalYear(2023)).Direction, indicator.RuleFor(new FiscalYear(2023)).NearFrom));
    }

    [Fact]
    public void A_result_is_judged_by_the_rule_of_its_own_year()
    {
        var plan = SamplePlan.Plan(p =>
        {
            p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "40回", "2022": "40回", "2023": "40回" }""");
            p["results"] = JsonSteps.Json("""
                [
                  { "measure": "1", "year": 2022, "actuals": { "kaisu": "39回" } },
                  { "measure": "1", "year": 2023, "actuals": { "kaisu": "39回" } }
                ]
                """);
        });
        var measure = plan.FindMeasure("1")!;
        Assert.Equal(AttainmentStatus.Missed, measure.Judge(new FiscalYear(2022)).Status);
        Assert.Equal(AttainmentStatus.Near, measure.Judge(new FiscalYear(2023)).Status);
    }

    [Fact]
    public void A_rule_tells_its_versions_and_from_when_it_holds()
    {
        var indicator = WithRules("""
            [{ "version": 3, "from": 2019, "direction": "lower", "kind": "flow" },
             { "version": 4, "from": 2020, "direction": "higher", "kind": "flow" },
             { "version": 5, "from": 2022, "direction": "planned", "kind": "level" },
             { "version": 6, "from": 2024, "direction": "lower", "kind": "level" }]
            """);
        // The measure runs from 2021 to 2023, and method 2 begins in 2023.
        Assert.Equal(
            [(2021, 4, 1), (2022, 5, 1), (2023, 5, 2)], indicator.Rules.Select(r => (r.From.StartYear, r.Version!.Value, r.Method!.Value)));
        Assert.Equal([null, null, 90m], indicator.Rules.Select(r => r.Rule.NearFrom));
    }

    [Fact]
    public void A_year_that_is_judged_otherwise_than_the_year_before_is_a_break()
    {
        var indicator = WithRules("""
            [{ "version": 1, "from": 2021, "direction": "higher", "kind": "flow" },
             { "version": 2, "from": 2022, "direction": "lower", "kind": "flow" }]
            """);
        Assert.Equal([2022, 2023], indicator.RuleBreaks.Select(y => y.StartYear));
        Assert.Equal([false, true, true], Years(2021, 2022, 2023).Select(indicator.RuleChangedIn));
    }

    // A new number says the same; the threshold of method 2 is nothing to a planned value; nothing was judged before the first year.
    [Theory]
    [InlineData("higher", "higher", "2023")]
    [InlineData("planned", "planned", "")]
    [InlineData("planned", "higher", "2022 2023")]
    [InlineData("higher", "planned", "2022")]
    public void Only_what_judges_otherwise_is_a_break(string first, string second, string breaks)
    {
        var indicator = WithRules($$"""
            [
              { "version": 1, "from": 2021, "direction": "{{first}}", "kind": "level" },
              { "version": 2, "from": 2022, "direction": "{{second}}", "kind": "level" }
            ]
            """);
        Assert.Equal(breaks, string.Join(' ', indicator.RuleBreaks.Select(y => y.StartYear)));
    }

    [Fact]
    public void A_plan_tells_its_methods_and_the_years_of_every_break()
    {
        var plan = SamplePlan.Plan(p => p.Rule(1)["from"] = 2022);
        Assert.Equal([new MethodVersion(1, new FiscalYear(2021), null), new MethodVersion(2, new FiscalYear(2023), 90)], plan.Methods);
        // 苦情 was judged by the default, more is better, before its own rule began.
        Assert.Equal(Years(2022, 2023), plan.MethodBreaks);
        Assert.Equal([false, true, true], Years(2021, 2022, 2023).Select(plan.MethodBreaks.Contains));
    }

    [Fact]
    public void A_plan_whose_rules_never_change_has_no_break()
    {
        var plan = SamplePlan.Plan(
            p => p["interpretation"]!["methods"] = JsonSteps.Json("""[{ "version": 1, "from": 2021, "nearFrom": 80 }]"""));
        Assert.Empty(plan.MethodBreaks);
    }

    private static FiscalYear[] Years(params int[] years) => [.. years.Select(y => new FiscalYear(y))];

    private static Indicator WithRules(string rules)
        => SamplePlan.Plan(p => p.Indicator(0)["interpretation"]!["rules"] = JsonSteps.Json(rules)).FindMeasure("1")!.Indicators[0];

    private static void AssertSpans(string expected, params (int From, int? To)[] entries)
    {
        var line = entries.Select(e => new ScheduleEntryDocument
        {
            From = new FiscalYear(e.From),
            Text = "予定",
            Interpretation = e.To is { } to ? new ScheduleEntryInterpretation { To = new FiscalYear(to) } : null,
        });
        var spans = PlanFactory.Span([.. line], new FiscalYear(2025));
        Assert.Equal(expected, string.Join(' ', spans.Select(s => $"{s.From.StartYear}-{s.To.StartYear}")));
    }

    private static string Tell(ScheduleEntry entry) => $"{entry.From.StartYear}-{entry.To.StartYear} {entry.Text}";

    [Theory]
    [InlineData(2021, "検討/準備/※注")]
    [InlineData(2022, "→（「検討」の続き）/→（「準備」の続き）/※注")]
    [InlineData(2023, "⇒（「検討」の続き）/実施　開始/※注")]
    [InlineData(2024, "→（「検討」の続き）/→（「実施　開始」の続き）/※注")]
    public void What_a_year_plans_says_what_an_arrow_continues(int year, string planned)
    {
        static ScheduleEntry At(int from, string text) => new(new FiscalYear(from), new FiscalYear(from), text);
        var schedule = new Schedule(
            [[At(2021, "検討"), At(2022, "→"), At(2023, "⇒"), At(2024, " → ")],
                [At(2021, "準備"), At(2022, "→"), At(2023, "実施　開始"), At(2024, "→")]],
            ["※注"]);

        Assert.Equal(planned, string.Join('/', schedule.In(new FiscalYear(year))));
    }
}
