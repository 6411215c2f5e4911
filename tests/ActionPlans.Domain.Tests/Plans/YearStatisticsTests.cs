using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The counts of a year, and the row of years.</summary>
public sealed class YearStatisticsTests
{
    [Theory]
    [InlineData(2021, 16)]
    [InlineData(2022, 14)]
    [InlineData(2023, 13)]
    [InlineData(2024, 12)]
    [InlineData(2025, 12)]
    public void The_seed_has_these_many_measures_that_are_not_judged(int year, int measures)
    {
        var statistics = YearStatistics.Of(SeedPlan.Plan, new FiscalYear(year));

        Assert.Equal(new StatusCounts(0, 0, 0, measures, 39 - measures), statistics.Total.Measures);
        Assert.Equal((3, 10), (statistics.Policies.Count, statistics.Policies.Sum(p => p.Parts.Count)));
    }

    [Fact]
    public void Measures_that_hang_on_the_first_level_have_a_part_of_their_own()
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["policy"] = JsonSteps.Json("""["I 支えあう"]"""));
        var policy = YearStatistics.Of(plan, new FiscalYear(2021)).Policies[0];

        Assert.Equal([null, "1-1", "1-2"], policy.Parts.Select(p => p.Node?.Slug));
        Assert.Equal([1, 0, 1], policy.Parts.Select(p => p.Lines.Measures.Total));
        Assert.True(policy.HasParts);
    }

    [Fact]
    public void A_plan_of_one_level_has_no_parts_to_show()
    {
        var plan = SamplePlan.Plan(p =>
        {
            p["levels"] = JsonSteps.Json("""["方針"]""");
            p["policies"] = JsonSteps.Json(
                """[{ "name": "支えあう", "interpretation": { "slug": "1" } }, { "name": "自立する", "interpretation": { "slug": "2" } }]""");
            foreach (var i in Enumerable.Range(0, 4))
            {
                p.Measure(i)["policy"] = JsonSteps.Json(i < 2 ? """["支えあう"]""" : """["自立する"]""");
            }
        });
        var statistics = YearStatistics.Of(plan, new FiscalYear(2021));

        Assert.All(statistics.Policies, p => Assert.False(p.HasParts));
        Assert.Equal([2, 2], statistics.Policies.Select(p => p.Total.Measures.Total));
    }

    // The sample plan's method changes in 令和5年度; 令和4年度 has no result.
    [Fact]
    public void A_row_of_years_marks_where_the_method_changed_even_in_a_year_between()
    {
        var document = SamplePlan.Document();
        AnnualResultDocument[] later = [.. document.Results, document.Results[0] with { Year = new(2023) }];
        var plan = PlanFactory.Build(document with { Results = later });
        var lastYears = PlanFactory.Build(document with { Results = [.. later, document.Results[0] with { Year = new(2022) }] });

        Assert.Equal(["2021 False", "2023 True"], Years(plan, 2023));
        Assert.Equal(["2021 False", "2022 False", "2023 True"], Years(lastYears, 2023));
        Assert.Equal(["2021 False", "2022 False"], Years(plan, 2022));
        Assert.Equal(["2021 False"], Years(plan, 2021));
    }

    private static IEnumerable<string> Years(Plan plan, int year)
        => ComparedYear.UpTo(plan, new FiscalYear(year)).Select(y => $"{y.Year.StartYear} {y.MethodChanged}");
}
