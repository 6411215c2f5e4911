using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Import;

/// <summary>A plan of the site with its measures, results and summaries, drafts too, as an import of results must see it.</summary>
internal sealed class ResultSite
{
    private readonly Dictionary<string, string> _measureIds = new(StringComparer.Ordinal);

    private ResultSite(
        ContentItem plan,
        PlanDocument frame,
        IEnumerable<ContentItem> measures,
        IEnumerable<ContentItem> results,
        IEnumerable<ContentItem> summaries,
        DepartmentTerms departments)
    {
        PlanId = plan.ContentItemId;
        var sheets = new List<MeasureDocument>();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        // Residents' measure is the one that a file means, and not its copy.
        foreach (var item in measures.Where(m => m.GetOrCreate<MeasurePart>().No.Length > 0))
        {
            var sheet = PlanContent.ToDocument(item, departments);
            if (_measureIds.TryAdd(sheet.No, item.ContentItemId))
            {
                sheets.Add(sheet);
                numbers.Add(item.ContentItemId, sheet.No);
            }
        }

        var standing = results.Select(item => (Item: item, Document: ToDocument(item, numbers)!))
            .Where(r => r.Document is not null)
            .ToArray();
        var told = summaries.Select(item => (Item: item, Document: ToSummary(item)!)).Where(s => s.Document is not null).ToArray();
        Document = frame with
        {
            Measures = sheets,
            Results = [.. standing.Select(r => r.Document)],
            Summaries = [.. told.Select(s => s.Document)]
        };
        Summaries = told.ToLookup(s => s.Document.Year, s => s.Item);
        Results = standing.ToLookup(r => r.Document.Subject(), r => r.Item);
    }

    public string PlanId { get; }

    /// <summary>The plan with what is published of each measure, result and summary, else its draft; and its record of changes.</summary>
    public PlanDocument Document { get; }

    /// <summary>What is published of each result, else its draft.</summary>
    public ILookup<LedgerSubject, ContentItem> Results { get; }

    /// <summary>What is published of each summary, else its draft.</summary>
    public ILookup<FiscalYear, ContentItem> Summaries { get; }

    /// <summary>Null where the site has no plan of that name.</summary>
    public static async Task<ResultSite?> LoadAsync(ISession session, PlanLoader loader, string slug, DepartmentTerms departments)
    {
        // Invalid slugs are not queried: a database may fail on them.
        var plans = Slug.IsValid(slug) ? await session.Query<ContentItem, ActionPlanIndex>(i => i.Slug == slug).ListAsync() : [];
        if (Standing(plans).FirstOrDefault() is not { } plan)
        {
            return null;
        }

        var planId = plan.ContentItemId;
        var measures = await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId).ListAsync();
        var results = await session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId).ListAsync();
        var summaries = await session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId).ListAsync();
        var frame = await loader.WithHistoryAsync(plan, PlanContent.ToHeader(plan.GetOrCreate<ActionPlanPart>(), departments));
        return new ResultSite(plan, frame, Standing(measures), Standing(results), Standing(summaries), departments);
    }

    public string MeasureId(string no) => _measureIds[no];

    /// <summary>The result in the plan format; null where it belongs to no measure of the plan.</summary>
    public static AnnualResultDocument? ToDocument(ContentItem item, IReadOnlyDictionary<string, string> measureNoById)
        => PlanContent.ToDocument(item.GetOrCreate<AnnualResultPart>(), measureNoById) is { } document
            ? document with { Draft = !item.Published }
            : null;

    /// <summary>The summary in the plan format; null where it has no year.</summary>
    public static YearSummaryDocument? ToSummary(ContentItem item)
        => PlanContent.ToDocument(item.GetOrCreate<YearSummaryPart>()) is { } document ? document with { Draft = !item.Published } : null;

    private static IEnumerable<ContentItem> Standing(IEnumerable<ContentItem> versions)
        => versions.GroupBy(v => v.ContentItemId)
            .Select(g => g.FirstOrDefault(v => v.Published) ?? g.First())
            .OrderByDescending(v => v.Published);
}
