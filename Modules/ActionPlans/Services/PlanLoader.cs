using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>Reads plans from content items. What residents read comes from <see cref="PlanReader"/>.</summary>
public sealed class PlanLoader(ISession session, IContentManager contentManager, IPlanHistory history)
{
    /// <summary>A plan with its published measures, results and summaries, in the plan format.</summary>
    /// <param name="draft">
    /// A measure, result or summary to show in place of its published version, or beside the others; null for none.
    /// </param>
    /// <param name="withDrafts">Takes the latest version of each measure, published or not, for a plan that nobody has published
    /// yet.</param>
    public async Task<PlanDocument> ToDocumentAsync(
        ContentItem plan, DepartmentTerms departments, ContentItem? draft = null, bool withDrafts = false)
    {
        var planId = plan.ContentItemId;
        var measures = withDrafts
            ? await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Latest).ListAsync()
            : await session.Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        var results = await session.Query<ContentItem, AnnualResultIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        var summaries = await session.Query<ContentItem, YearSummaryIndex>(i => i.PlanContentItemId == planId && i.Published).ListAsync();
        return PlanContent.ToDocument(
            plan, With(measures, draft, ContentTypes.Measure), With(results, draft, ContentTypes.AnnualResult), departments) with
        {
            Summaries =
            [
                .. With(summaries, draft, ContentTypes.YearSummary).Select(s => PlanContent.ToDocument(s.GetOrCreate<YearSummaryPart>()))
                    .OfType<YearSummaryDocument>(),
            ],
        };
    }

    /// <summary>The document with the plan's public changes.</summary>
    public async Task<PlanDocument> WithHistoryAsync(ContentItem plan, PlanDocument document)
        => document with { History = await history.ListAsync(plan.ContentItemId) };

    public async Task<bool> IsPublishedAsync(string id) => await contentManager.GetAsync(id, VersionOptions.Published) is not null;

    /// <summary>The newest version of an item; null where there is none.</summary>
    public async Task<ContentItem?> FindLatestAsync(string id) => await contentManager.GetAsync(id, VersionOptions.Latest);

    public async Task<DepartmentTerms> LoadDepartmentsAsync()
        => PlanContent.ToTerms(await contentManager.GetAsync(ContentTypes.DepartmentsTaxonomyId));

    /// <summary>The departments as they go on for a measure.</summary>
    public async Task<DepartmentTerms> LoadDepartmentsAsync(ContentItem measure)
    {
        var part = measure.GetOrCreate<MeasurePart>();
        var departments = await LoadDepartmentsAsync();
        var plan = departments.HasSplits ? await FindLatestAsync(part.PlanContentItemId) : null;
        return departments.For(plan?.GetOrCreate<ActionPlanPart>().Slug ?? "", part.No);
    }

    private static IEnumerable<ContentItem> With(IEnumerable<ContentItem> items, ContentItem? draft, string type)
        => draft?.ContentType == type ? items.Where(i => i.ContentItemId != draft.ContentItemId).Append(draft) : items;
}
