using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>Measures that are listed again (再掲) under other policies.</summary>
public sealed class ListedAgainTests
{
    private static readonly PlanDocument Document = PlanJson.Read(File.ReadAllText(TestSupport.Repository.PrintedNumbersFile)).Document!;

    private static readonly Plan Plan = PlanFactory.Build(Document);

    [Theory]
    [InlineData("1", "No.R1-1")]
    [InlineData("1-1-1-2-1", "Ⅰ-1-(1)")]
    [InlineData("2", "Ⅰ-1-(1)")]
    [InlineData("2-1-1-1-1", "Ⅰ-1-(1)")]
    [InlineData("1-1")]
    public void A_policy_knows_what_of_others_is_listed_again_under_it(string policy, params string[] again)
        => Assert.Equal(again, Plan.ListedAgain(Plan.Tree.Find(policy)!).Select(m => m.No));

    [Fact]
    public void It_is_counted_once()
    {
        var without = PlanFactory.Build(Document with { Measures = [.. Document.Measures.Select(m => m with { AlsoUnder = [] })] });
        var year = new FiscalYear(2025);

        Assert.Equal(YearStatistics.Of(without, year).Total, YearStatistics.Of(Plan, year).Total);
        Assert.Equal(7, Plan.Tree.Roots.Sum(n => Plan.MeasuresOf(n).Count()));
        Assert.Equal(7, YearStatistics.Of(Plan, year).Total.Measures.Total);
    }

    [Fact]
    public void Whoever_asks_for_the_other_policy_finds_it_too()
    {
        Assert.Equal(["No.R1-1", "Ⅰ-1-(1)", "Ⅰ-1-(2)", "一"], new MeasureFilter(Policy: "2").Apply(Plan).Select(m => m.No));
        Assert.Contains("Ⅰ-1-(1)", new MeasureFilter("災害への備え").Apply(Plan).Select(m => m.No));
    }
}
