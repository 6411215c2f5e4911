using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>Reads where all reports of a plan stand, from rows of indexes: no result is loaded, however many there are.</summary>
public sealed class StatusReader(ISession session, PlanMeasures measures, RoundStore rounds, SiteClock clock)
{
    /// <summary>
    /// A cell for each published measure of the plan and each year in which the measure runs, in the order of No. and year, and for the
    /// interim report of a year that has a round or a result of it. An unpublished measure has cells only for years with a result.
    /// </summary>
    public async Task<IReadOnlyList<StatusCell>> ReadAsync(string planId)
    {
        var today = await clock.TodayAsync();
        var deadlines = (await rounds.ListAsync(planId)).ToDictionary(r => r.About, r => r.Deadline);
        var results = (await session.QueryIndex<ReportIndex>(i => i.PlanContentItemId == planId).ListAsync())
            .ToLookup(i => (i.MeasureContentItemId, i.FiscalYear));
        ReportYear[] asked = [.. results.Select(r => ReportYear.Of(r.Key.FiscalYear)).OfType<ReportYear>(), .. deadlines.Keys];
        var published = (await session.QueryIndex<MeasureIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync())
            .Select(i => i.ContentItemId).ToHashSet(StringComparer.Ordinal);
        var cells = new List<StatusCell>();
        foreach (var (id, measure) in (await measures.ReadAsync(planId)).OrderBy(m => m.Value.No, NaturalOrder.Instance))
        {
            foreach (var year in ReportYear.Among(measure.Years(), asked))
            {
                var rows = results[(id, year.Number)];
                var latest = rows.FirstOrDefault(r => r.Latest);
                if (latest is null && !published.Contains(id))
                {
                    continue;
                }

                var state = StateOf(latest);
                var isPublished = rows.Any(r => r.Published);
                DateOnly? deadline = deadlines.TryGetValue(year, out var day) ? day : null;
                cells.Add(new StatusCell(
                    id, measure, year, latest?.ContentItemId, state, deadline, isPublished,
                    ReportRules.IsOverdue(state, isPublished, deadline, today))
                {
                    // The day of an interim report is set by its round: without a round nothing is due.
                    HasBegun = year.Year.FirstDay <= today && (deadline is not null || !year.IsInterim),
                });
            }
        }

        return cells;
    }

    private static ReportState StateOf(ReportIndex? row) => row is null ? ReportState.NotEntered : Enum.Parse<ReportState>(row.State);
}
