namespace ActionPlans.Cms.Admin.Dashboard;

/// <summary>What is still to do for one plan.</summary>
/// <param name="LackingTarget">How many measures lack a target in some year.</param>
/// <param name="WithoutResult">For the years that are due: how many measures have no result, not even a draft.</param>
public sealed record PlanAttention(PlanRow Plan, int LackingTarget, IReadOnlyList<(FiscalYear Year, int Measures)> WithoutResult);

/// <summary>Counts what is still to do, of what the person at the screen may list.</summary>
public sealed class PlanAttentionReader(PlanListReader reader, ItemActionsFinder actions, ILocalClock clock)
{
    /// <returns>Null for those who may not list measures and results.</returns>
    public async Task<IReadOnlyList<PlanAttention>?> ReadAsync()
    {
        if (!await actions.MayListAsync(ContentTypes.Measure) || !await actions.MayListAsync(ContentTypes.AnnualResult))
        {
            return null;
        }

        var today = FiscalYear.Of(DateOnly.FromDateTime((await clock.GetLocalNowAsync()).DateTime));
        var attention = new List<PlanAttention>();
        foreach (var plan in await actions.VisibleAsync(await reader.PlansAsync(), ContentTypes.ActionPlan, p => p.Item))
        {
            var measures = await reader.MeasuresAsync(plan.Plan.Id);
            var written = await reader.WrittenAsync(plan.Plan.Id);
            attention.Add(new PlanAttention(
                plan,
                measures.Count(m => m.WithoutTarget.Count > 0),
                [.. (plan.Plan.Period?.DueIn(today) ?? []).Select(year =>
                    (year,
                        measures.Count(
                            m => PlanListReader.NeedsResult(m, year) && !written.Contains((m.Item.ContentItemId, year.StartYear)))))]));
        }

        return attention;
    }
}
