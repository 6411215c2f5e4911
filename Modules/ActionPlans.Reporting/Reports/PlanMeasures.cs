namespace ActionPlans.Reporting.Reports;

/// <summary>
/// The measures of a plan by their content item ids, for screens that show many of them: what is published comes from the plan in memory,
/// so that a thousand measures cost one look at an index.
/// </summary>
public sealed class PlanMeasures(ISession session, IPlanReader plans, PlanLookup frames, PlanLoader loader)
{
    /// <summary>The measures: what is published of each, else its draft. One that cannot be read is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Measure>> ReadAsync(string planId)
    {
        var measures = new Dictionary<string, Measure>(StringComparer.Ordinal);
        if (await frames.FindAsync(planId) is not { } plan || !plan.TryGet<ActionPlanPart>(out var part))
        {
            return measures;
        }

        var rows = (await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == planId).ListAsync()).ToArray();
        if (plan.Published && await plans.FindAsync(part.Slug) is { } published)
        {
            foreach (var row in rows.Where(r => r.Published))
            {
                if (published.Plan.FindMeasure(row.No) is { } measure)
                {
                    measures[row.ContentItemId] = measure;
                }
            }
        }

        if (!rows.All(r => measures.ContainsKey(r.ContentItemId)))
        {
            await AddUnpublishedAsync(plan, measures);
        }

        return measures;
    }

    private async Task AddUnpublishedAsync(ContentItem plan, Dictionary<string, Measure> measures)
    {
        var planId = plan.ContentItemId;
        var items = ItemVersions.Group(await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId).ListAsync())
            .Select(versions => versions.Published ?? versions.Latest)
            .Where(item => !measures.ContainsKey(item.ContentItemId));
        var departments = await loader.LoadDepartmentsAsync();
        foreach (var item in items)
        {
            // Each for itself: one that has errors, or another's No., must not hide the others.
            var document = PlanContent.ToDocument(plan, [item], [], departments) with { List = [] };
            if (ValidPlan.Build(document) is { } readable)
            {
                measures[item.ContentItemId] = readable.Measures[0];
            }
        }
    }
}
