using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds of the counts and shares of every plan, with grades of its own or without.</summary>
[Properties(Arbitrary = [typeof(PlanGenerators)], MaxTest = 300)]
public sealed class GradeProperties
{
    private static readonly FiscalYear[] Years = [.. FiscalYear.Range(new FiscalYear(2020), new FiscalYear(2024))];

    [Property]
    public void Grades_and_what_has_none_add_up_to_each_status_and_to_all(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            var statistics = YearStatistics.Of(plan, year);
            foreach (var counts in new[] { statistics.Total.Measures, statistics.Total.Indicators })
            {
                Assert.Equal(counts.Total, Standings(counts.Scale).Sum(s => counts[s]));
                Assert.All(Enum.GetValues<AttainmentStatus>(), status => Assert.Equal(
                    counts[status], Standings(counts.Scale).Where(s => s.Status == status).Sum(s => counts[s])));
                Assert.All(Standings(counts.Scale), s => Assert.True(counts[s] >= 0));
            }

            Assert.All(Standings(statistics.Total.Measures.Scale), s => Assert.Equal(
                statistics.Total.Measures[s], statistics.Policies.Sum(p => p.Parts.Sum(part => part.Lines.Measures[s]))));
        }
    }

    [Property]
    public void Every_measure_is_found_where_it_stands_and_nowhere_else(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            foreach (var grade in plan.GradesIn(year)?.Grades ?? [])
            {
                var standing = new Standing(grade.Counts, grade);
                var found = MeasureFilter.Of(standing, year).Apply(plan);
                Assert.Equal(plan.Measures.Where(m => m.Judge(year).Standing == standing), found);
                Assert.Equal(StatusCounts.OfMeasures(plan.Measures, year)[standing], found.Count);
            }
        }
    }

    [Property]
    public void Shares_add_up_to_all_or_say_that_they_do_not(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var counts in Years.Select(y => StatusCounts.OfMeasures(plan.Measures, y)).Where(c => c.Scale is not null))
        {
            Shares shares = new([.. counts.Scale!.Judged.Select(g => counts[new Standing(g.Counts, g)])]);
            Assert.Equal(counts.Decided > 0, shares.Percents.All(p => p is not null));
            Assert.Equal(counts.Decided > 0 && shares.Percents.Sum() != 100m, shares.NeedNote);
        }
    }

    [Property]
    public void A_year_that_departments_grade_leaves_no_measure_of_its_years_out(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years.Where(y => plan.Period.Contains(y) && plan.GradesIn(y) is { IsByDepartment: true }))
        {
            Assert.All(plan.Measures, m => Assert.Equal(m.Judge(year).Grade is { IsExcluded: true },
                m.Judge(year).Status == AttainmentStatus.NotApplicable));
        }
    }

    private static IEnumerable<Standing> Standings(GradeScale? scale)
        => (scale?.Grades ?? []).Select(g => new Standing(g.Counts, g))
            .Concat(Enum.GetValues<AttainmentStatus>().Select(s => new Standing(s)));
}
