using ActionPlans.Cms.Publishing;

namespace ActionPlans.Reporting.Reports;

/// <summary>Departments and the secretariat have no right to content of their own; they may preview the reports that are theirs.</summary>
public sealed class ReportPreviewAccess(IContentManager contentManager, ReportAccess access) : IPreviewAccess
{
    public async Task<bool> MayPreviewAsync(ContentItem item)
    {
        if (!item.TryGet<AnnualResultPart>(out var result)
            || await contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Latest) is not { } latest)
        {
            return false;
        }

        return await access.MayReportAsync(
            await contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Published) ?? latest);
    }
}
