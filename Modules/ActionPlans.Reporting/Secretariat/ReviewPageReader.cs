using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>Gathers what the secretariat's screens show. Authorization is the caller's task.</summary>
public sealed class ReviewPageReader(
    QueueReader queue, ReportReader reports, StatusReader status, PlanMeasures measures, PlanLookup lookup, IPublicationGuard guard)
{
    /// <param name="chosen">The choices that were ticked; null for those that the filter ticks.</param>
    /// <param name="errors">The errors for which the requested step was refused.</param>
    public async Task<QueuePage> QueueAsync(
        QueueFilter filter, IReadOnlyCollection<string>? chosen = null, IReadOnlyList<string>? errors = null)
    {
        filter.State = filter.State == ReportState.Approved ? ReportState.Approved : ReportState.Submitted;
        return new QueuePage(
            filter,
            await queue.ReadAsync(ReportState.Submitted, filter.Plan),
            await queue.ReadAsync(ReportState.Approved, filter.Plan),
            await lookup.ChoicesAsync(),
            chosen,
            errors);
    }

    /// <summary>Null where there is no such plan, or the year is none of its years.</summary>
    public async Task<PublishYearPage?> PublishYearAsync(string? plan, int year, IReadOnlyList<string>? errors = null)
    {
        if (ReportYear.Of(year) is not { } about
            || (await lookup.ChoicesAsync()).FirstOrDefault(p => p.Value == plan) is not { } found)
        {
            return null;
        }

        var cells = (await status.ReadAsync(found.Value)).Where(c => c.Year.Number == year).ToArray();
        return cells.Length == 0 ? null : new PublishYearPage(
            found.Value,
            found.Text,
            about,
            await queue.ReadAsync(ReportState.Approved, plan, year),
            new StateCounts(cells),
            errors ?? []);
    }

    /// <summary>Null where there is no such result.</summary>
    public async Task<ReportPage?> ReportAsync(string resultId, string? comment = null, IReadOnlyList<string>? errors = null)
    {
        if (await reports.FindAsync(resultId) is not { Latest: not null } report)
        {
            return null;
        }

        var id = report.Measure.ContentItemId;
        var year = report.Year;
        var measure = (await measures.ReadAsync(report.PlanContentItemId)).GetValueOrDefault(id);
        var lastYear = await reports.FindAsync(id, new FiscalYear(year.StartYear - 1));
        var before = (lastYear?.Published ?? lastYear?.Latest) is { } item ? ReportContent.DocumentOf(item, report.Sheet.No) : null;
        var history = await guard.HistoryAsync(report.Latest);
        var isFollowUp = FollowUp.IsAll(history, report.Text!);
        return new ReportPage(
            report,
            measure,
            measure is null
                ? []
                : [.. ReportedValue.Of(measure, year, report.Text!, null)
                    .Select((value, i) => value with
                    {
                        // The grade stands behind the indicators.
                        LastYear = i < measure.Indicators.Count
                            ? before?.Actuals.GetValueOrDefault(measure.Indicators[i].Key) : before?.Grade,
                    })],
            before,
            measure?.Schedule.In(year) ?? [],
            Changes(report, measure),
            await reports.HistoryAsync(id, report.About),
            await NextAsync(report),
            comment,
            errors ?? [])
        {
            IsCorrection = ChangeRules.WasPublic(history) && !isFollowUp,
            IsFollowUp = isFollowUp,
        };
    }

    /// <summary>
    /// The report that comes after this one among those of its plan that wait for the same step; the first of them after the last.
    /// </summary>
    public async Task<QueueRow?> NextAsync(Report report)
    {
        var state = report.State is ReportState.Approved or ReportState.Published ? ReportState.Approved : ReportState.Submitted;
        var rows = (await queue.ReadAsync(state, report.PlanContentItemId)).ToList();
        var place = rows.FindIndex(r => r.ResultId == report.Latest?.ContentItemId);
        return rows.Skip(place + 1).Concat(rows.Take(Math.Max(place, 0))).FirstOrDefault();
    }

    private static IReadOnlyList<VersionChange>? Changes(Report report, Measure? measure)
        => report.Published is null || report.Published.Latest ? null
            : ReportChanges.Between(ReportContent.DocumentOf(report.Published, report.Sheet.No), report.Text, measure);
}
