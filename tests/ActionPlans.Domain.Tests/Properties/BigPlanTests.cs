using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The plans that other tests are tried with: valid, and with everything that makes a page long.</summary>
public sealed class BigPlanTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(39, 5, 3)]
    [InlineData(1000, 5, 2)]
    [InlineData(1000, 5, 3)]
    [InlineData(1000, 5, 4)]
    public void A_plan_of_any_size_is_valid_and_has_its_measures(int measures, int years, int levels)
    {
        var result = PlanJson.Read(PlanJson.Write(BigPlan.Create(measures, years, levels)));

        Assert.Empty(result.Errors);
        Assert.Equal(measures, result.Plan!.Measures.Count);
        Assert.Equal(levels, result.Plan.Tree.Levels.Count);
        Assert.Equal(years, result.Plan.Period.Years.Count);
    }

    [Fact]
    public void A_thousand_measures_stand_everywhere_and_one_policy_is_long()
    {
        var plan = BigPlan.Plan();
        var counts = StatusCounts.OfMeasures(plan.Measures, plan.LatestResultYear!.Value);

        Assert.All(
            [AttainmentStatus.Met, AttainmentStatus.Missed, AttainmentStatus.NotApplicable, AttainmentStatus.NotPublished],
            s => Assert.True(counts[s] > 50, $"{s}: {counts[s]}"));
        Assert.Contains(plan.Tree.All, n => n.Children.Count == 0 && plan.MeasuresOf(n).Count() > 50);
        Assert.All(plan.Departments, d => Assert.NotEmpty(plan.MeasuresOf(d)));
        Assert.All(plan.Measures.SelectMany(m => m.Results.Values), r => Assert.True(r.IsSample));
    }

    [Fact]
    public void The_same_arguments_give_the_same_plan_and_another_seed_another()
    {
        Assert.Equal(PlanJson.Hash(BigPlan.Create(100)), PlanJson.Hash(BigPlan.Create(100)));
        Assert.NotEqual(PlanJson.Hash(BigPlan.Create(100)), PlanJson.Hash(BigPlan.Create(100, seed: 2)));
        Assert.Null(BigPlan.Plan(100, withResults: false).LatestResultYear);
    }
}
