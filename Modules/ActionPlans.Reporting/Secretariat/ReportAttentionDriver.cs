using ActionPlans.Cms.Admin.Dashboard;
using OrchardCore.ContentManagement.Display.Models;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>Adds to the dashboard's widget what waits for the secretariat.</summary>
public sealed class ReportAttentionDriver(ReportAttentionReader reader) : ContentPartDisplayDriver<PlanDashboardPart>
{
    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<ReportAttentionViewModel>("ReportAttention", async model => model.Reports = await reader.ReadAsync())
            .Location("DetailAdmin", "Content:4");
}

/// <summary>What waits for the secretariat; empty for everybody else.</summary>
public class ReportAttentionViewModel
{
    public IReadOnlyList<ReportAttention> Reports { get; set; } = [];
}
