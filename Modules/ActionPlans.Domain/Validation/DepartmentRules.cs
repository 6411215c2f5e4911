using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the list of departments.</summary>
internal static class DepartmentRules
{
    /// <summary>What is wrong with departments that stand in no plan.</summary>
    public static IReadOnlyList<PlanIssue> Errors(IReadOnlyList<DepartmentDocument> departments)
    {
        var issues = new IssueCollector();
        Check(departments, issues);
        return issues.Issues;
    }

    public static void Check(PlanDocument document, IssueCollector issues)
    {
        Check(document.Departments, issues);
        var measures = document.Measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
        foreach (var (d, department) in document.Departments.Index())
        {
            foreach (var (h, handed) in department.Interpretation.HandedTo.Index()
                .Where(item => item.Item.Plan == document.Interpretation.Slug && !measures.Contains(item.Item.No)))
            {
                issues.Error("handed_measure_unknown", $"$.departments[{d}].interpretation.handedTo[{h}].no", department.Name, handed.No);
            }
        }
    }

    private static void Check(IReadOnlyList<DepartmentDocument> departments, IssueCollector issues)
    {
        var bySlug = departments.DistinctBy(d => d.Interpretation.Slug)
            .ToDictionary(d => d.Interpretation.Slug, StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < departments.Count; i++)
        {
            var department = departments[i];
            var path = $"$.departments[{i}]";
            if (!names.Add(department.Name))
            {
                issues.Error("department_name_duplicate", $"{path}.name", department.Name);
            }

            var interpretation = department.Interpretation;
            TextRules.Slug(interpretation.Slug, $"{path}.interpretation.slug", issues);
            if (!slugs.Add(interpretation.Slug))
            {
                issues.Error("slug_duplicate", $"{path}.interpretation.slug", interpretation.Slug);
            }

            if (interpretation is { ValidFrom: { } from, ValidTo: { } to } && to < from)
            {
                issues.Error("years_reversed", $"{path}.interpretation.validTo", from.JapaneseName, to.JapaneseName);
            }

            foreach (var (index, successor) in interpretation.AllSuccessors().Index())
            {
                var place = index == 0 ? "successor" : $"otherSuccessors[{index - 1}]";
                CheckSuccessor(department, successor, bySlug, $"{path}.interpretation.{place}", issues);
            }

            CheckSplit(department, $"{path}.interpretation", issues);
        }
    }

    private static void CheckSplit(DepartmentDocument department, string path, IssueCollector issues)
    {
        var own = department.Interpretation;
        var successors = own.AllSuccessors();
        if (own.Successor is null && own.OtherSuccessors.Count + own.HandedTo.Count > 0)
        {
            issues.Error("successor_first_missing", $"{path}.successor", department.Name);
            return;
        }

        if (successors.GroupBy(s => s).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            issues.Error("successor_repeated", $"{path}.otherSuccessors", department.Name, twice.Key);
        }

        var seen = new HashSet<(string, string)>();
        foreach (var (index, handed) in own.HandedTo.Index())
        {
            var place = $"{path}.handedTo[{index}]";
            if (!seen.Add((handed.Plan, handed.No)))
            {
                issues.Error("handed_measure_repeated", $"{place}.no", department.Name, handed.No);
            }

            if (handed.To.Count == 0 || handed.To.Distinct().Count() < handed.To.Count || handed.To.Except(successors).Any())
            {
                issues.Error("handed_to_invalid", $"{place}.to", department.Name, handed.No, string.Join("、", successors));
            }
        }
    }

    // Whoever takes over bears its name in the next year, so that the years of a line grow and no line leads back to itself.
    private static void CheckSuccessor(
        DepartmentDocument department, string successor, Dictionary<string, DepartmentDocument> all, string path, IssueCollector issues)
    {
        var interpretation = department.Interpretation;
        if (all.GetValueOrDefault(successor) is not { } next)
        {
            issues.Error("successor_unknown", path, department.Name, successor);
        }
        else if (LeadsTo(next, interpretation.Slug, all))
        {
            issues.Error("successor_circular", path, department.Name, next.Name);
        }
        else if (interpretation.ValidTo is not { } last)
        {
            issues.Error("successor_without_end", path, department.Name, next.Name);
        }
        else if (!interpretation.IsFollowedBy(next.Interpretation))
        {
            issues.Error("successor_not_valid", path, department.Name, next.Name, last.JapaneseName);
        }
    }

    private static bool LeadsTo(DepartmentDocument department, string slug, Dictionary<string, DepartmentDocument> all)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<DepartmentDocument>([department]);
        while (open.TryDequeue(out var next))
        {
            if (next.Interpretation.Slug == slug)
            {
                return true;
            }

            foreach (var later in seen.Add(next.Interpretation.Slug) ? next.Interpretation.AllSuccessors() : [])
            {
                if (all.GetValueOrDefault(later) is { } known)
                {
                    open.Enqueue(known);
                }
            }
        }

        return false;
    }
}
