using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>A whole plan of an invented city that states base-year values and final targets.</summary>
public sealed class FinalTargetPlanTests
{
    private static readonly string Json = File.ReadAllText(TestSupport.Repository.FinalTargetsFile);
    private static readonly PlanReadResult Read = PlanJson.Read(Json);

    [Fact]
    public void The_file_is_byte_for_byte_what_the_program_writes_and_has_nothing_to_report()
    {
        Assert.Empty(Read.Issues);
        Assert.Equal(Json, PlanJson.Write(Read.Document!));
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(Json));
    }

    [Theory]
    [InlineData("1", "sankasha", 2024, "NotApplicable; Missed 25.0% −462人")]
    [InlineData("1", "sankasha", 2025, "NotApplicable; Missed 50.0% −308人")]
    [InlineData("2", "kaisu", 2024, "Met; Missed 25.0% −18回")] // 36回 to 60回, two years after the plan
    [InlineData("2", "tebiki", 2024, "NotApplicable; Missed  ")] // a deed has no rate
    [InlineData("3", "gomi", 2024, "NotApplicable; Missed 20.0% +1,600t")] // less is better
    [InlineData("3", "gomi", 2025, "NotApplicable; Missed −5.0% +2,100t")] // further away than at the beginning
    [InlineData("4", "kujo", 2024, "Missed; Missed 8.3% +55件")]
    [InlineData("4", "machi", 2024, "NotApplicable; Missed 40.0% +6分")] // the last target of the years is a final one too
    [InlineData("4", "machi", 2025, "NotApplicable; ")] // no result
    public void Each_year_is_judged_by_its_own_target_and_set_beside_the_final_one(string no, string key, int year, string expected)
    {
        var measure = Read.Plan!.FindMeasure(no)!;
        var indicator = measure.Indicators.Single(i => i.Key == key);
        var way = measure.ProgressIn(indicator, new FiscalYear(year))?.Judged;
        var told = way is null ? "" : $"{way.Status} {AttainmentFormat.Rate(way)} {AttainmentFormat.Difference(way)}";

        Assert.Equal(expected, $"{measure.Judge(indicator, new FiscalYear(year)).Status}; {told}");
    }

    [Fact]
    public void The_counts_of_a_year_know_nothing_of_final_targets()
    {
        var counts = YearStatistics.Of(Read.Plan!, new FiscalYear(2024)).Total;

        Assert.Equal((5, 3, 1, 1), Counted(counts.Measures));
        Assert.Equal((6, 4, 1, 1), Counted(counts.Indicators));
    }

    private static (int Total, int NotApplicable, int Met, int Missed) Counted(StatusCounts counts)
        => (counts.Total, counts.NotApplicable, counts[AttainmentStatus.Met], counts[AttainmentStatus.Missed]);
}
