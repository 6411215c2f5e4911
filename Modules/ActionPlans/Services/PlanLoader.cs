using ActionPlans.Cms.History;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace ActionPlans.Cms.Services;

/// <summary>Builds plans from published content items.</summary>
public sealed class PlanLoader
{
    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly LedgerStore _ledger;
    private readonly ILogger<PlanLoader> _logger;

    public PlanLoader(ISession session, IContentManager contentManager, LedgerStore ledger, ILogger<PlanLoader> logger)
    {
        _session = session;
        _contentManager = contentManager;
        _ledger = ledger;
        _logger = logger;
    }

    /// <summary>All published plans, the newest period first.</summary>
    public async Task<IReadOnlyList<PublishedPlan>> LoadAsync()
    {
        var departments = await LoadDepartmentsAsync();
        var plans = new List<PublishedPlan>();
        foreach (var item in await _session.Query<ContentItem, ActionPlanIndex>(i => i.Published).ListAsync())
        {
            var part = item.GetOrCreate<ActionPlanPart>();
            var document = await WithHistoryAsync(item, await ToDocumentAsync(item, departments));
            if (Build(document) is { } plan)
            {
                plans.Add(new PublishedPlan(plan, part.PublishedByCity));
            }
        }

        return [.. plans.OrderByDescending(p => p.Plan.Period.From).ThenBy(p => p.Plan.Slug, StringComparer.Ordinal)];
    }

    /// <summary>A plan with its published measures, results and summaries, in the plan format.</summary>
    public Task<PlanDocument> ToDocumentAsync(ContentItem plan, DepartmentTerms departments) => ToDocumentAsync(plan, departments, null);

    /// <summary>A plan with its published measures, results and summaries, one of which a draft stands in for.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="departments">The site's departments.</param>
    /// <param name="draft">A measure, result or summary to show in place of its published version, or beside the others.</param>
    /// <param name="withDrafts">Takes the latest version of each measure, published or not, for a plan that nobody has published yet.</param>
    public async Task<PlanDocument> ToDocumentAsync(ContentItem plan, DepartmentTerms departments, ContentItem? draft, bool withDrafts = false)
    {
        var planId = plan.ContentItemId;
        var measures = withDrafts
            ? await _session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Latest).ListAsync()
            : await _session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        var results = await _session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        var summaries = await _session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        return PlanContent.ToDocument(plan, With(measures, draft, ContentTypes.Measure), With(results, draft, ContentTypes.AnnualResult), departments) with
        {
            Summaries = [.. With(summaries, draft, ContentTypes.YearSummary).Select(s => PlanContent.ToDocument(s.GetOrCreate<YearSummaryPart>())).OfType<YearSummaryDocument>()],
        };
    }

    /// <summary>The document with the plan's public changes.</summary>
    public async Task<PlanDocument> WithHistoryAsync(ContentItem plan, PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(document);

        return document with { History = await _ledger.ListAsync(plan.ContentItemId) };
    }

    public async Task<DepartmentTerms> LoadDepartmentsAsync() => new(await _contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId));

    /// <summary>
    /// Changes whenever published content of ours changes, on whatever node: rows of an index get new ids when they are written anew.
    /// A few lookups at the end of small tables, cheap enough to ask once a second.
    /// </summary>
    public async Task<string> FingerprintAsync()
    {
        var plans = _session.QueryIndex<ActionPlanIndex>(i => i.Published);
        var measures = _session.QueryIndex<MeasureIndex>(i => i.Published);
        var results = _session.QueryIndex<AnnualResultIndex>(i => i.Published);
        var summaries = _session.QueryIndex<YearSummaryIndex>(i => i.Published);
        var taxonomy = _session.QueryIndex<ContentItemIndex>(i => i.ContentItemId == ContentTypes.DepartmentsTaxonomyId && i.Published);
        var ledger = _session.QueryIndex<LedgerEntryIndex>();
        return string.Join(
            '/',
            (await ledger.OrderByDescending(i => i.Id).FirstOrDefaultAsync())?.Id,
            await plans.CountAsync(),
            (await plans.OrderByDescending(i => i.Id).FirstOrDefaultAsync())?.Id,
            await measures.CountAsync(),
            (await measures.OrderByDescending(i => i.Id).FirstOrDefaultAsync())?.Id,
            await results.CountAsync(),
            (await results.OrderByDescending(i => i.Id).FirstOrDefaultAsync())?.Id,
            await summaries.CountAsync(),
            (await summaries.OrderByDescending(i => i.Id).FirstOrDefaultAsync())?.Id,
            (await taxonomy.FirstOrDefaultAsync())?.Id);
    }

    // Every way into the content asks the same validator, so an invalid item here was changed behind its back.
    // Residents still get the rest of the plan; the log says what is left out and why.
    private Plan? Build(PlanDocument document)
    {
        var errors = Errors(document);
        if (errors.Count > 0)
        {
            _logger.LogError("The plan {Slug} has content that cannot be published: {Errors}", document.Interpretation.Slug, string.Join("; ", errors));
            document = document with
            {
                Measures = [.. document.Measures.Where((_, i) => !errors.Any(e => e.Path.StartsWith($"$.measures[{i}]", StringComparison.Ordinal)))],
                Results = [.. document.Results.Where((_, i) => !errors.Any(e => e.Path.StartsWith($"$.results[{i}]", StringComparison.Ordinal)))],
                Summaries = [.. document.Summaries.Where((_, i) => !errors.Any(e => e.Path.StartsWith($"$.summaries[{i}]", StringComparison.Ordinal)))],
            };
            var numbers = document.Measures.Select(m => m.No).ToHashSet(StringComparer.Ordinal);
            document = document with { Results = [.. document.Results.Where(r => numbers.Contains(r.Measure))] };
            if (Errors(document).Count > 0)
            {
                return null;
            }
        }

        return PlanFactory.Build(document);
    }

    private static IEnumerable<ContentItem> With(IEnumerable<ContentItem> items, ContentItem? draft, string type)
        => draft?.ContentType == type ? items.Where(i => i.ContentItemId != draft.ContentItemId).Append(draft) : items;

    private static List<PlanIssue> Errors(PlanDocument document)
        => [.. PlanValidator.Validate(document).Where(i => i.Severity == IssueSeverity.Error)];
}
