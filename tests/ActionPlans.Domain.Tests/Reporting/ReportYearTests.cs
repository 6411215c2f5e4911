using System.Text.Json;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests.Reporting;

/// <summary>A year and its interim report, as reports and rounds tell them apart.</summary>
public sealed class ReportYearTests
{
    private static readonly FiscalYear Year = new(2024);
    private static readonly ReportYear Interim = new(Year, IsInterim: true);

    [Theory]
    [InlineData(2024, 2024, false)]
    [InlineData(7024, 2024, true)]
    [InlineData(1926, 1926, false)]
    [InlineData(6926, 1926, true)]
    [InlineData(7199, 2199, true)]
    public void A_number_says_which_it_is_and_is_written_again(int number, int year, bool isInterim)
    {
        var about = ReportYear.Of(number);

        Assert.Equal(new ReportYear(new FiscalYear(year), isInterim), about);
        Assert.Equal(number, about!.Value.Number);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1925)]
    [InlineData(2200)]
    [InlineData(5000)]
    [InlineData(6925)]
    [InlineData(7200)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Another_number_is_none(int number) => Assert.Null(ReportYear.Of(number));

    [Fact]
    public void Its_name_says_that_it_is_interim()
        => Assert.Equal(("令和6年度（中間）", "令和6年度"), (Interim.JapaneseName, new ReportYear(Year).ToString()));

    [Fact]
    public void The_interim_report_comes_before_the_report_of_its_year_and_after_the_year_before()
    {
        ReportYear[] years = [Year, new(new FiscalYear(2025), IsInterim: true), Interim, new FiscalYear(2023)];

        Assert.Equal([2023, 7024, 2024, 7025], years.Order().Select(y => y.Number));
        Assert.True(Interim < Year && Year > Interim && Interim <= new ReportYear(Year, true) && Year >= Interim);
    }

    [Fact]
    public void Years_are_listed_with_the_interim_reports_that_are_asked_for()
        => Assert.Equal(
            [2023, 7024, 2024], ReportYear.Among([Year, new(2023)], [Interim, Year, new(new(2030), true)]).Select(y => y.Number));

    [Fact]
    public void A_round_that_was_stored_before_there_were_interim_ones_is_of_its_year()
    {
        var round = JsonSerializer.Deserialize<ReportingRound>("""{ "RoundId": "r", "Year": 2024, "OpensOn": "2025-04-21" }""")!;

        Assert.Null(round.Interim);
        Assert.Equal(new ReportYear(Year), round.About);
        Assert.DoesNotContain("About", JsonSerializer.Serialize(round), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_year_needs_its_actuals_and_what_was_done_and_neither_grade_nor_evaluation()
    {
        var sheet = SamplePlan.Document().Measures[0];
        var written = new AnnualResultDocument
        {
            Measure = "1",
            Year = new(2021),
            Interim = new DateOnly(2021, 9, 30),
            Actuals = new Dictionary<string, string> { ["kaisu"] = "18回" },
            Achievements = "9月までに18回開いた。",
        };
        var grades = new GradeScale([new Grade("A", null, AttainmentStatus.Met)], IsByDepartment: true);

        Assert.Equal(
            ["report_actual_missing", "report_achievements_missing"],
            ReportRules.Missing(null, sheet, new ReportYear(new(2021), true), grades: grades).Select(i => i.Code));
        Assert.Empty(ReportRules.Missing(written, sheet, new ReportYear(new(2021), true), grades: grades));
        Assert.Equal(
            ["report_grade_missing", "report_evaluation_missing"],
            ReportRules.Missing(written, sheet, new FiscalYear(2021), grades: grades).Select(i => i.Code));
    }
}
