using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Services;

/// <summary>Builds a plan as it would be if one draft were published. Nothing of it is stored or cached.</summary>
public sealed class PlanPreview(PlanLoader loader, PlanFrames frames)
{
    /// <summary>The plan with the draft in it; null with the errors that keep it from being shown.</summary>
    public async Task<(Plan? Plan, IReadOnlyList<PlanIssue> Errors)> BuildAsync(ContentItem draft)
    {
        if (await PlanOfAsync(draft) is not { } item)
        {
            return (null, []);
        }

        var departments = await loader.LoadDepartmentsAsync();
        var isPublished = await frames.FindAsync(item.ContentItemId) is { Published: true };
        var document = await loader.WithHistoryAsync(item, await loader.ToDocumentAsync(item, departments, draft, withDrafts: !isPublished)) with { List = [] };
        var errors = PlanValidator.Validate(document).Where(i => i.Severity == IssueSeverity.Error).ToArray();
        return errors.Length > 0 ? (null, errors) : (PlanFactory.Build(document), []);
    }

    /// <summary>The No. of the measure that a draft is, or is a result of; null for a plan.</summary>
    public async Task<string?> MeasureNoAsync(ContentItem draft)
        => draft.TryGet<MeasurePart>(out var sheet) ? sheet.No
            : draft.TryGet<AnnualResultPart>(out var result) ? (await frames.FindAsync(result.MeasureContentItemId))?.GetOrCreate<MeasurePart>().No
            : null;

    private async Task<ContentItem?> PlanOfAsync(ContentItem draft)
        => draft.ContentType == ContentTypes.ActionPlan ? draft
            : await frames.FindAsync(draft.TryGet<MeasurePart>(out var sheet) ? sheet.PlanContentItemId
                : draft.TryGet<YearSummaryPart>(out var summary) ? summary.PlanContentItemId
                : draft.TryGet<AnnualResultPart>(out var result) ? await frames.FindPlanOfMeasureAsync(result.MeasureContentItemId) : null);
}
