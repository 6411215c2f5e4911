using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>
/// Builds the published plans. It reads only what has changed since the last time: a city with a thousand measures publishes one at a time.
/// </summary>
public sealed class PublishedPlanLoader(
    ISession session, PublishedRowVersions rowVersions, IReportingDeadlines reportingDeadlines, IPlanHistory planHistory,
    ILogger<PublishedPlanLoader> logger)
{
    // Up to so many changed items are read by their keys; beyond, all of the plan are read.
    private const int MaxKeys = 100;

    /// <summary>
    /// Writes what this request has pending. To be called before the cache is locked: on SQLite it may have to wait for another writer,
    /// and readers must not wait behind the lock meanwhile.
    /// </summary>
    internal Task PrepareAsync() => rowVersions.FlushAsync();

    /// <summary>Brings plans up to date; those of which nothing has changed stay the same objects.</summary>
    /// <returns>One for each published plan, whether or not it could be built.</returns>
    internal async Task<IReadOnlyList<PlanSource>> RefreshAsync(IReadOnlyList<PlanSource> cached)
    {
        // Versions are read before content: where a change comes in between, the content is newer than its version and is read again.
        var versions = await rowVersions.PlansAsync();
        var known = cached.ToDictionary(s => s.Version.PlanId, StringComparer.Ordinal);
        DepartmentTerms? departments = null;
        var sources = new List<PlanSource>();
        foreach (var version in versions)
        {
            var before = known.GetValueOrDefault(version.PlanId);
            if (before?.Version == version)
            {
                sources.Add(before);
                continue;
            }

            // Names of departments are copied into measures: a change of departments invalidates all measures.
            before = version.HasDepartmentsOf(before?.Version) ? before : null;
            departments ??= before?.Departments ?? await DepartmentsAsync();
            if (await ReadAsync(version, before, departments) is { } source)
            {
                sources.Add(source);
            }
        }

        return sources;
    }

    private async Task<PlanSource?> ReadAsync(PlanSourceVersion version, PlanSource? before, DepartmentTerms departments)
    {
        var planId = version.PlanId;
        var header = before?.Version.Plan == version.Plan ? before.Header : await HeaderAsync(planId, departments);
        if (header is null)
        {
            return null;
        }

        var measures = await ReadRowsAsync(
            await rowVersions.PublishedAsync<MeasureIndex>(planId), before?.Measures, ids => MeasuresAsync(planId, ids),
            item => item.ContentItemId, item => PlanContent.ToDocument(item, departments));
        var results = await ReadRowsAsync(
            await rowVersions.PublishedAsync<AnnualResultIndex>(planId), before?.Results, ids => ResultsAsync(planId, ids),
            item => item.ContentItemId, item => item.GetOrCreate<AnnualResultPart>());
        var summaries = await ReadRowsAsync(
            await rowVersions.PublishedAsync<YearSummaryIndex>(planId), before?.Summaries, _ => SummariesAsync(planId),
            item => item.ContentItemId, item => item.GetOrCreate<YearSummaryPart>());
        var history = await ReadRowsAsync(
            await rowVersions.HistoryAsync(planId), before?.History, numbers => HistoryAsync(planId, numbers),
            entry => entry.Seq, entry => entry);
        var document = PlanContent.ToDocument(
            header.Document, [.. measures.Select(m => (m.Key, m.Value.Value))], results.Values.Select(r => r.Value), departments) with
        {
            Summaries = [.. summaries.Values.Select(s => PlanContent.ToDocument(s.Value)).OfType<YearSummaryDocument>()
                .OrderBy(s => s.Year)],
            History = [.. history.Values.Select(e => e.Value).OrderBy(e => e.Seq)],
        };
        var wasValid = before is { IsValid: true } && before.Header == header;
        var isValid = PlanRevalidation.IsValid(document, wasValid ? before?.Document : null, Changed(before, measures, results));
        var deadlines = before is not null && version.HasDeadlinesOf(before.Version)
            ? before.Deadlines : await reportingDeadlines.DeadlinesAsync(planId);
        var plan = isValid ? PlanFactory.Build(document, deadlines) : BuildRest(document, deadlines);
        var published = plan is null ? null : new PublishedPlan(plan, header.PublishedByCity);
        return new PlanSource(
            version, departments, header, measures, results, summaries, history, deadlines, document, isValid, published);
    }

    // The No. of each measure that has another row than before, or has a result that has one.
    private static HashSet<string> Changed(
        PlanSource? before, IReadOnlyDictionary<string, VersionedRow<MeasureDocument>> measures,
        IReadOnlyDictionary<string, VersionedRow<AnnualResultPart>> results)
    {
        var ofResults = results.Where(r => before?.Results.GetValueOrDefault(r.Key) != r.Value)
            .Select(r => measures.GetValueOrDefault(r.Value.Value.MeasureContentItemId)?.Value.No).OfType<string>();
        return measures.Where(m => before?.Measures.GetValueOrDefault(m.Key) != m.Value).Select(m => m.Value.Value.No).Concat(ofResults)
            .ToHashSet(StringComparer.Ordinal);
    }

    // Takes over what has the same row as before, and reads the rest.
    private static async Task<IReadOnlyDictionary<TKey, VersionedRow<TValue>>> ReadRowsAsync<TKey, TStored, TValue>(
        IReadOnlyDictionary<TKey, long> rows,
        IReadOnlyDictionary<TKey, VersionedRow<TValue>>? before,
        Func<TKey[]?, Task<IEnumerable<TStored>>> read,
        Func<TStored, TKey> keyOf,
        Func<TStored, TValue> valueOf)
        where TKey : notnull
    {
        var current = new Dictionary<TKey, VersionedRow<TValue>>(rows.Count);
        var changed = new List<TKey>();
        foreach (var (key, rowId) in rows)
        {
            if (before?.GetValueOrDefault(key) is { } row && row.RowId == rowId)
            {
                current[key] = row;
            }
            else
            {
                changed.Add(key);
            }
        }

        if (changed.Count > 0)
        {
            foreach (var stored in await read(changed.Count > MaxKeys ? null : [.. changed]))
            {
                var key = keyOf(stored);
                if (rows.TryGetValue(key, out var rowId) && !current.ContainsKey(key))
                {
                    current[key] = new VersionedRow<TValue>(rowId, valueOf(stored));
                }
            }
        }

        return current;
    }

    private async Task<DepartmentTerms> DepartmentsAsync()
        => PlanContent.ToTerms(
            (await session.Query<ContentItem, DepartmentIndex>(i => i.Published).ListAsync()).FirstOrDefault(i => i.Published));

    private async Task<PlanHeader?> HeaderAsync(string planId, DepartmentTerms departments)
    {
        var items = await PublishedAsync(session.Query<ContentItem, ActionPlanIndex>(i => i.ContentItemId == planId && i.Published));
        return items.FirstOrDefault() is { } item && item.TryGet<ActionPlanPart>(out var part)
            ? new PlanHeader(PlanContent.ToHeader(part, departments), part.PublishedByCity)
            : null;
    }

    private Task<IEnumerable<ContentItem>> MeasuresAsync(string planId, string[]? ids) => PublishedAsync(ids is null
        ? session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Published)
        : session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Published && i.ContentItemId.IsIn(ids)));

    private Task<IEnumerable<ContentItem>> ResultsAsync(string planId, string[]? ids) => PublishedAsync(ids is null
        ? session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId && i.Published)
        : session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId && i.Published && i.ContentItemId.IsIn(ids)));

    // A plan has a handful, one for each of its years: all are read at once.
    private Task<IEnumerable<ContentItem>> SummariesAsync(string planId)
        => PublishedAsync(session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId && i.Published));

    // The item decides, not its index row, which may be stale from a time when the feature was disabled.
    private static async Task<IEnumerable<ContentItem>> PublishedAsync(IQuery<ContentItem> query)
        => (await query.ListAsync()).Where(i => i.Published);

    private async Task<IEnumerable<LedgerEntry>> HistoryAsync(string planId, int[]? numbers)
        => numbers is null ? await planHistory.ListAsync(planId) : await planHistory.ListAsync(planId, numbers);

    // Every way into the content validates, so that an invalid item here was changed past it. Residents still get the rest of the plan;
    // the log says what is left out and why.
    private Plan? BuildRest(PlanDocument document, IReadOnlyDictionary<FiscalYear, DateOnly> deadlines)
    {
        var errors = PlanValidator.Errors(document);
        logger.LogError(
            "The plan {Slug} has content that cannot be published: {Errors}", document.Interpretation.Slug, string.Join("; ", errors));
        return ValidPlan.Build(ValidPlan.WithoutInvalid(document, errors), deadlines);
    }
}
