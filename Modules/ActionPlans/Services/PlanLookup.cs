using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>The plans of the site as the editors of measures and results need them: period, levels and tree, without measures.</summary>
public sealed class PlanLookup(ISession session, IContentManager contentManager, PlanLoader loader)
{
    /// <summary>The published plan or measure, else its draft.</summary>
    public async Task<ContentItem?> FindAsync(string? id)
        => string.IsNullOrEmpty(id) ? null
            : await contentManager.GetAsync(id, VersionOptions.Published) ?? await contentManager.GetAsync(id, VersionOptions.Latest);

    /// <summary>The plan without measures; null where there is none, or where it has errors.</summary>
    public async Task<Plan?> BuildAsync(string? id)
    {
        if (await FindAsync(id) is not { } item || !item.TryGet<ActionPlanPart>(out var part))
        {
            return null;
        }

        var frame = PlanContent.ToHeader(part, await loader.LoadDepartmentsAsync()) with { List = [] };
        return ValidPlan.Build(frame);
    }

    /// <summary>The plan with what is published of it and its record of changes; null where there is none or it has errors.</summary>
    public async Task<Plan?> BuildWholeAsync(string? id)
    {
        if (await FindAsync(id) is not { } item || !item.Has<ActionPlanPart>())
        {
            return null;
        }

        var departments = await loader.LoadDepartmentsAsync();
        var document = await loader.ToDocumentAsync(item, departments, null, withDrafts: !item.Published);
        document = await loader.WithHistoryAsync(item, document) with { List = [] };
        return ValidPlan.Build(document);
    }

    /// <summary>
    /// A measure in its plan with its published results: the published version, else the draft; null where there is none or it has errors.
    /// </summary>
    public async Task<Measure?> BuildMeasureAsync(string? id)
    {
        if (await FindAsync(id) is not { } item || !item.TryGet<MeasurePart>(out var part)
            || await FindAsync(part.PlanContentItemId) is not { } plan)
        {
            return null;
        }

        var results = await session.Query<ContentItem, AnnualResultIndex>(i => i.MeasureContentItemId == id && i.Published).ListAsync();
        var document = PlanContent.ToDocument(plan, [item], results, await loader.LoadDepartmentsAsync()) with { List = [] };
        return ValidPlan.Build(document)?.Measures[0];
    }

    /// <summary>The id of the plan to which a measure belongs.</summary>
    public async Task<string?> FindPlanOfMeasureAsync(string? measureId)
        => await FindAsync(measureId) is { } item && item.TryGet<MeasurePart>(out var part) ? part.PlanContentItemId : null;

    /// <summary>All plans, to choose one.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync()
    {
        var plans = await session.Query<ContentItem, ActionPlanIndex>(i => i.Latest).ListAsync();
        return
        [
            .. plans.OrderBy(p => p.DisplayText, StringComparer.Ordinal).Select(p => new SelectListItem(p.DisplayText, p.ContentItemId)),
        ];
    }
}
