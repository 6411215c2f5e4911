using ActionPlans.Cms.Indexes;

namespace ActionPlans.Cms.Services;

/// <summary>Builds a plan with the newest text of every result, for those who check reports. Nothing of it is stored or cached.</summary>
public sealed class NewestResults(ISession session, PlanLookup frames, PlanLoader loader)
{
    /// <summary>
    /// The plan with what is published of each measure, else its draft, and the newest text of each result. What has errors is left out;
    /// null where the plan itself has some.
    /// </summary>
    /// <param name="planId">The plan's content item id.</param>
    /// <param name="newest">
    /// The content item ids of the results whose newest text is meant; of others it is the published one. Null for all.
    /// </param>
    public async Task<Plan?> BuildAsync(string planId, IReadOnlySet<string>? newest = null)
    {
        if (await frames.FindAsync(planId) is not { } plan)
        {
            return null;
        }

        var measures = (await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId).ListAsync())
            .GroupBy(i => i.ContentItemId)
            .Select(versions => versions.FirstOrDefault(i => i.Published) ?? versions.FirstOrDefault(i => i.Latest))
            .OfType<ContentItem>();
        var results = (await session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId).ListAsync())
            .Where(i => newest?.Contains(i.ContentItemId) == false ? i.Published : i.Latest);
        var document = PlanContent.ToDocument(plan, measures, results, await loader.LoadDepartmentsAsync()) with { List = [] };
        document = await loader.WithHistoryAsync(plan, document);
        return ValidPlan.Build(ValidPlan.WithoutInvalid(document, PlanValidator.Errors(document)));
    }
}
