using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>Reads the reports that wait for the secretariat: a few queries, however many there are.</summary>
public sealed class QueueReader(ISession session, PlanMeasures planMeasures)
{
    /// <summary>The reports in a state, those first that came into it first.</summary>
    /// <param name="state">Submitted or approved.</param>
    /// <param name="plan">The content item id of a plan; null or empty for all.</param>
    /// <param name="year">By <see cref="ReportYear.Number"/>; null for all.</param>
    public async Task<IReadOnlyList<QueueRow>> ReadAsync(ReportState state, string? plan = null, int? year = null)
    {
        var name = state.ToString();
        var query = session.Query<ContentItem, ReportIndex>(i => i.Latest && i.State == name);
        query = string.IsNullOrEmpty(plan) ? query : query.Where(i => i.PlanContentItemId == plan);
        query = year is { } number ? query.Where(i => i.FiscalYear == number) : query;
        var rows = new List<QueueRow>();
        foreach (var ofPlan in (await query.ListAsync()).GroupBy(
            i => i.GetOrCreate<AnnualResultPart>().PlanContentItemId, StringComparer.Ordinal))
        {
            rows.AddRange(await RowsAsync(ofPlan.Key, state, [.. ofPlan]));
        }

        return [.. rows.OrderBy(r => r.Step?.AtUtc ?? DateTime.MinValue)];
    }

    private async Task<IReadOnlyList<QueueRow>> RowsAsync(string planId, ReportState state, IReadOnlyList<ContentItem> items)
    {
        var measures = await planMeasures.ReadAsync(planId);
        var years = items.Select(i => i.GetOrCreate<AnnualResultPart>().About()!.Value.Number).Distinct().ToArray();
        var steps = await StepsAsync(planId, state, years);
        var published = (
            await session.Query<ContentItem, ReportIndex>(i => i.PlanContentItemId == planId && i.Published && i.FiscalYear.IsIn(years))
                .ListAsync())
            .ToLookup(i => i.ContentItemId, StringComparer.Ordinal);
        // Times are kept in whole seconds: within one, the steps themselves have an order.
        return [.. items
            .Select(item => (Item: item, Part: item.GetOrCreate<AnnualResultPart>()))
            .Where(r => measures.ContainsKey(r.Part.MeasureContentItemId))
            .Select(r => (r.Item, r.Part, Came: steps.GetValueOrDefault((r.Part.MeasureContentItemId, r.Part.About()!.Value))))
            .OrderBy(r => r.Came.Place)
            .ThenBy(r => r.Part.About())
            .ThenBy(r => measures[r.Part.MeasureContentItemId].No, NaturalOrder.Instance)
            .Select(r =>
            {
                var measure = measures[r.Part.MeasureContentItemId];
                var text = ReportContent.DocumentOf(r.Item, measure.No)!;
                return new QueueRow(
                    r.Item.ContentItemId,
                    ReportContent.SeenOf(r.Item),
                    planId,
                    measure,
                    r.Part.About()!.Value,
                    state,
                    text,
                    r.Came.Step is { } step ? new QueueStep(step.AtUtc, step.UserName, step.Comment) : null,
                    published[r.Item.ContentItemId].FirstOrDefault() is { } read
                        ? new QueueChange(
                            ReportContent.WrittenOf(r.Item)?.Reason,
                            ReportChanges.Between(ReportContent.DocumentOf(read, measure.No), text, measure)) : null)
                {
                    PublishAtUtc = r.Item.GetOrCreate<ReportPart>().PublishAtUtc,
                };
            })];
    }

    // The last step of each report into the state: rows of the index come in the order of the steps, ids of documents need not, on two
    // nodes.
    private async Task<Dictionary<(string Measure, ReportYear Year), (ReportTransition? Step, int Place)>> StepsAsync(
        string planId, ReportState state, int[] years)
    {
        var name = state.ToString();
        var steps = await session.Query<ReportTransition, ReportTransitionIndex>(
            i => i.PlanContentItemId == planId && i.To == name && i.FiscalYear.IsIn(years))
            .OrderBy(i => i.Id)
            .ListAsync();
        return steps.Select((step, i) => (Step: (ReportTransition?)step, Place: i + 1))
            .GroupBy(s => (s.Step!.MeasureContentItemId, s.Step.About()))
            .ToDictionary(g => g.Key, g => g.Last());
    }
}
