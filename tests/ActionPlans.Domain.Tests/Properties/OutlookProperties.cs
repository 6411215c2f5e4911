using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>達成の見通し of every plan is kept apart from all that is computed, and told completely.</summary>
[Properties(Arbitrary = [typeof(PlanGenerators)], MaxTest = 300)]
public sealed class OutlookProperties
{
    [Property]
    public void An_outlook_changes_no_status_no_rate_no_grade_and_no_count(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        var without = PlanFactory.Build(document with
        {
            Results = [.. document.Results.Select(r => r with { Outlooks = new Dictionary<string, OutlookDocument>() })],
            Interpretation = document.Interpretation with { Outlook = false },
        });

        Assert.Equal(without.ResultYears, plan.ResultYears);
        Assert.Equal(without.HeadlineYear, plan.HeadlineYear);
        Assert.Equal((without.Effects.Planned, without.Effects.Actual), (plan.Effects.Planned, plan.Effects.Actual));
        foreach (var year in plan.StatusYears)
        {
            Assert.Equal(YearStatistics.Of(without, year).Total, YearStatistics.Of(plan, year).Total);
            foreach (var (measure, same) in plan.Measures.Zip(without.Measures))
            {
                Assert.Equal(same.Judge(year), measure.Judge(year));
                Assert.Equal(
                    same.Indicators.Select(i => (same.Judge(i, year), same.ProgressIn(i, year)?.Judged)),
                    measure.Indicators.Select(i => (measure.Judge(i, year), measure.ProgressIn(i, year)?.Judged)));
            }
        }
    }

    [Property]
    public void The_steps_of_a_year_and_those_without_one_add_up(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in plan.ResultYears)
        {
            var told = plan.OutlooksIn(year);
            var written = document.Results.Where(r => r.Year == year && r is { Draft: false, Interim: null }).Sum(r => r.Outlooks.Count);

            Assert.Equal(told?.Total ?? 0, (told?.Missing ?? 0) + OutlookSteps.All.Sum(s => told?[s] ?? 0));
            Assert.True((told?.Given.Count ?? 0) <= (plan.HasOutlook ? written : 0));
            Assert.All(told?.Given ?? [], o => Assert.True(o.Indicator.Goal!.Year > year && o.Measure.Ended is null));
        }
    }
}
