using ActionPlans.Pages.Components;

namespace ActionPlans.Forms;

/// <summary>The cells of one measure, by year; a year that is filtered out has none.</summary>
public sealed record StatusRow(Measure Measure, IReadOnlyDictionary<ReportYear, StatusCell> Cells);

/// <summary>The counts of a department, of a year, or of both, each a link to its reports.</summary>
public sealed record CountsView(StateCounts Counts, StatusFilter Filter, string? Department, int? Year);

/// <summary>The status grid: what the filter lets through, counted and by measure.</summary>
public sealed class StatusPage
{
    /// <param name="filter">The filter, with its plan chosen.</param>
    public StatusPage(
        StatusFilter filter, IReadOnlyList<StatusCell> all, IReadOnlyList<SelectListItem> plans, IReadOnlyList<ReportingRound> rounds)
    {
        Filter = filter;
        Plans = plans;
        Rounds = rounds.ToDictionary(r => r.About);
        AllYears = [.. all.Select(c => c.Year).Distinct().Order()];
        AllDepartments = DepartmentsOf(all);
        Cells = filter.Apply(all);
        Years = [.. Cells.Select(c => c.Year).Distinct().Order()];
        Departments = DepartmentsOf(Cells);
        Measures = ListPage.Of(
            [.. Cells.GroupBy(c => c.MeasureId).Select(g => new StatusRow(g.First().Measure, g.ToDictionary(c => c.Year)))],
            filter.PageNum);
    }

    public StatusFilter Filter { get; }

    public IReadOnlyList<SelectListItem> Plans { get; }

    public IReadOnlyDictionary<ReportYear, ReportingRound> Rounds { get; }

    /// <summary>What one may narrow the grid to.</summary>
    public IReadOnlyList<ReportYear> AllYears { get; }

    public IReadOnlyList<Department> AllDepartments { get; }

    /// <summary>What the filter lets through: every number, row and line of the file comes from these.</summary>
    public IReadOnlyList<StatusCell> Cells { get; }

    public IReadOnlyList<ReportYear> Years { get; }

    public IReadOnlyList<Department> Departments { get; }

    public ListPage<StatusRow> Measures { get; }

    /// <summary>The counts of a department, of a year, of both, or of all. A joint measure counts with each of its departments.</summary>
    public StateCounts Count(Department? department = null, ReportYear? year = null)
        => new(Cells.Where(
            c => (department is null || c.Measure.Leads.Any(l => l.Department == department)) && (year is null || c.Year == year)));

    private static List<Department> DepartmentsOf(IEnumerable<StatusCell> cells)
        => [.. cells.SelectMany(c => c.Measure.Leads).Select(l => l.Department).Distinct().OrderBy(d => d.Name, StringComparer.Ordinal)];
}
