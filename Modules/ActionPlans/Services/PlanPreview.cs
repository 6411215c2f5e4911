using ActionPlans.Cms.Models;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Validation;
using OrchardCore.ContentManagement;

namespace ActionPlans.Cms.Services;

/// <summary>Builds a plan as it would be if one draft were published. Nothing of it is stored or cached.</summary>
public sealed class PlanPreview
{
    private readonly PlanLoader _loader;
    private readonly PlanFrames _frames;

    public PlanPreview(PlanLoader loader, PlanFrames frames)
    {
        _loader = loader;
        _frames = frames;
    }

    /// <summary>The plan with the draft in it; null with the errors that keep it from being shown.</summary>
    public async Task<(Plan? Plan, IReadOnlyList<PlanIssue> Errors)> BuildAsync(ContentItem draft)
    {
        ArgumentNullException.ThrowIfNull(draft);

        if (await PlanOfAsync(draft) is not { } item)
        {
            return (null, []);
        }

        var departments = await _loader.LoadDepartmentsAsync();
        var isPublished = await _frames.FindAsync(item.ContentItemId) is { Published: true };
        var document = await _loader.WithHistoryAsync(item, await _loader.ToDocumentAsync(item, departments, draft, withDrafts: !isPublished)) with { List = [] };
        var errors = PlanValidator.Validate(document).Where(i => i.Severity == IssueSeverity.Error).ToArray();
        return errors.Length > 0 ? (null, errors) : (PlanFactory.Build(document), []);
    }

    /// <summary>The No. of the measure that a draft is, or is a result of; null for a plan.</summary>
    public async Task<string?> MeasureNoAsync(ContentItem draft)
    {
        ArgumentNullException.ThrowIfNull(draft);

        return draft.TryGet<MeasurePart>(out var sheet) ? sheet.No
            : draft.TryGet<AnnualResultPart>(out var result) ? (await _frames.FindAsync(result.MeasureContentItemId))?.GetOrCreate<MeasurePart>().No
            : null;
    }

    private async Task<ContentItem?> PlanOfAsync(ContentItem draft)
        => draft.ContentType == ContentTypes.ActionPlan ? draft
            : await _frames.FindAsync(draft.TryGet<MeasurePart>(out var sheet) ? sheet.PlanContentItemId
                : draft.TryGet<YearSummaryPart>(out var summary) ? summary.PlanContentItemId
                : draft.TryGet<AnnualResultPart>(out var result) ? await _frames.FindPlanOfMeasureAsync(result.MeasureContentItemId) : null);
}
