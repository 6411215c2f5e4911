using ActionPlans.Cms.Models;
using ActionPlans.Cms.Publishing;
using OrchardCore.ContentManagement;

namespace ActionPlans.Reporting.Reports;

/// <summary>Departments and the secretariat have no right to content of their own; they may preview the reports that are theirs.</summary>
public sealed class ReportPreviewAccess : IPreviewAccess
{
    private readonly IContentManager _contentManager;
    private readonly ReportAccess _access;

    public ReportPreviewAccess(IContentManager contentManager, ReportAccess access)
    {
        _contentManager = contentManager;
        _access = access;
    }

    public async Task<bool> MayPreviewAsync(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        if (!item.TryGet<AnnualResultPart>(out var result)
            || await _contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Latest) is not { } latest)
        {
            return false;
        }

        return await _access.MayReportAsync(
            await _contentManager.GetAsync(result.MeasureContentItemId, VersionOptions.Published) ?? latest);
    }
}
