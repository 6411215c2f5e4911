using ActionPlans.Cms.Admin.Dashboard;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>Adds to the dashboard's widget what waits for the secretariat.</summary>
public sealed class ReportAttentionDriver : ContentPartDisplayDriver<PlanDashboardPart>
{
    private readonly ReportAttentionReader _reader;

    public ReportAttentionDriver(ReportAttentionReader reader)
    {
        _reader = reader;
    }

    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<ReportAttentionViewModel>("ReportAttention", async model => model.Reports = await _reader.ReadAsync())
            .Location("DetailAdmin", "Content:4");
}

/// <summary>What waits for the secretariat; empty for everybody else.</summary>
public class ReportAttentionViewModel
{
    public IReadOnlyList<ReportAttention> Reports { get; set; } = [];
}
