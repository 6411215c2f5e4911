using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Plans;

/// <summary>A department that takes over: one that is there, or a new one.</summary>
/// <param name="Slug">Its slug; one that is not there yet is made.</param>
/// <param name="Name">The name of a new department.</param>
public sealed record Successor(string Slug, string Name);

/// <summary>
/// 組織改編: from a fiscal year on departments do the work of others, which were renamed, merged, split, or dissolved into them. No measure
/// is touched: the former departments name their successors, and everything follows from that.
/// </summary>
/// <param name="Former">The slugs of the departments that end.</param>
/// <param name="Into">Who takes over, the first one what no other does: one department, or several where a department is split.</param>
/// <param name="From">The first fiscal year of the successors.</param>
public sealed record Reorganization(IReadOnlyList<string> Former, IReadOnlyList<Successor> Into, FiscalYear From)
{
    /// <summary>Who takes measures over of which the first successor is not to be the only one.</summary>
    public IReadOnlyList<HandedMeasureDocument> HandedTo { get; init; } = [];

    /// <summary>The departments afterwards: new ones stand behind the last of those that they take over.</summary>
    /// <param name="departments">The departments as they are.</param>
    /// <param name="issues">What stands against it; empty where it may be done.</param>
    public IReadOnlyList<DepartmentDocument> Apply(
        IReadOnlyList<DepartmentDocument> departments, out IReadOnlyList<PlanIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(departments);

        var found = new IssueCollector();
        var into = Into.Select(i => i.Slug).ToArray();
        // Two that are merged into one of them: that one stays.
        var ending = departments.Where(d => Former.Contains(d.Interpretation.Slug) && !into.Contains(d.Interpretation.Slug)).ToList();
        if (ending.Count == 0)
        {
            found.Error("reorganization_nothing", "$.former");
        }

        var added = Into.Where(i => departments.All(d => d.Interpretation.Slug != i.Slug)).ToArray();
        foreach (var successor in added)
        {
            CheckName(successor, $"$.into[{Into.ToList().IndexOf(successor)}].name", found);
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
            Interpretation = d.Interpretation with
            {
                ValidTo = last,
                Successor = into[0],
                OtherSuccessors = into[1..],
                HandedTo = HandedTo,
            },
        }).ToList();
        // A department that only changes its name keeps its telephone.
        var contact = ending.Count == 1 && Into.Count == 1 ? ending[0].Interpretation.Contact : null;
        after.InsertRange(after.FindLastIndex(d => Former.Contains(d.Interpretation.Slug)) + 1, added.Select(i => new DepartmentDocument
        {
            Name = i.Name,
            Interpretation = new DepartmentInterpretation { Slug = i.Slug, ValidFrom = From, Contact = contact },
        }));

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

        var known = before.ToLookup(d => d.Interpretation.Slug, d => d.Interpretation);
        var names = after.DistinctBy(d => d.Interpretation.Slug)
            .ToDictionary(d => d.Interpretation.Slug, d => d.Name, StringComparer.Ordinal);
        return
        [
            .. after.Select(d => d.Interpretation)
                .Where(i => i is { Successor: not null, ValidTo: not null } && !known[i.Slug].Any(k => IsSame(k, i)))
                .Where(i => i.AllSuccessors().All(names.ContainsKey))
                .GroupBy(i => (string.Join(' ', i.AllSuccessors()), i.ValidTo, string.Join(' ', i.HandedTo.Select(Key))))
                .Select(g => new Reorganization(
                    [.. g.Select(i => i.Slug)],
                    [.. g.First().AllSuccessors().Select(s => new Successor(s, names[s]))],
                    new FiscalYear(g.First().ValidTo!.Value.StartYear + 1))
                {
                    HandedTo = g.First().HandedTo,
                }),
        ];

        static string Key(HandedMeasureDocument handed) => $"{handed.Plan}/{handed.No}/{string.Join('/', handed.To)}";

        // A site knows of other plans' measures too.
        static bool IsSame(DepartmentInterpretation before, DepartmentInterpretation after)
            => before.AllSuccessors().SequenceEqual(after.AllSuccessors()) && !after.HandedTo.Except(before.HandedTo).Any();
    }

    /// <summary>What residents read of it in the record of changes.</summary>
    /// <param name="departments">The departments after it.</param>
    public string Words(IEnumerable<DepartmentDocument> departments)
    {
        ArgumentNullException.ThrowIfNull(departments);

        var names = departments.ToDictionary(d => d.Interpretation.Slug, d => d.Name, StringComparer.Ordinal);
        var former = Joined(Former);
        var next = Joined(Into.Select(i => i.Slug));
        var handed = string.Concat(HandedTo.Where(h => h.To is not [var only] || only != Into[0].Slug)
            .GroupBy(h => Joined(h.To)).Select(g => $"{string.Join('・', g.Select(h => MeasureNo.Label(h.No)))}は{g.Key}、"));
        var rest = handed.Length > 0 ? "ほかは" : "どの取組も、";
        var first = $"{rest}{Joined([Into[0].Slug])}が担当します。";
        return $"組織改編により、{From.JapaneseName}から{next}が{former}の取組を引き継ぎます。"
            + (Into.Count == 1 ? "" : handed + first)
            + $"{former}が担当した年度の記録は、そのときの課の名称のままです。";

        string Joined(IEnumerable<string> slugs) => string.Join('・', slugs.Where(names.ContainsKey).Select(s => names[s]));
    }

    private static void CheckName(Successor successor, string path, IssueCollector issues)
    {
        if (string.IsNullOrWhiteSpace(successor.Name))
        {
            issues.Error("text_blank", path, "name", "課の名称");
        }
        else
        {
            TextRules.Typed(successor.Name, path, PlanLimits.Name, issues);
        }
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
