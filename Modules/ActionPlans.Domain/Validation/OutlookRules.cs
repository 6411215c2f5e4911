using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for 達成の見通し.</summary>
internal static class OutlookRules
{
    /// <summary>
    /// An outlook belongs to the result of a year and to an indicator, and says why where the target will hardly be reached.
    /// </summary>
    public static void Check(AnnualResultDocument result, MeasureDocument measure, string path, IssueCollector issues)
    {
        foreach (var (key, outlook) in result.Outlooks)
        {
            var place = $"{path}.outlooks['{key}']";
            if (measure.Indicators.FirstOrDefault(i => i.Interpretation.Key == key) is not { } indicator)
            {
                var keys = measure.Indicators.Select(i => i.Interpretation.Key);
                issues.Error("result_indicator_unknown", place, result.Measure, key, string.Join(", ", keys));
            }
            else if (result.Interim is not null)
            {
                issues.Error("outlook_of_interim", $"{place}.step", result.Measure, OutlookSteps.Word(outlook.Step));
            }
            else if (OutlookSteps.NeedsReason(outlook.Step) && outlook.Reason is null)
            {
                issues.Error("outlook_reason_missing", $"{place}.reason", result.Measure, OutlookSteps.Word(outlook.Step), indicator.Name);
            }
        }
    }

    /// <summary>
    /// Outlooks that no page shows. They are no errors: a plan that asks no longer keeps what was reported, and a target may be moved.
    /// </summary>
    public static IReadOnlyList<PlanIssue> NotShown(Plan plan, PlanDocument document)
    {
        var issues = new IssueCollector();
        foreach (var (index, result) in document.Results.Index().Where(r => r.Item.Outlooks.Count > 0))
        {
            var path = $"$.results[{index}].outlooks";
            if (!plan.HasOutlook)
            {
                issues.Warning("outlook_off", path, result.Measure, result.Year.JapaneseName);
            }
            else if (plan.FindMeasure(result.Measure) is { } measure)
            {
                foreach (var indicator in measure.Indicators.Where(
                    i => result.Outlooks.ContainsKey(i.Key) && !measure.IsOutlookAsked(i, result.Year)))
                {
                    issues.Warning(
                        "outlook_without_goal", $"{path}['{indicator.Key}']", result.Measure, result.Year.JapaneseName, indicator.Name);
                }
            }
        }

        return issues.Issues;
    }
}
