using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>A content item as the ledger knows it.</summary>
/// <param name="PlanId">The plan whose ledger it belongs to.</param>
/// <param name="Subject">Its name in the ledger.</param>
/// <param name="Text">Its public text.</param>
/// <param name="IsInPublic">Whether residents would read it once it is published: not while its plan, or a result's measure, is not on the site.</param>
public sealed record PublicItem(string PlanId, LedgerSubject Subject, string Text, bool IsInPublic);

/// <summary>Sees content items as the ledger knows them.</summary>
public sealed class PublicItems(IContentManager contentManager, PlanLoader loader)
{
    /// <summary>Null for items that are not ours, or that hang on nothing yet.</summary>
    public async Task<PublicItem?> DescribeAsync(ContentItem item)
    {
        if (item.TryGet<ActionPlanPart>(out var plan))
        {
            return new PublicItem(item.ContentItemId, default, PublicText.Of(PlanContent.ToFrame(plan, await loader.LoadDepartmentsAsync())), IsInPublic: true);
        }

        if (item.TryGet<MeasurePart>(out var measure) && measure.PlanContentItemId.Length > 0)
        {
            var departments = await loader.LoadDepartmentsAsync();
            return new PublicItem(
                measure.PlanContentItemId,
                new LedgerSubject(measure.No, null),
                PublicText.Of(PlanContent.ToDocument(item, departments), departments.ById.Values),
                await IsPublishedAsync(measure.PlanContentItemId));
        }

        if (item.TryGet<YearSummaryPart>(out var summary))
        {
            return PlanContent.ToDocument(summary) is { } document && summary.PlanContentItemId.Length > 0
                ? new PublicItem(summary.PlanContentItemId, new LedgerSubject(null, document.Year), PublicText.Of(document), await IsPublishedAsync(summary.PlanContentItemId))
                : null;
        }

        return item.TryGet<AnnualResultPart>(out var result) ? await DescribeAsync(result) : null;
    }

    private async Task<PublicItem?> DescribeAsync(AnnualResultPart result)
    {
        var published = await contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Published);
        if ((published ?? await contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Latest)) is not { } item || !item.TryGet<MeasurePart>(out var measure)
            || PlanContent.ToDocument(result, new Dictionary<string, string>(StringComparer.Ordinal) { [result.MeasureContentItemId] = measure.No }) is not { } document)
        {
            return null;
        }

        return new PublicItem(
            measure.PlanContentItemId,
            new LedgerSubject(measure.No, document.Year),
            PublicText.Of(document),
            published is not null && await IsPublishedAsync(measure.PlanContentItemId));
    }

    private async Task<bool> IsPublishedAsync(string planId) => await contentManager.GetAsync(planId, VersionOptions.Published) is not null;
}
