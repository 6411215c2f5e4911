using ActionPlans.Cms.Reporting.Secretariat;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace ActionPlans.Cms.Admin.Dashboard;

/// <summary>Shows what is still to do.</summary>
public sealed class PlanDashboardPartDisplayDriver : ContentPartDisplayDriver<PlanDashboardPart>
{
    private readonly PlanAttentionReader _reader;
    private readonly ReportAttentionReader _reports;

    public PlanDashboardPartDisplayDriver(PlanAttentionReader reader, ReportAttentionReader reports)
    {
        _reader = reader;
        _reports = reports;
    }

    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<PlanDashboardViewModel>(GetDisplayShapeType(context), async model => (model.Plans, model.Reports) = (await _reader.ReadAsync(), await _reports.ReadAsync()))
            .Location("DetailAdmin", "Content:5");
}

/// <summary>What is still to do, for each plan.</summary>
public class PlanDashboardViewModel
{
    public IReadOnlyList<PlanAttention> Plans { get; set; } = [];

    /// <summary>What waits for the secretariat; empty for everybody else.</summary>
    public IReadOnlyList<ReportAttention> Reports { get; set; } = [];
}
