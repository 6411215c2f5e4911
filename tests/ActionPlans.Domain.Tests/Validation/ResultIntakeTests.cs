using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests;

/// <summary>Which results of a file may come into a site.</summary>
public sealed class ResultIntakeTests
{
    private static readonly PlanDocument File =
        SamplePlan.Document() with { Results = [Result("10", 2021), Result("1", 2022)], Summaries = [] };

    private static readonly PlanDocument Site = SamplePlan.Document() with { Results = [], Summaries = [] };

    /// <summary>The codes that only this check reports.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["plan_unknown", "result_published", "result_draft_differs", .. SummaryIntakeTests.Codes];

    [Fact]
    public void Results_that_the_site_has_not_may_come() => Assert.Empty(ResultIntake.Check(File, Site));

    [Fact]
    public void A_site_without_the_plan_takes_none()
    {
        var issue = Assert.Single(ResultIntake.Check(File, null));

        Assert.Equal(("plan_unknown", "$.interpretation.slug"), (issue.Code, issue.Path));
    }

    [Fact]
    public void What_is_published_is_never_changed_and_left_alone_where_it_says_the_same()
    {
        var issue = Assert.Single(ResultIntake.Check(File, Site with { Results = [Result("1", 2022) with { Evaluation = "良好" }] }));

        Assert.Equal(("result_published", "$.results[1]"), (issue.Code, issue.Path));
        Assert.Empty(ResultIntake.Check(File, Site with { Results = [Result("1", 2022)] }));
        Assert.Empty(ResultIntake.Check(File with { Results = [Result("1", 2022) with { Draft = true }] },
            Site with { Results = [Result("1", 2022)] }));
    }

    [Fact]
    public void A_draft_that_says_otherwise_is_not_lost()
    {
        var draft =
            Result("10", 2021) with { Draft = true, Actuals = new Dictionary<string, string> { ["ritsu"] = "97%" }, Evaluation = "もう少し" };

        var issues = ResultIntake.Check(File, Site with { Results = [draft] });

        Assert.All(issues, i => Assert.Equal("result_draft_differs", i.Code));
        Assert.Equal(
            ["$.results[0].actuals", "$.results[0].evaluation"],
            issues.Select(i => i.Path.Replace(".ritsu", "", StringComparison.Ordinal)).Order());
        Assert.Contains(issues, i => i.Arguments.Contains("もう少し"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_draft_that_says_the_same_may_stay_or_be_published(bool draft)
    {
        var file = File with { Results = [Result("10", 2021) with { Draft = draft }] };

        Assert.Empty(ResultIntake.Check(file, Site with { Results = [Result("10", 2021) with { Draft = true }] }));
    }

    [Fact]
    public void The_measures_of_the_site_count_and_not_those_of_the_file()
    {
        var site = Site with { Measures = [.. Site.Measures.Where(m => m.No != "10")] };

        var issue = Assert.Single(ResultIntake.Check(File, site));

        Assert.Equal(("result_measure_unknown", "$.results[0].measure"), (issue.Code, issue.Path));
    }

    [Fact]
    public void Everything_is_told_at_once_and_nothing_twice()
    {
        var file = File with
        {
            Results =
            [
                Result("1", 2022), Result("1", 2022), Result("77", 2021), Result("2", 2040),
                Result("10", 2021) with { Actuals = new Dictionary<string, string> { ["no-such-key"] = "1" }, Evaluation = "\u0007" },
            ],
        };

        var issues = ResultIntake.Check(file, Site with { Results = [Result("1", 2022) with { Evaluation = "良好" }] });

        Assert.Equal(
            [
                "result_duplicate $.results[1]", "result_indicator_unknown $.results[4].actuals['no-such-key']",
                "result_measure_unknown $.results[2].measure",
                "result_published $.results[0]", "result_published $.results[1]", "text_control $.results[4].evaluation",
                "year_outside_period $.results[3].year",
            ],
            issues.Select(i => $"{i.Code} {i.Path}").Order(StringComparer.Ordinal));
    }

    private static AnnualResultDocument Result(string measure, int year) => new()
    {
        Measure = measure,
        Year = new FiscalYear(year),
        Actuals = measure == "10" ? new Dictionary<string, string> { ["ritsu"] = "98%" } : new Dictionary<string, string>(),
        Achievements = "行った。",
    };
}
