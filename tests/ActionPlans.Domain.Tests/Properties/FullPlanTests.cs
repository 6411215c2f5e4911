using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>A thousand measures with every key of the format: read, written, judged and summed.</summary>
public sealed class FullPlanTests
{
    private static readonly PlanDocument Document = FullPlan.Create();

    // The record of changes is made by a site, and what followed from a summary refers to it.
    [Fact]
    public void Every_key_of_the_format_occurs()
    {
        string[] left = ["PlanDocument.History", "PlanDocument.Schema", "YearSummaryDocument.Changes"];
        string[] missing = [.. FormatCoverage.Missing(Document)];

        var forgotten = string.Join(", ", missing.Except(left));
        Assert.True(forgotten.Length == 0, $"Write into FullPlan, FullPlanMeasure or FullPlanResult (TestSupport): {forgotten}");
        Assert.Empty(left.Except(missing));
    }

    [Fact]
    public void It_is_valid_conforms_to_the_schema_and_is_written_as_it_was_read()
    {
        var json = PlanJson.Write(Document);
        var read = PlanJson.Read(json);

        Assert.Empty(read.Errors);
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(json));
        Assert.Equal(json, PlanJson.Write(read.Document!));
        Assert.Equal(1000, read.Plan!.Measures.Count);
        Assert.Equal(read.Plan.Measures.Count, read.Plan.Measures.Select(m => m.Slug).Distinct().Count());
    }

    [Fact]
    public void Its_counts_and_sums_add_up()
    {
        var plan = PlanFactory.Build(Document);
        foreach (var year in plan.Period.Years)
        {
            var statistics = YearStatistics.Of(plan, year);
            var effects = plan.Effects.In(year);

            Assert.Equal(1000, statistics.Total.Measures.Total);
            Assert.NotNull(effects.Planned);
            Assert.Equal(effects.Planned, plan.Tree.Roots.Sum(n => effects.Under(n).Planned ?? 0));
            Assert.Equal(effects.Actual ?? 0, effects.Categories.Sum(c => effects.Of(c).Actual ?? 0));
        }

        Assert.True(plan.Effects.Ended.Count() > 10);
        Assert.True(plan.Effects.Categories.Count == 3);
    }

    [Fact]
    public void The_same_arguments_give_the_same_plan()
        => Assert.Equal(PlanJson.Hash(FullPlan.Create(50)), PlanJson.Hash(FullPlan.Create(50)));
}
