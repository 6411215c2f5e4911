using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>Reads plans, measures and results for the lists of the admin, drafts too: one query a type, however many there are.</summary>
public sealed class PlanListReader(ISession session, PlanLoader loader)
{
    /// <summary>All plans, the newest period first.</summary>
    public async Task<IReadOnlyList<PlanRow>> PlansAsync()
    {
        var departments = await loader.LoadDepartmentsAsync();
        var measures = (await session.QueryIndex<MeasureIndex>().ListAsync()).ToLookup(i => i.PlanContentItemId);
        var results = (await ResultIndexesAsync(null)).Where(AnnualResultIndex.IsOfYear).ToLookup(i => i.PlanContentItemId);
        return [.. (await VersionsOfPlansAsync())
            .Select(versions => new PlanRow(
                versions,
                Facts(versions, departments),
                versions.Latest.GetOrCreate<ActionPlanPart>().Period,
                Count(measures[versions.Latest.ContentItemId].Select(i => (i.ContentItemId, i.Published))),
                Count(results[versions.Latest.ContentItemId].Select(i => (i.ContentItemId, i.Published))))
            {
                Numbered = Count(
                    measures[versions.Latest.ContentItemId].Where(i => i.No.Length > 0).Select(i => (i.ContentItemId, i.Published))),
            })
            .OrderByDescending(p => p.Plan.Period?.From)
            .ThenBy(p => p.Plan.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The measures of a plan, or of all plans, in the natural order of their No.</summary>
    /// <param name="plan">The content item id of a plan; null or empty for all.</param>
    public async Task<IReadOnlyList<MeasureRow>> MeasuresAsync(string? plan = null)
    {
        var departments = await loader.LoadDepartmentsAsync();
        var plans = (await VersionsOfPlansAsync()).ToDictionary(
            v => v.Latest.ContentItemId, v => Facts(v, departments), StringComparer.Ordinal);
        var results = (await ResultIndexesAsync(plan)).Where(AnnualResultIndex.IsOfYear).ToLookup(i => i.MeasureContentItemId);
        var items = string.IsNullOrEmpty(plan)
            ? await session.Query<ContentItem, MeasureIndex>().ListAsync()
            : await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == plan).ListAsync();
        return [.. ItemVersions.Group(items)
            .Select(versions => Row(versions, plans, results[versions.Latest.ContentItemId], departments))
            .OrderByDescending(m => m.Plan?.Period?.From)
            .ThenBy(m => m.Plan?.Slug, StringComparer.Ordinal)
            .ThenBy(m => m.Sheet.No, NaturalOrder.Instance)];
    }

    /// <summary>The results of a plan, or of all plans, by year and No.; for one plan and year also the measures that have none.</summary>
    /// <param name="plan">The content item id of a plan; null or empty for all.</param>
    /// <param name="year">The western number of a fiscal year; null for all.</param>
    public async Task<IReadOnlyList<ResultRow>> ResultsAsync(string? plan = null, int? year = null)
    {
        var measures = await MeasuresAsync(plan);
        var byId = measures.ToDictionary(m => m.Item.ContentItemId, StringComparer.Ordinal);
        var numbers = measures.ToDictionary(m => m.Item.ContentItemId, m => m.Sheet.No, StringComparer.Ordinal);
        var query = string.IsNullOrEmpty(plan)
            ? session.Query<ContentItem, AnnualResultIndex>()
            : session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == plan);
        if (year is { } number)
        {
            var interim = number + ReportYear.InterimOffset;
            query = query.Where(i => i.FiscalYear == number || i.FiscalYear == interim);
        }

        var written = (await query.ListAsync()).ToList();
        if (year is null)
        {
            var known = (await ResultIndexesAsync(null)).Select(i => i.ContentItemId);
            written.AddRange((await WithoutYearAsync(ContentTypes.AnnualResult, known))
                .Where(i => string.IsNullOrEmpty(plan) || i.GetOrCreate<AnnualResultPart>().PlanContentItemId == plan));
        }

        var rows = ItemVersions.Group(written)
            .Select(versions =>
            {
                var part = versions.Latest.GetOrCreate<AnnualResultPart>();
                return new ResultRow(
                    versions, byId.GetValueOrDefault(part.MeasureContentItemId), part.Year, PlanContent.ToDocument(part, numbers));
            })
            .ToList();
        if (!string.IsNullOrEmpty(plan) && year is >= FiscalYear.Earliest and <= FiscalYear.Latest)
        {
            var chosen = new FiscalYear(year.Value);
            var reported = rows.Where(r => r.Result?.Interim is null).Select(r => r.Measure).ToHashSet();
            rows.AddRange(
                measures.Where(m => NeedsResult(m, chosen) && !reported.Contains(m)).Select(m => new ResultRow(null, m, chosen, null)));
        }

        return [.. rows
            .OrderByDescending(r => r.Measure?.Plan?.Period?.From)
            .ThenBy(r => r.Measure?.Plan?.Slug, StringComparer.Ordinal)
            .ThenBy(r => r.Year)
            .ThenBy(r => r.Measure?.Sheet.No ?? "", NaturalOrder.Instance)];
    }

    /// <summary>The years of a plan, or of all plans, with the summary of each where there is one; the latest year first.</summary>
    /// <param name="plan">The content item id of a plan; null or empty for all.</param>
    public async Task<IReadOnlyList<SummaryRow>> SummariesAsync(string? plan = null)
    {
        var departments = await loader.LoadDepartmentsAsync();
        var standing = (await session.Query<ContentItem, YearSummaryIndex>().ListAsync()).ToList();
        standing.AddRange(await WithoutYearAsync(ContentTypes.YearSummary, standing.Select(i => i.ContentItemId).ToArray()));
        var written = ItemVersions.Group(standing)
            .ToLookup(v => v.Latest.GetOrCreate<YearSummaryPart>().PlanContentItemId, StringComparer.Ordinal);
        return [.. (await VersionsOfPlansAsync())
            .Where(v => string.IsNullOrEmpty(plan) || v.Latest.ContentItemId == plan)
            .Select(v => Facts(v, departments))
            .OrderByDescending(p => p.Period?.From).ThenBy(p => p.Slug, StringComparer.Ordinal)
            .SelectMany(p =>
            {
                var byYear = written[p.Id].ToLookup(v => v.Latest.GetOrCreate<YearSummaryPart>().Year);
                var years = (p.Period?.Years ?? []).Select(y => (FiscalYear?)y).Union(byYear.Select(g => g.Key).Where(y => y is not null));
                return byYear[null].Select(copy => new SummaryRow(copy, p, null))
                    .Concat(years.OrderDescending().Select(y => new SummaryRow(byYear[y].FirstOrDefault(), p, y)));
            })];
    }

    /// <summary>Of which measures and years of a plan a result is written, published or not.</summary>
    public async Task<IReadOnlySet<(string Measure, int Year)>> WrittenAsync(string plan)
        => (await ResultIndexesAsync(plan)).Select(i => (i.MeasureContentItemId, i.FiscalYear)).ToHashSet();

    /// <summary>A measure needs a result for the years in which it runs; in a published plan only once it is published itself.</summary>
    public static bool NeedsResult(MeasureRow measure, FiscalYear year)
        => (measure.Versions.Published is not null || measure.Plan is not { IsPublished: true })
            && YearsOf(measure.Sheet, measure.Plan).Contains(year);

    // A copy has no year until somebody chooses one, and no row among the years.
    private async Task<IEnumerable<ContentItem>> WithoutYearAsync(string type, IEnumerable<string> known)
    {
        var all = await session.QueryIndex<ContentItemIndex>(i => i.ContentType == type && i.Latest).ListAsync();
        var ids = all.Select(i => i.ContentItemId).Except(known, StringComparer.Ordinal).ToArray();
        return ids.Length == 0 ? []
            : await session.Query<ContentItem, ContentItemIndex>(i => i.ContentItemId.IsIn(ids) && i.Latest).ListAsync();
    }

    private async Task<IEnumerable<ItemVersions>> VersionsOfPlansAsync()
        => ItemVersions.Group(await session.Query<ContentItem, ActionPlanIndex>().ListAsync());

    private async Task<IEnumerable<AnnualResultIndex>> ResultIndexesAsync(string? plan)
        => string.IsNullOrEmpty(plan)
            ? await session.QueryIndex<AnnualResultIndex>().ListAsync()
            : await session.QueryIndex<AnnualResultIndex>(i => i.PlanContentItemId == plan).ListAsync();

    private static PlanFacts Facts(ItemVersions versions, DepartmentTerms departments)
    {
        var part = versions.Latest.GetOrCreate<ActionPlanPart>();
        return new PlanFacts(
            versions.Latest.ContentItemId,
            part.Title,
            (versions.Published ?? versions.Latest).GetOrCreate<ActionPlanPart>().Slug,
            part.ReadPeriod(),
            PlanFactory.BuildTree(PlanContent.ToHeader(part, departments)),
            versions.Published is not null);
    }

    private static MeasureRow Row(
        ItemVersions versions, Dictionary<string, PlanFacts> plans, IEnumerable<AnnualResultIndex> results, DepartmentTerms departments)
    {
        var part = versions.Latest.GetOrCreate<MeasurePart>();
        var plan = plans.GetValueOrDefault(part.PlanContentItemId);
        var sheet = PlanContent.ToDocument(versions.Latest, departments);
        var years = YearsOf(sheet, plan);
        return new MeasureRow(
            versions,
            plan,
            sheet,
            [.. part.Departments.TermContentItemIds.Select(id => departments.ById.GetValueOrDefault(id)).OfType<DepartmentDocument>()],
            plan is null ? null : PlanFactory.FindPolicy(plan.Tree, sheet.Policy),
            plan is { IsPublished: true } ? versions.Published?.GetOrCreate<MeasurePart>().SlugOf() : null,
            [.. sheet.Indicators.SelectMany(i => i.YearsWithoutTarget(years)).Distinct().Order()],
            Count(results.Select(i => (i.ContentItemId, i.Published))),
            years.Count);
    }

    private static IReadOnlyList<FiscalYear> YearsOf(MeasureDocument sheet, PlanFacts? plan)
        => MeasureLife.Years(sheet.ReadPeriod() ?? plan?.Period, sheet.Ended);

    // An item with a published and a newer text has two rows, and counts in both.
    private static ItemCounts Count(IEnumerable<(string Id, bool Published)> rows)
    {
        var all = rows.ToArray();
        return new ItemCounts(
            all.Where(r => r.Published).DistinctBy(r => r.Id).Count(),
            all.Where(r => !r.Published).DistinctBy(r => r.Id).Count());
    }
}
