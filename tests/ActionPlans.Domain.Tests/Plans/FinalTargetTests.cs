using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>最終目標 that the plan states apart from the targets of the years, and 現状値 from which the way to it is reckoned.</summary>
public sealed class FinalTargetTests
{
    private static readonly FiscalYear Second = new(2022);
    private static readonly FiscalYear Last = new(2023);

    [Theory]
    [InlineData(null, "120人", "90人", "Missed 75% −30人")] // without a baseline the share of the target
    [InlineData("60人", "120人", "90人", "Missed 50% −30人")] // half of the way
    [InlineData("60人", "120人", "60人", "Missed 0% −60人")]
    [InlineData("60人", "120人", "45人", "Missed -25% −75人")] // further away than before
    [InlineData("60人", "120人", "132人", "Met 120% +12人")]
    [InlineData("120人", "120人", "90人", "Missed 75% −30人")] // no way from there
    [InlineData("130人", "120人", "90人", "Missed 75% −30人")]
    [InlineData("60件", "120人", "90人", "Missed 75% −30人")] // another unit
    [InlineData("多数", "120人", "90人", "Missed 75% −30人")] // a text
    [InlineData("98.80%", "98.90%", "98.85%", "Missed 50% −0.05ポイント")] // which is 99.9% of the target
    [InlineData("60人", "120人", "90人以上", null)] // a bound leaves it open
    public void More_is_better(string? baseline, string final, string actual, string? expected)
        => Assert.Equal(expected, Told(Progress(Plan(IndicatorDirection.Higher, baseline, final, actual))));

    [Theory]
    [InlineData("10,000t", "8,000t", "9,000t", "Missed 50% +1,000t")]
    [InlineData("10,000t", "8,000t", "7,000t", "Met 150% −1,000t")]
    [InlineData("10,000t", "8,000t", "11,000t", "Missed -50% +3,000t")]
    [InlineData(null, "8,000t", "9,000t", "Missed  +1,000t")] // no rate without a baseline
    [InlineData("7,000t", "8,000t", "9,000t", "Missed  +1,000t")] // nor from one that is better than the target
    [InlineData("20件", "0件", "5件", "Missed 75% +5件")]
    public void Less_is_better(string? baseline, string final, string actual, string expected)
        => Assert.Equal(expected, Told(Progress(Plan(IndicatorDirection.Lower, baseline, final, actual))));

    [Fact]
    public void Where_less_is_better_the_rate_of_a_year_is_reckoned_from_the_plans_baseline()
    {
        var measure = Plan(IndicatorDirection.Lower, "100件", "60件", "90件", "80件");

        var judged = measure.Judge(measure.Indicators[0], Second);

        Assert.Equal((AttainmentStatus.Missed, 50m, true), (judged.Status, judged.Rate, judged.IsFromBaseline));
    }

    [Fact]
    public void Where_more_is_better_the_rate_of_a_year_is_the_share_of_its_target()
    {
        var measure = Plan(IndicatorDirection.Higher, "60人", "120人", "90人", "100人");

        var judged = measure.Judge(measure.Indicators[0], Second);

        Assert.Equal((90m, false), (judged.Rate, judged.IsFromBaseline));
    }

    [Fact]
    public void A_rules_own_baseline_is_taken_before_the_plans()
    {
        var measure = Plan(IndicatorDirection.Lower, "100件", "60件", "90件", "80件", "120件");

        Assert.Equal(75m, measure.Judge(measure.Indicators[0], Second).Rate);
    }

    [Fact]
    public void A_year_without_a_target_of_its_own_is_not_judged()
    {
        var measure = Plan(IndicatorDirection.Higher, "60人", "120人", "120人");

        Assert.All(measure.Period.Years, y => Assert.Equal(
            (AttainmentStatus.NotApplicable, AttainmentReason.NoTargetThisYear),
            (measure.Judge(y).Status, measure.Judge(y).Reason)));
        Assert.Equal(AttainmentStatus.Met, measure.ProgressIn(measure.Indicators[0], Second)?.Judged.Status);
    }

