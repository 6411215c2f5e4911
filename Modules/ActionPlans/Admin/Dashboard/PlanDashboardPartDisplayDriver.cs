using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace ActionPlans.Cms.Admin.Dashboard;

/// <summary>Shows what is still to do.</summary>
public sealed class PlanDashboardPartDisplayDriver : ContentPartDisplayDriver<PlanDashboardPart>
{
    private readonly PlanAttentionReader _reader;

    public PlanDashboardPartDisplayDriver(PlanAttentionReader reader)
    {
        _reader = reader;
    }

    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<PlanDashboardViewModel>(GetDisplayShapeType(context), async model => model.Plans = await _reader.ReadAsync())
            .Location("DetailAdmin", "Content:5");
}

/// <summary>What is still to do, for each plan.</summary>
public class PlanDashboardViewModel
{
    public IReadOnlyList<PlanAttention> Plans { get; set; } = [];
}
