using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>The counts of a year's summary cross-foot, whatever the plan.</summary>
[Properties(Arbitrary = [typeof(PlanGenerators)], MaxTest = 1000)]
public sealed class YearProperties
{
    private static readonly FiscalYear[] Years = [.. FiscalYear.Range(new FiscalYear(2020), new FiscalYear(2024))];

    [Property]
    public void Every_line_and_every_column_of_the_summary_adds_up(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            var statistics = YearStatistics.Of(plan, year);
            Assert.Equal(plan.Tree.Roots, statistics.Policies.Select(p => p.Node));
            Assert.Equal(StatusLines.Of(plan.Measures, year), statistics.Total);
            CrossFoot(statistics.Total, statistics.Policies.Select(p => p.Total));
            foreach (var policy in statistics.Policies)
            {
                Assert.Equal(StatusLines.Of(plan.MeasuresOf(policy.Node), year), policy.Total);
                CrossFoot(policy.Total, policy.Parts.Select(p => p.Lines));
                Assert.All(
                    policy.Parts,
                    p => Assert.Equal(
                        StatusLines.Of(p.Node is null ? plan.Measures.Where(m => m.Policy == policy.Node) : plan.MeasuresOf(p.Node), year),
                        p.Lines));
            }
        }
    }

    [Property]
    public void The_row_of_years_ends_with_the_year_and_counts_every_measure(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            var row = ComparedYear.UpTo(plan, year);
            Assert.Equal(year, row[^1].Year);
            Assert.Equal(row.Select(y => y.Year).Order().Distinct(), row.Select(y => y.Year));
            Assert.All(row, y => Assert.Equal(plan.Measures.Count, y.Lines.Measures.Total));
            Assert.False(row[0].MethodChanged);
        }
    }

    private static void CrossFoot(StatusLines sum, IEnumerable<StatusLines> parts)
    {
        StatusLines[] all = [.. parts];
        foreach (var status in Enum.GetValues<AttainmentStatus>())
        {
            Assert.Equal(sum.Measures[status], all.Sum(p => p.Measures[status]));
            Assert.Equal(sum.Indicators[status], all.Sum(p => p.Indicators[status]));
        }

        foreach (var counts in all.Append(sum).SelectMany(l => new[] { l.Measures, l.Indicators }))
        {
            Assert.Equal(counts.Total, Enum.GetValues<AttainmentStatus>().Sum(s => counts[s]));
            Assert.Equal(counts.Total, counts.Decided + counts.Undetermined + counts.NotPublished + (counts.Total - counts.Judged));
            Assert.Equal(counts.Total - counts.Judged, counts.NotApplicable + counts.OutsidePeriod);
        }
    }
}
