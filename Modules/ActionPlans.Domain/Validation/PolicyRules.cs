using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the policy tree.</summary>
internal static class PolicyRules
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        if (document.Levels.Count == 0)
        {
            issues.Error("levels_missing", "$.levels");
        }

        var slugs = new HashSet<string>(StringComparer.Ordinal);
        CheckLevel(document.Policies, 1, "$.policies", document.Levels.Count, slugs, issues);
    }

    private static void CheckLevel(
        IReadOnlyList<PolicyDocument> nodes, int level, string path, int levels, HashSet<string> slugs, IssueCollector issues)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var nodePath = $"{path}[{i}]";
            if (level > levels && levels > 0)
            {
                issues.Error("policy_too_deep", nodePath, node.Name, $"{level}", $"{levels}");
            }

            var slugPath = $"{nodePath}.interpretation.slug";
            TextRules.Slug(node.Interpretation.Slug, slugPath, issues);
            if (!slugs.Add(node.Interpretation.Slug))
            {
                issues.Error("slug_duplicate", slugPath, node.Interpretation.Slug);
            }

            CheckLevel(node.Children, level + 1, $"{nodePath}.children", levels, slugs, issues);
        }
    }
}
