using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>Departments after any chain of renamings, mergers and splits, of which each year may bring some.</summary>
public sealed record ReorganizedDepartments(IReadOnlyList<Reorganization> Steps, IReadOnlyList<DepartmentDocument> Documents)
{
    public override string ToString()
        => string.Join("; ", Steps.Select(s => $"{s.From.StartYear}: {string.Join('+', s.Former)} > "
            + $"{string.Join('+', s.Into.Select(i => i.Slug))} "
            + $"({string.Join(' ', s.HandedTo.Select(h => $"{h.No}:{string.Join('+', h.To)}"))})"));
}

public static class ReorganizationGenerators
{
    public const string Plan = "mihon";

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
            var into = new List<Successor> { new(isNew ? $"shin-{index}" : present[choice % present.Length], $"新課{index}") };
            if (choice / 4 % 3 == 0)
            {
                into.Add(new Successor($"shin-{index}-2", $"新課{index}の2"));
            }

            if (choice / 12 % 4 == 0 && present.Except([into[0].Slug, .. former]).FirstOrDefault() is { } staying)
            {
                into.Add(new Successor(staying, ""));
            }

            var step = new Reorganization(former, into, new FiscalYear(FirstYear + 1 + index))
            {
                HandedTo = into.Count == 1 ? [] : [.. Handed(documents, former, into, choice)],
            };
            if (former.Except(into.Select(i => i.Slug)).Any())
            {
                documents = step.Apply(documents, out var issues);
                Assert.Empty(issues);
                steps.Add(step);
            }
        }

        return new ReorganizedDepartments(steps, documents);
    }

    // Measures of the former departments and of those that went into them; some are left to the first successor.
    private static IEnumerable<HandedMeasureDocument> Handed(
        IReadOnlyList<DepartmentDocument> documents, string[] former, List<Successor> into, int choice)
        => Department.ListOf(documents).Where(d => d.Present.Any(p => former.Contains(p.Slug)))
            .Select((d, i) => new HandedMeasureDocument
            {
                Plan = Plan,
                No = d.Slug,
                To = [.. into.Select(s => s.Slug).Where((_, n) => ((choice >> ((i + n) % 17)) & 1) == 1)],
            })
            .Where(h => h.To.Count > 0);
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
                Assert.NotEmpty(department.In(year));
                Assert.All(department.In(year), d => Assert.True(d.IsValidIn(year)));
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
                Assert.Equal(Slugs(department.In(second)), Slugs(department.In(first).SelectMany(d => d.In(second))));
            }

            Assert.Equal(Slugs(department.Present), Slugs(department.In(Years[^1])));
            Assert.All(department.Later, d => Assert.Subset(Slugs(department.Present), Slugs(d.Present)));
        }
    }

    [Property]
    public void Names_of_a_year_lead_to_the_same_departments_of_today(ReorganizedDepartments chain)
        => Assert.All(Department.ListOf(chain.Documents), department => Assert.All(
            Years, year => Assert.Subset(Slugs(department.NamesIn(year).SelectMany(n => n.Present)), Slugs(department.Present))));

    [Property]
    public void Successors_and_predecessors_are_the_same_relation(ReorganizedDepartments chain)
    {
        var all = Department.ListOf(chain.Documents);

        Assert.Equal(chain.Documents.Sum(d => d.Interpretation.AllSuccessors().Count), all.Sum(d => d.Predecessors.Count));
        Assert.All(all, d => Assert.All(d.Predecessors, p => Assert.Contains(p.Successors, s => ReferenceEquals(s, d))));
    }

    [Property]
    public void No_measure_is_lost_and_none_counts_twice(ReorganizedDepartments chain)
    {
        var plan = PlanWith(chain);
        foreach (var department in plan.Departments)
        {
            var measure = plan.FindMeasure(department.Slug)!;

            Assert.Contains(measure, plan.MeasuresOf(department));
            Assert.Distinct(plan.MeasuresOf(department));
            Assert.All(measure.Leads, l => Assert.Contains(measure, plan.MeasuresOf(l.Department)));
            Assert.All(Years, year => Assert.All(measure.LeadsIn(year), lead => Assert.Contains(measure, plan.MeasuresOf(lead))));
            Assert.All(Years, year => Assert.All(measure.LeadsIn(year), lead => Assert.True(lead.IsValidIn(year))));
            Assert.Contains(measure, new MeasureFilter($"「{department.Name}」").Apply(plan));
            Assert.All(measure.Leads, l => Assert.Contains(measure, new MeasureFilter($"「{l.Department.Name}」").Apply(plan)));
            Assert.Equal(measure.Leads.Count, measure.Leads.DistinctBy(l => l.Department).Count());
        }

        Assert.Equal(
            plan.Measures.Sum(m => m.Leads.Count), plan.PresentDepartments.Sum(l => plan.MeasuresOf(l.Department).Count()));
    }

    [Property]
    public void A_measure_goes_to_whom_it_was_given_and_else_to_the_first(ReorganizedDepartments chain)
    {
        var plan = PlanWith(chain);
        foreach (var document in chain.Documents.Select(d => d.Interpretation).Where(d => d.Successor is not null))
        {
            var measure = plan.FindMeasure(document.Slug)!;
            var given = document.HandedTo.FirstOrDefault(h => h.No == measure.No)?.To ?? [document.Successor!];
            var next = new FiscalYear(document.ValidTo!.Value.StartYear + 1);

            // One that takes over may be reorganised itself in the same year.
            var leads = plan.Departments.Where(d => given.Contains(d.Slug)).SelectMany(d => d.In(next));
            Assert.Subset(Slugs(leads), Slugs(measure.LeadsIn(next)));
            Assert.All(
                given.Where(g => chain.Documents.First(d => d.Interpretation.Slug == g).Interpretation.ValidTo != document.ValidTo),
                slug => Assert.Contains(slug, Slugs(measure.LeadsIn(next))));
        }
    }

    [Property]
    public void Each_name_of_a_label_led_to_its_department(ReorganizedDepartments chain)
    {
        var plan = PlanWith(chain);
        Assert.All(plan.Measures.SelectMany(m => m.Leads), label =>
        {
            Assert.Empty(label.Department.Successors);
            Assert.All(label.Former, former => Assert.Contains(label.Department, plan.FindDepartment(former.Slug)!.Present));
        });
    }

    [Property]
    public void In_every_year_exactly_the_people_of_who_does_the_work_report(ReorganizedDepartments chain)
    {
        var plan = PlanWith(chain);
        foreach (var year in Years)
        {
            foreach (var measure in plan.Measures)
            {
                var acting = Slugs(measure.Departments[0].In(year));
                var leading = plan.Departments.Where(own => ReportRules.RoleOf([own], measure.Departments, [], year) == ReportRole.Lead);
                Assert.Equal(plan.Departments.Where(own => Slugs(own.In(year)).Overlaps(acting)), leading);
                Assert.Contains(leading, own => own.Slug == measure.No);
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
            .Select(d => d with
            {
                Interpretation = d.Interpretation with { ValidTo = null, Successor = null, OtherSuccessors = [], HandedTo = [] },
            });

        Assert.Equal(
            chain.Steps.SelectMany(s => s.Former.Except(s.Into.Select(i => i.Slug)).Select(f => Key(f, s))).Order(),
            Reorganization.Between(before, chain.Documents).SelectMany(s => s.Former.Select(f => Key(f, s))).Order());

        static (string, string, FiscalYear) Key(string former, Reorganization step)
            => (former, string.Join('+', step.Into.Select(i => i.Slug)), step.From);
    }

    private static SortedSet<string> Slugs(IEnumerable<Department> departments)
        => new(departments.Select(d => d.Slug), StringComparer.Ordinal);

    // A measure for each department, led by it alone and called like it.
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
            Measures = [.. chain.Documents.Select(d => new MeasureDocument
            {
                No = d.Interpretation.Slug,
                Name = "取組",
                Policy = ["方針"],
                Departments = [d.Name],
                Period = "令和3年度～令和12年度",
            })],
            Interpretation = new() { Slug = ReorganizationGenerators.Plan },
        };
        Assert.Empty(Domain.Validation.PlanValidator.Errors(document));
        return PlanFactory.Build(document);
    }
}
