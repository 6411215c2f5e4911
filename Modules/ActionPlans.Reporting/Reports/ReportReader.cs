namespace ActionPlans.Reporting.Reports;

/// <summary>Reads the current state of reports. Authorization is the caller's task.</summary>
public sealed class ReportReader(ISession session, PlanLookup frames, PlanLoader loader, RoundStore rounds)
{
    /// <summary>
    /// The report of a measure for a year, or the interim report of that year. Null where there is no such measure, where it does not run
    /// in that year, or where the day of the interim report is unknown: no round asks for it and no result of it is stored.
    /// </summary>
    public async Task<Report?> FindAsync(string? measureId, ReportYear about)
    {
        if (await frames.FindAsync(measureId) is not { } measure || !measure.TryGet<MeasurePart>(out var part)
            || !part.ReadYears().Contains(about.Year))
        {
            return null;
        }

        var id = measure.ContentItemId;
        var number = about.Number;
        var versions = (await session.Query<ContentItem, AnnualResultIndex>(i => i.MeasureContentItemId == id && i.FiscalYear == number)
            .ListAsync()).ToArray();
        var round = await rounds.FindAsync(part.PlanContentItemId, about);
        var latest = Array.Find(versions, v => v.Latest);
        var report = new Report(
            measure,
            PlanContent.ToDocument(measure, await loader.LoadDepartmentsAsync()),
            part.PlanContentItemId,
            about.Year,
            latest,
            Array.Find(versions, v => v.Published),
            round)
        {
            Interim = round?.Interim ?? latest?.GetOrCreate<AnnualResultPart>().Interim,
        };
        return report.About == about ? report : null;
    }

    /// <summary>The newest text of a result with all about its report; null where there is none.</summary>
    public async Task<Report?> FindAsync(string resultId)
    {
        var index = await session.QueryIndex<AnnualResultIndex>(i => i.ContentItemId == resultId && i.Latest).FirstOrDefaultAsync();
        return index is null ? null : await FindAsync(index.MeasureContentItemId, ReportYear.Of(index.FiscalYear)!.Value);
    }

    /// <summary>
    /// The steps of a report, the first one first: by the rows of the index. Ids of documents are handed out in blocks on PostgreSQL, so
    /// that of two nodes one may give the later step the lower id.
    /// </summary>
    public async Task<IReadOnlyList<ReportTransition>> HistoryAsync(string measureId, ReportYear about)
    {
        var number = about.Number;
        var steps = await session.Query<ReportTransition, ReportTransitionIndex>(
            i => i.MeasureContentItemId == measureId && i.FiscalYear == number)
            .OrderBy(i => i.Id)
            .ListAsync();
        return [.. steps];
    }
}