    [Fact]
    public void Without_a_year_it_is_to_be_reached_in_the_last_year_of_the_measure()
        => Assert.Equal(new(2023), Plan(IndicatorDirection.Higher, null, "120人", "90人").Indicators[0].Goal!.Year);

    [Fact]
    public void It_stands_before_the_targets_of_the_years()
    {
        var ritsu = SamplePlan.Plan().FindMeasure("10")!.Indicators[0];

        Assert.Equal((2025, "98.90%", true), (ritsu.Goal!.Year.StartYear, ritsu.Goal.Value.Text, ritsu.Goal.IsStated));
        Assert.False(SamplePlan.Plan().FindMeasure("1")!.Indicators[0].Goal!.IsStated);
    }

    [Fact]
    public void Its_own_year_shows_the_way_too_unless_the_year_is_judged_by_it()
    {
        var stated = Plan(IndicatorDirection.Higher, "60人", "120人", "90人", year: Last);
        var judged = SamplePlan.Plan(p => p["results"]!.AsArray().Add(JsonSteps.Json(
            """{ "measure": "1", "year": 2023, "actuals": { "kaisu": "39回" } }"""))).FindMeasure("1")!;

        Assert.NotNull(stated.ProgressOf(stated.Indicators[0]));
        Assert.Null(judged.ProgressIn(judged.Indicators[0], Last));
    }

    [Fact]
    public void After_its_year_there_is_no_way_to_it()
    {
        var measure = SamplePlan.Plan(p =>
        {
            p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "40回", "2022": "—", "2023": "—" }""");
            p["results"]!.AsArray().Add(JsonSteps.Json("""{ "measure": "1", "year": 2022, "actuals": { "kaisu": "39回" } }"""));
        }).FindMeasure("1")!;

        Assert.Null(measure.ProgressIn(measure.Indicators[0], Second));
        Assert.NotNull(measure.AgainstGoal(measure.Indicators[0]));
    }

    [Theory]
    [InlineData("98.80%")] // 現状値
    [InlineData("98.90%")] // 最終目標
    [InlineData("成果指標")]
    [InlineData("納めていただいた割合")]
    [InlineData("調定額")]
    [InlineData("決算資料")]
    [InlineData("県内の平均")]
    [InlineData("現年課税分")]
    public void Every_text_of_it_is_found(string text)
    {
        var found = Assert.Single(new MeasureFilter(Text: text).Apply(SamplePlan.Plan()));
        Assert.Equal("10", found.No);
        Assert.Contains(SearchTexts.Of(SamplePlan.Document().Measures[2]), t => t?.Contains(text, StringComparison.Ordinal) == true);
    }

    private static string? Told(GoalProgress? progress)
    {
        var rate = progress?.Judged.Rate is { } of ? $"{of:0.##}%" : "";
        return progress is null ? null : $"{progress.Judged.Status} {rate} {AttainmentFormat.Difference(progress.Judged)}";
    }

    private static GoalProgress? Progress(Measure measure) => measure.ProgressIn(measure.Indicators[0], Second);

    // The first measure of the sample with one actual; without a target of the year there is none of any year.
    private static Measure Plan(
        IndicatorDirection direction, string? baseline, string final, string actual, string? target = null, string? ofRule = null,
        FiscalYear? year = null)
    {
        var of = year ?? Second;
        var document = SamplePlan.Document();
        var rule = new IndicatorRuleDocument
        {
            Version = 1,
            From = new(2021),
            Direction = direction,
            Kind = IndicatorKind.Level,
            Baseline = ofRule,
        };
        var indicator = new IndicatorDocument
        {
            Name = "指標",
            Baseline = baseline is null ? null : new() { Year = new(2019), Text = baseline },
            Targets = target is null ? new Dictionary<FiscalYear, string>() : new() { [of] = target },
            Final = new() { Text = final },
            Interpretation = new() { Key = "k", Rules = [rule] },
        };
        return PlanFactory.Build(document with
        {
            Measures = [document.Measures[0] with { Indicators = [indicator] }],
            Results = [new() { Measure = "1", Year = of, Actuals = new Dictionary<string, string> { ["k"] = actual } }],
            Summaries = [],
        }).Measures[0];
    }
}
