using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds of every plan.</summary>
[Properties(Arbitrary = [typeof(PlanGenerators), typeof(Generators)], MaxTest = 100)]
public sealed class PlanProperties
{
    private static readonly FiscalYear[] Years = [.. FiscalYear.Range(new FiscalYear(2020), new FiscalYear(2024))];

    [Property]
    public void A_valid_plan_has_no_errors_and_conforms_to_the_schema(PlanDocument document)
    {
        var json = PlanJson.Write(document);
        Assert.Empty(PlanJson.Read(json).Errors);
        Assert.Empty(new SchemaCheck(PlanSchema.Generate()).Problems(json));
    }

    [Property]
    public void Writing_what_was_read_gives_the_same_file(PlanDocument document)
    {
        var json = PlanJson.Write(document);
        var read = PlanJson.Read(json).Document!;
        Assert.Equal(json, PlanJson.Write(read));
        Assert.Equal(PlanJson.Hash(document), PlanJson.Hash(read));
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
    }

    [Property]
    public void The_order_in_which_things_were_entered_does_not_count(PlanDocument document)
    {
        var other = document with
        {
            Summaries = [.. document.Summaries.Reverse()],
            Results = [.. document.Results.Reverse().Select(r => r with { Actuals = Reverse(r.Actuals) })],
            Measures = [.. document.Measures.Reverse()
                .Select(m => m with { Indicators = [.. m.Indicators.Select(i => i with { Targets = Reverse(i.Targets) })] })],
        };
        Assert.Equal(PlanJson.Write(document), PlanJson.Write(other));
        Assert.Equal(PlanJson.Hash(document), PlanJson.Hash(other));
        Assert.Equal(document.Measures.Select(PlanJson.HashPart), other.Measures.Reverse().Select(PlanJson.HashPart));
        Assert.Equal(document.Results.Select(PlanJson.HashPart), other.Results.Reverse().Select(PlanJson.HashPart));
    }

    [Property]
    public void The_plan_holds_every_measure_once_in_order(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        Assert.Equal(document.Measures.Select(m => m.No).Order(NaturalOrder.Instance), plan.Measures.Select(m => m.No));
        Assert.All(plan.Measures, m => Assert.Same(m, plan.FindMeasure(m.No)));
    }

    [Property]
    public void Interim_results_change_no_count_and_no_judgement(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        var without = PlanFactory.Build(document with { Results = [.. document.Results.Where(r => r.Interim is null)] });

        Assert.Equal(without.ResultYears, plan.ResultYears);
        Assert.Equal(without.HeadlineYear, plan.HeadlineYear);
        foreach (var year in Years)
        {
            Assert.Equal(YearStatistics.Of(without, year).Total, YearStatistics.Of(plan, year).Total);
            Assert.Equal(without.NotMetIn(year).Select(m => m.No), plan.NotMetIn(year).Select(m => m.No));
        }

        foreach (var (measure, other) in plan.Measures.Zip(without.Measures))
        {
            Assert.All(Years, y => Assert.Equal(other.Judge(y), measure.Judge(y)));
            Assert.Equal(
                other.Indicators.Select(i => (other.LatestResultOf(i)?.Year, other.AgainstGoal(i)?.Judged)),
                measure.Indicators.Select(i => (measure.LatestResultOf(i)?.Year, measure.AgainstGoal(i)?.Judged)));
        }
    }

    [Property]
    public void Every_published_result_is_known_once(PlanDocument document)
    {
        var published = document.Results.Where(r => !r.Draft).Select(r => r.Subject()).ToHashSet();

        Assert.Equal(
            published,
            PlanFactory.Build(document).Measures.SelectMany(m => m.AllResults.Select(r => (m.No, Result: r)))
                .Select(r => new Ledger.LedgerSubject(r.No, r.Result.Year, r.Result.Interim is not null)).ToHashSet());
        Assert.Superset(published, ActionPlans.Domain.Ledger.PublicText.All(document).Keys.ToHashSet());
    }

