using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for what a plan and its measures carry on. Whether the site has the earlier plan is not asked: it may come.</summary>
internal static class SuccessionRules
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        if (document.Predecessor is { } plan)
        {
            CheckPlan(plan, document.Interpretation.Slug, "$.predecessor", issues);
        }

        for (var i = 0; i < document.Measures.Count; i++)
        {
            if (document.Measures[i].Predecessor is not { } before)
            {
                continue;
            }

            CheckPlan(before.Plan, document.Interpretation.Slug, $"$.measures[{i}].predecessor.plan", issues);
            if (!Slug.IsValidNo(before.No))
            {
                issues.Error("measure_no_invalid", $"$.measures[{i}].predecessor.no", before.No, $"{Slug.LongestNo}");
            }
        }
    }

    private static void CheckPlan(string plan, string own, string path, IssueCollector issues)
    {
        TextRules.Slug(plan, path, issues);
        if (plan == own)
        {
            issues.Error("predecessor_self", path, plan);
        }
    }
}
