using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>Departments after any chain of renamings and mergers, of which each year may bring some.</summary>
public sealed record ReorganizedDepartments(IReadOnlyList<Reorganization> Steps, IReadOnlyList<DepartmentDocument> Documents)
{
    public override string ToString()
        => string.Join("; ", Steps.Select(s => $"{s.From.StartYear}: {string.Join('+', s.Former)} > {s.Into}"));
}

public static class ReorganizationGenerators
{
    public const int FirstYear = 2021;

    public const int LastYear = 2030;

    public static Arbitrary<ReorganizedDepartments> Chains()
        => (from count in Gen.Choose(1, 5)
            from choices in Gen.Choose(0, 1_000_000).ArrayOf(LastYear - FirstYear)
            select Chain(count, choices)).ToArbitrary();

    private static ReorganizedDepartments Chain(int count, int[] choices)
    {
        IReadOnlyList<DepartmentDocument> documents = [.. Enumerable.Range(0, count).Select(i => new DepartmentDocument
        {
            Name = $"課{i}",
            Interpretation = new() { Slug = $"ka-{i}" },
        })];
        var steps = new List<Reorganization>();
        foreach (var (index, choice) in choices.Index())
        {
            string[] present = [.. documents.Where(d => d.Interpretation.Successor is null).Select(d => d.Interpretation.Slug)];
            string[] former = [.. present.Where((_, i) => (choice >> (i + 3)) % 3 == 0)];
            var isNew = choice % 4 != 0;
            var into = isNew ? $"shin-{index}" : present[choice % present.Length];
            var step = new Reorganization(former, into, $"新課{index}", new FiscalYear(FirstYear + 1 + index));
            if (former.Except([into]).Any())
            {
                documents = step.Apply(documents, out var issues);
                Assert.Empty(issues);
                steps.Add(step);
            }
        }

        return new ReorganizedDepartments(steps, documents);
    }
}

/// <summary>The history of departments holds together, whatever was renamed and merged.</summary>
[Properties(Arbitrary = [typeof(ReorganizationGenerators)], MaxTest = 300)]
public sealed class DepartmentHistoryProperties
{
    private static readonly FiscalYear[] Years =
        [.. FiscalYear.Range(new(ReorganizationGenerators.FirstYear), new(ReorganizationGenerators.LastYear + 1))];

    [Property]
    public void Whoever_does_the_work_in_a_year_bears_its_name_in_that_year(ReorganizedDepartments chain)
    {
        foreach (var department in Department.ListOf(chain.Documents))
        {
            foreach (var year in Years.Where(y => !(y < department.ValidFrom)))
            {
                Assert.True(department.In(year).IsValidIn(year));
            }

            Assert.All(Years, year => Assert.All(department.NamesIn(year), name => Assert.True(name.IsValidIn(year))));
        }
    }

    [Property]
    public void It_does_not_matter_by_way_of_which_year_one_goes(ReorganizedDepartments chain)
    {
        foreach (var department in Department.ListOf(chain.Documents))
        {
            foreach (var (first, second) in Years.Zip(Years.Skip(1)))
            {
                Assert.Equal(department.In(second), department.In(first).In(second));
            }

            Assert.Equal(department.Present, department.In(Years[^1]));
            Assert.All(department.Later, d => Assert.Equal(department.Present, d.Present));
        }
    }

    [Property]
    public void Names_of_a_year_lead_to_the_same_department_of_today(ReorganizedDepartments chain)
        => Assert.All(Department.ListOf(chain.Documents), department => Assert.All(
            Years, year => Assert.All(department.NamesIn(year), name => Assert.Equal(department.Present, name.Present))));

    [Property]
    public void Successors_and_predecessors_are_the_same_relation(ReorganizedDepartments chain)
    {
        var all = Department.ListOf(chain.Documents);

        Assert.Equal(chain.Documents.Count(d => d.Interpretation.Successor is not null), all.Sum(d => d.Predecessors.Count));
        Assert.All(all, d => Assert.All(d.Predecessors, p => Assert.Same(d, p.Successor)));
    }

    [Property]
    public void No_measure_is_lost_and_none_counts_twice(ReorganizedDepartments chain)
    {
        var plan = PlanWith(chain);
        foreach (var department in plan.Departments)
        {
            var measure = plan.Measures.Single(m => m.Departments[0].Slug == department.Slug);

            Assert.Contains(measure, plan.MeasuresOf(department));
            Assert.Contains(measure, plan.MeasuresOf(department.Present));
            Assert.All(Years, year => Assert.All(measure.LeadsIn(year), lead => Assert.Contains(measure, plan.MeasuresOf(lead))));
            Assert.Contains(measure, new MeasureFilter($"「{department.Name}」").Apply(plan));
            Assert.Contains(measure, new MeasureFilter($"「{department.Present.Name}」").Apply(plan));
        }

        Assert.Equal(plan.Measures.Count, plan.PresentDepartments.Sum(l => plan.MeasuresOf(l.Department).Count()));
    }

    [Property]
    public void In_every_year_exactly_the_people_of_who_does_the_work_report(ReorganizedDepartments chain)
    {
        var all = Department.ListOf(chain.Documents);
        foreach (var year in Years)
        {
            foreach (var measure in all)
            {
                var leading = all.Where(own => ReportRules.RoleOf([own], [measure], [], year) == ReportRole.Lead);
                Assert.Equal(all.Where(own => own.In(year) == measure.In(year)), leading);
                Assert.Contains(measure, leading);
            }
        }
    }

    [Property]
    public void The_file_says_the_same_when_it_is_read_again(ReorganizedDepartments chain)
    {
        var json = PlanJson.Write(PlanWith(chain).Document);
        var read = PlanJson.Read(json);

        Assert.Empty(read.Errors);
        Assert.Equal(json, PlanJson.Write(read.Document!));
    }

    [Property]
    public void What_was_done_is_found_in_the_departments(ReorganizedDepartments chain)
    {
        var before = chain.Documents.Where(d => !d.Interpretation.Slug.StartsWith("shin", StringComparison.Ordinal))
            .Select(d => d with { Interpretation = d.Interpretation with { ValidTo = null, Successor = null } });

        Assert.Equal(
            chain.Steps.SelectMany(s => s.Former.Where(f => f != s.Into).Select(f => (f, s.Into, s.From))).Order(),
            Reorganization.Between(before, chain.Documents).SelectMany(s => s.Former.Select(f => (f, s.Into, s.From))).Order());
    }

    // A measure for each department, led by it alone.
    private static Plan PlanWith(ReorganizedDepartments chain)
    {
        var document = new PlanDocument
        {
            Format = PlanDocument.CurrentFormat,
            Title = "見本市行動計画",
            Publisher = "見本市",
            Period = "令和3年度～令和12年度",
            Levels = ["方針"],
            Policies = [new() { Name = "方針", Interpretation = new() { Slug = "p" } }],
            Departments = chain.Documents,
            Measures = [.. chain.Documents.Select((d, i) => new MeasureDocument
            {
                No = $"{i + 1}",
                Name = "取組",
                Policy = ["方針"],
                Departments = [d.Name],
                Period = "令和3年度～令和12年度",
            })],
            Interpretation = new() { Slug = "mihon" },
        };
        Assert.Empty(Domain.Validation.PlanValidator.Errors(document));
        return PlanFactory.Build(document);
    }
}