    [Property]
    public void In_every_year_the_parts_add_up(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            var measures = StatusCounts.OfMeasures(plan.Measures, year);
            Assert.Equal(plan.Measures.Count, measures.Total);
            Assert.Equal(measures.Total, Enum.GetValues<AttainmentStatus>().Sum(s => measures[s]));
            Assert.Equal(measures.Total, measures.Judged + measures.NotApplicable + measures.OutsidePeriod);
            Assert.Equal(plan.Measures.Count(m => !m.Years().Contains(year)), measures.OutsidePeriod);
            var indicators = StatusCounts.OfIndicators(plan.Measures, year);
            Assert.Equal(plan.Measures.Sum(m => m.Indicators.Count), indicators.Total);
            Assert.Equal(YearStatistics.Of(plan, year).Total, new StatusLines(measures, indicators));
        }
    }

    [Property]
    public void Every_level_of_the_tree_counts_each_measure_once(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            var whole = StatusCounts.OfMeasures(plan.Measures, year);
            foreach (var level in plan.Tree.All.GroupBy(n => n.Depth))
            {
                Assert.Equal(whole, Sum(level.Select(n => StatusCounts.OfMeasures(plan.MeasuresOf(n), year))));
            }
        }
    }

    [Property]
    public void The_departments_count_each_measure_as_often_as_it_has_leads(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            var byDepartment = Sum(plan.Departments.Select(d => StatusCounts.OfMeasures(plan.MeasuresOf(d), year)));
            Assert.Equal(StatusCounts.OfMeasures(plan.Measures.SelectMany(m => m.Departments.Select(_ => m)), year), byDepartment);
            var byFirst = plan.Measures.GroupBy(m => m.Departments[0]).Select(g => StatusCounts.OfMeasures(g, year));
            Assert.Equal(StatusCounts.OfMeasures(plan.Measures, year), Sum(byFirst));
        }
    }

    [Property]
    public void Every_measure_is_found_under_exactly_one_status(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        foreach (var year in Years)
        {
            var found = Enum.GetValues<AttainmentStatus>().SelectMany(s => new MeasureFilter(Status: s, Year: year).Apply(plan));
            Assert.Equal(plan.Measures.OrderBy(m => m.No, NaturalOrder.Instance), found.OrderBy(m => m.No, NaturalOrder.Instance));
        }
    }

    [Property]
    public void Before_any_result_it_is_known_what_will_not_be_judged(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        var empty = PlanFactory.Build(document with { Results = [] });
        foreach (var (with, without) in plan.Measures.Zip(empty.Measures))
        {
            // What is not judged by its grade (中止) was expected to be judged.
            Assert.All(Years.Where(y => with.Judge(y).Grade is not { IsExcluded: true }), y => Assert.Equal(
                without.Judge(y).Status.IsJudged() ? AttainmentStatus.NotPublished : without.Judge(y).Status,
                with.Judge(y).Status.IsJudged() ? AttainmentStatus.NotPublished : with.Judge(y).Status));

            Assert.All(
                Years,
                y => Assert.True(!without.Judge(y).Status.IsJudged() || without.Judge(y) == Attainment.Attainment.NotPublished));
        }
    }

    [Property]
    public void A_final_target_is_never_counted(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        var without = PlanFactory.Build(document with
        {
            Measures = [.. document.Measures.Select(m => m with { Indicators = [.. m.Indicators.Select(i => i with { Final = null })] })],
        });
        Assert.All(Years, y => Assert.Equal(YearStatistics.Of(without, y).Total, YearStatistics.Of(plan, y).Total));
    }

    [Property]
    public void A_miss_of_the_final_target_never_shows_that_all_of_the_way_is_done(PlanDocument document)
    {
        var plan = PlanFactory.Build(document);
        var ways = plan.Measures
            .SelectMany(m => m.Indicators.SelectMany(i => Years.Select(y => m.ProgressIn(i, y))))
            .OfType<GoalProgress>();
        Assert.All(ways, w => Assert.False(w.Judged.IsNotMet && AttainmentFormat.ShownRate(w.Judged) >= 100));
    }

    [Property]
    public void A_search_never_throws_and_finds_only_measures_of_the_plan(PlanDocument document, WildText wild)
    {
        var plan = PlanFactory.Build(document);
        var found = new MeasureFilter(Text: wild.Text).Apply(plan);
        Assert.Empty(found.Except(plan.Measures));
        Assert.Empty(new MeasureFilter(Policy: wild.Text + "?", Department: wild.Text).Apply(plan));
    }

    private static Dictionary<TKey, string> Reverse<TKey>(IReadOnlyDictionary<TKey, string> members)
        where TKey : notnull
        => members.Reverse().ToDictionary(m => m.Key, m => m.Value);

    private static StatusCounts Sum(IEnumerable<StatusCounts> counts) => counts.Aggregate(
        StatusCounts.None,
        (a, b) => a + b);
}
