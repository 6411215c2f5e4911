using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// 組織改編: from a fiscal year on one department does the work of others, which were renamed, merged, or dissolved into it. No measure is
/// touched: the former departments name their successor, and everything follows from that.
/// </summary>
/// <param name="Former">The slugs of the departments that end.</param>
/// <param name="Into">The slug of the department that takes over; one that is not there yet is made.</param>
/// <param name="Name">The name of a new department.</param>
/// <param name="From">The first fiscal year of the successor.</param>
public sealed record Reorganization(IReadOnlyList<string> Former, string Into, string Name, FiscalYear From)
{
    /// <summary>The departments afterwards: a new one stands behind the last of those that it takes over.</summary>
    /// <param name="departments">The departments as they are.</param>
    /// <param name="issues">What stands against it; empty where it may be done.</param>
    public IReadOnlyList<DepartmentDocument> Apply(
        IReadOnlyList<DepartmentDocument> departments, out IReadOnlyList<PlanIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(departments);

        var found = new IssueCollector();
        // Two that are merged into one of them: that one stays.
        var ending = departments.Where(d => Former.Contains(d.Interpretation.Slug) && d.Interpretation.Slug != Into).ToList();
        if (ending.Count == 0)
        {
            found.Error("reorganization_nothing", "$.former");
        }

        var isNew = departments.All(d => d.Interpretation.Slug != Into);
        if (isNew && string.IsNullOrWhiteSpace(Name))
        {
            found.Error("text_blank", "$.name", "name", "課の名称");
        }
        else if (isNew)
        {
            TextRules.Typed(Name, "$.name", PlanLimits.Name, found);
        }

        if (From.StartYear == FiscalYear.Earliest)
        {
            found.Error("reorganization_year", "$.from");
            issues = found.Issues;
            return departments;
        }

        var last = new FiscalYear(From.StartYear - 1);
        foreach (var (department, end) in ending.Select(d => (d, d.Interpretation)).Where(d => d.Interpretation.Successor is not null
            || (d.Interpretation.ValidTo is { } to && to != last)))
        {
            found.Error("reorganization_ended", "$.former", department.Name, end.ValidTo?.JapaneseName ?? "");
        }

        var after = departments.Select(d => !ending.Contains(d) ? d : d with
        {
            Interpretation = d.Interpretation with { ValidTo = last, Successor = Into },
        }).ToList();
        if (isNew)
        {
            // A department that only changes its name keeps its telephone.
            var contact = ending.Count == 1 ? ending[0].Interpretation.Contact : null;
            after.Insert(after.FindLastIndex(d => Former.Contains(d.Interpretation.Slug)) + 1, new DepartmentDocument
            {
                Name = Name,
                Interpretation = new DepartmentInterpretation { Slug = Into, ValidFrom = From, Contact = contact },
            });
        }

        // What was wrong before is not of this reorganisation.
        var known = DepartmentRules.Errors(departments).Select(e => (e.Code, e.Arguments[0])).ToHashSet();
        issues = [.. found.Issues, .. DepartmentRules.Errors(after).Where(e => !known.Contains((e.Code, e.Arguments[0])))];
        return after;
    }

    /// <summary>The reorganisations between the departments as they were and as they are: by a form, an editor or a file.</summary>
    public static IReadOnlyList<Reorganization> Between(
        IEnumerable<DepartmentDocument> before, IReadOnlyCollection<DepartmentDocument> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var known = before.Select(d => (d.Interpretation.Slug, d.Interpretation.Successor)).ToHashSet();
        return
        [
            .. after.Select(d => d.Interpretation)
                .Where(i => i is { Successor: not null, ValidTo: not null } && !known.Contains((i.Slug, i.Successor)))
                .GroupBy(i => (i.Successor, i.ValidTo))
                .Where(g => after.Any(d => d.Interpretation.Slug == g.Key.Successor))
                .Select(g => new Reorganization(
                    [.. g.Select(i => i.Slug)],
                    g.Key.Successor!,
                    after.First(d => d.Interpretation.Slug == g.Key.Successor).Name,
                    new FiscalYear(g.Key.ValidTo!.Value.StartYear + 1))),
        ];
    }

    /// <summary>What residents read of it in the record of changes.</summary>
    /// <param name="departments">The departments after it.</param>
    public string Words(IEnumerable<DepartmentDocument> departments)
    {
        ArgumentNullException.ThrowIfNull(departments);

        var names = departments.ToDictionary(d => d.Interpretation.Slug, d => d.Name, StringComparer.Ordinal);
        var former = string.Join('・', Former.Where(names.ContainsKey).Select(f => names[f]));
        return $"組織改編により、{From.JapaneseName}から{names[Into]}が{former}の取組を引き継ぎます。{former}が担当した年度の記録は、そのときの課の名称のままです。";
    }

    /// <summary>The default slug of a new department: the former department's slug, followed by the year in which it takes over.</summary>
    public static string SlugFor(string? former, FiscalYear from, IEnumerable<string> taken)
    {
        var year = from.StartYear.ToString(CultureInfo.InvariantCulture);
        var stem = string.IsNullOrEmpty(former) ? "department" : former;
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue)
            .Select(n => n == 1 ? $"-{year}" : string.Create(CultureInfo.InvariantCulture, $"-{year}-{n}"))
            .Select(end => stem[..Math.Min(stem.Length, Slug.Longest - end.Length)].TrimEnd('-') + end)
            .First(slug => !known.Contains(slug));
    }
}
