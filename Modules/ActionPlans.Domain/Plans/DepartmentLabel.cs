using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>A department as pages name it, with the names that it had before: 市長公室（令和7年度まで秘書課）.</summary>
/// <param name="Department">The department that does the work today.</param>
/// <param name="Former">Under which names the work was done before, the earliest first; empty where the name never changed.</param>
public sealed record DepartmentLabel(Department Department, IReadOnlyList<Department> Former)
{
    /// <summary>Every name, the present one last.</summary>
    public IEnumerable<Department> Names => Former.Append(Department);

    /// <summary>The present name, and in brackets until when it was which other.</summary>
    public string Text => Former.Count == 0
        ? Department.Name
        : $"{Department.Name}（{string.Join('、', Former.GroupBy(d => d.ValidTo).Select(Until))}）";

    /// <summary>A department of the plan, whatever measures it has.</summary>
    public static DepartmentLabel Of(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);

        return new(department, [.. Origins(department).Distinct().OrderBy(d => d.ValidTo)]);
    }

    /// <summary>
    /// The departments of a measure: those of one successor are one, and each successor of one that was split stands for itself.
    /// </summary>
    /// <param name="named">The departments as the sheet names them.</param>
    /// <param name="period">The years of the measure.</param>
    public static IReadOnlyList<DepartmentLabel> Of(IReadOnlyList<Department> named, FiscalPeriod period)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(period);

        return [.. named.SelectMany(d => d.Present.Select(p => (Named: d, Present: p))).GroupBy(p => p.Present, p => p.Named)
            .Select(present => new DepartmentLabel(
                present.Key,
                [.. present.SelectMany(d => NamesBefore(present.Key, d, period)).Distinct().OrderBy(d => d.ValidTo)]))];
    }

    // Of all later names only those that lead to this present department: a department that was split has other successors too.
    private static IEnumerable<Department> NamesBefore(Department present, Department named, FiscalPeriod period)
        => period.Years.SelectMany(named.NamesIn).Except(named.Later)
            .Concat(named.Later.Where(d => d != present && d.Present.Contains(present)));

    private static IEnumerable<Department> Origins(Department department)
        => department.Origins.SelectMany(o => Origins(o).Append(o));

    private static string Until(IGrouping<FiscalYear?, Department> names)
        => $"{names.Key?.JapaneseName}まで{string.Join('・', names.Select(d => d.Name))}";
}
