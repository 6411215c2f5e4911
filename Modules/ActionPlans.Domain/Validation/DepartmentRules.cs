using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the list of departments.</summary>
internal static class DepartmentRules
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < document.Departments.Count; i++)
        {
            var department = document.Departments[i];
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
        }
    }
}
