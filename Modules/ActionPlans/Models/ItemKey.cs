namespace ActionPlans.Cms.Models;

/// <summary>
/// What tells an item of ours from its siblings: the slug of a plan, the No. of a measure, the year of a result or summary.
/// </summary>
public static class ItemKey
{
    /// <summary>Takes the key away. The editor asks for another one.</summary>
    public static void Clear(ContentItem item)
    {
        if (item.Has<ActionPlanPart>())
        {
            item.Alter<ActionPlanPart>(part => part.Slug = "");
        }

        if (item.Has<MeasurePart>())
        {
            item.Alter<MeasurePart>(part => part.No = "");
        }

        if (item.Has<AnnualResultPart>())
        {
            item.Alter<AnnualResultPart>(part => part.Year = null);
        }

        if (item.Has<YearSummaryPart>())
        {
            item.Alter<YearSummaryPart>(part => part.Year = null);
        }
    }

    /// <summary>True for a clone whose key is not set yet.</summary>
    public static bool IsMissing(ContentItem item) => item.ContentType switch
    {
        ContentTypes.ActionPlan => item.GetOrCreate<ActionPlanPart>().Slug.Length == 0,
        ContentTypes.Measure => item.GetOrCreate<MeasurePart>().No.Length == 0,
        ContentTypes.AnnualResult => item.GetOrCreate<AnnualResultPart>().Year is null,
        ContentTypes.YearSummary => item.GetOrCreate<YearSummaryPart>().Year is null,
        _ => false,
    };
}
