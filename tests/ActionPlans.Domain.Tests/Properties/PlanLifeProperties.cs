using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds of every plan that is extended or followed by another.</summary>
[Properties(Arbitrary = [typeof(PlanGenerators)], MaxTest = 100)]
public sealed class PlanLifeProperties
{
    [Property]
    public void An_extended_plan_is_read_again_and_says_the_same_of_its_old_years(PlanDocument plan, PositiveInt years)
    {
        var to = new FiscalYear(plan.ReadPeriod()!.To.StartYear + (years.Get % 5) + 1);
        var extension = new PeriodExtension(to, plan.ReadPeriod()!.TextUntil(to), [.. plan.Measures
            .Where(m => PeriodExtension.IsExtensible(m, to))
            .Select(m => new MeasureExtension(m.No, m.ReadPeriod()!.TextUntil(to), [.. m.Indicators
                // A final target of an earlier year stands against targets after it.
                .Where(i => i.Final?.Year is null)
                .Select(i => new AddedTarget(i.Interpretation.Key, to, i.Effect is null ? "60回" : "60万円"))]))]);

        var after = extension.Apply(plan, out var issues);

        Assert.Empty(issues);
        var json = PlanJson.Write(after);
        var read = PlanJson.Read(json);
        Assert.Empty(read.Errors);
        Assert.Equal(json, PlanJson.Write(read.Document!));
        Assert.Equal(to, read.Plan!.Period.To);
        foreach (var measure in PlanFactory.Build(plan).Measures)
        {
            var later = read.Plan.Measures.Single(m => m.No == measure.No);
            Assert.All(measure.Years(), year => Assert.Equal(measure.Judge(year).Status, later.Judge(year).Status));
            Assert.Equal(measure.Ended is null, later.Years().Contains(to));
        }
    }

    [Property]
    public void The_next_plan_is_valid_and_carries_every_measure_on_that_has_not_ended(PlanDocument plan)
    {
        var next = NextPlan.Suggested(plan).From(plan);

        var json = PlanJson.Write(next);
        var read = PlanJson.Read(json);
        Assert.Empty(read.Errors);
        Assert.Equal(json, PlanJson.Write(read.Document!));
        Assert.Equal(plan.Measures.Where(m => m.Ended is null).Select(m => m.No).Order(), next.Measures.Select(m => m.No).Order());
        Assert.Equal(plan.ReadPeriod()!.To.StartYear + 1, read.Plan!.Period.From.StartYear);
        Assert.All(read.Document!.Measures, m => Assert.Equal(m.No, m.Predecessor!.No));
        Assert.Equal(
            next.Measures.Sum(m => m.Indicators.Count),
            plan.Measures.Where(m => m.Ended is null).Sum(m => m.Indicators.Count));
    }
}
