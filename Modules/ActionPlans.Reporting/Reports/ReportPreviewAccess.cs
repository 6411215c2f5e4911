using ActionPlans.Cms.Publishing;

namespace ActionPlans.Reporting.Reports;

/// <summary>Departments and the secretariat have no right to content of their own; they may preview the reports that are theirs.</summary>
public sealed class ReportPreviewAccess(PlanLookup plans, ReportAccess access) : IPreviewAccess
{
    public async Task<bool> MayPreviewAsync(ContentItem item)
        => item.TryGet<AnnualResultPart>(out var result) && await plans.FindAsync(result.MeasureContentItemId) is { } measure
            && await access.MayReportAsync(measure);
}
