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

    public static void Check(IReadOnlyList<DepartmentDocument> departments, IssueCollector issues)
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

            if (interpretation.Successor is { } successor)
            {
                CheckSuccessor(department, successor, bySlug, $"{path}.interpretation.successor", issues);
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
        for (var next = department; next is not null && seen.Add(next.Interpretation.Slug);)
        {
            if (next.Interpretation.Slug == slug)
            {
                return true;
            }

            next = all.GetValueOrDefault(next.Interpretation.Successor ?? "");
        }

        return false;
    }
}
