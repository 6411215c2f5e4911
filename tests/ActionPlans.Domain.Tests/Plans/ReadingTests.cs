using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Validation;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>Readings of actuals, pairs of values, and signs that repeat the year before.</summary>
public sealed class ReadingTests
{
    private static readonly FiscalYear First = new(2021);

    [Fact]
    public void A_reading_says_how_an_actual_is_compared_and_leaves_its_text()
    {
        var without = SamplePlan.Plan(p => Set(p, "75人（累計）", "80人"));
        Assert.Equal(AttainmentStatus.Undetermined, Judge(without).Status);

        var with = SamplePlan.Plan(p =>
        {
            Set(p, "75人（累計）", "80人");
            p["results"]![0]!["interpretation"] = JsonSteps.Json("""{ "readings": { "kaisu": "80人（累計）" } }""");
        });
        Assert.Equal(AttainmentStatus.Met, Judge(with).Status);
        var actual = with.Measures[0].Results[First].Actuals["kaisu"];
        Assert.Equal(("80人", "80人（累計）"), (actual.Text, actual.Reading));
    }

    [Fact]
    public void The_plan_says_once_which_of_two_values_is_the_year_s()
    {
        var open = SamplePlan.Plan(p => Set(p, "16人(26人)", "15人(30人)"));
        Assert.Equal(Attainment.Attainment.NotApplicable(AttainmentReason.TargetIsPair), Judge(open));

        var said = SamplePlan.Plan(p =>
        {
            Set(p, "16人(26人)", "15人(30人)");
            p.Indicator(0)["interpretation"]!["pair"] = "yearThenTotal";
        });
        Assert.Equal(("Missed", -1m), (Judge(said).Status.ToString(), Judge(said).Difference));

        var turned = SamplePlan.Plan(p =>
        {
            Set(p, "16人(26人)", "15人(30人)");
            p.Indicator(0)["interpretation"]!["pair"] = "totalThenYear";
        });
        Assert.Equal(("Met", 4m), (Judge(turned).Status.ToString(), Judge(turned).Difference));
    }

    [Fact]
    public void An_arrow_repeats_the_year_before_it_and_says_so()
    {
        var plan = SamplePlan.Plan(p => p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "検討", "2022": "→", "2023": "→" }"""));
        var target = plan.Measures[0].Indicators[0].Targets[new FiscalYear(2023)];
        Assert.Equal(("→", "検討", ValueKind.Deed), (target.Text, target.CarriedText, target.Kind));

        var dash = SamplePlan.Plan(p => p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "—", "2022": "→", "2023": "10回" }"""));
        Assert.Equal(ValueKind.None, dash.Measures[0].Indicators[0].Targets[new FiscalYear(2022)].Kind);
    }

    [Theory]
    [InlineData("50回", "52人", "52回")]
    [InlineData("75人（累計）", "80人", "80人（累計）")]
    [InlineData("平均2人", "3人", "平均3人")]
    [InlineData("50回", "5O回", "50回")]
    [InlineData("50回", "おおむね良好", null)]
    [InlineData("検討", "3回", null)]
    public void What_may_have_been_meant_is_offered(string target, string actual, string? expected)
        => Assert.Equal(expected, ActualQuestions.Suggest(TargetValue.Parse(target), TargetValue.Parse(actual), Notation.Standard));

    [Theory]
    [InlineData("令和3年度以降、必要に応じて", 2021, 2023)]
    public void Where_a_period_cannot_be_read_the_editors_say_what_it_means(string text, int from, int to)
    {
        var plan = SamplePlan.Plan(p =>
        {
            p.Measure(3)["period"] = text;
            p.Measure(3)["interpretation"] = JsonSteps.Json($$"""{ "period": { "from": {{from}}, "to": {{to}} } }""");
        });
        var period = plan.FindMeasure("R1-1")!.Period;
        Assert.Equal((from, to, text), (period.From.StartYear, period.To.StartYear, period.Text));
    }

    private static Attainment.Attainment Judge(Plan plan) => plan.Measures[0].Judge(plan.Measures[0].Indicators[0], First);

    private static void Set(System.Text.Json.Nodes.JsonObject plan, string target, string actual)
    {
        plan.Indicator(0)["targets"]!["2021"] = target;
        plan["results"]![0]!["actuals"]!["kaisu"] = actual;
    }
}
