using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Permalinks;

namespace ActionPlans.Cms.Admin.Dashboard;

public sealed class PlanDashboardPartDisplayDriver(
    PlanAttentionReader reader, HiddenPages hidden, DefinitionCheck definitions)
    : ContentPartDisplayDriver<PlanDashboardPart>
{
    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<PlanDashboardViewModel>(GetDisplayShapeType(context), async model =>
            {
                model.Plans = await reader.ReadAsync();
                model.Hidden = await hidden.ListAsync();
                model.Lacking = await definitions.LackingAsync();
            })
            .Location("DetailAdmin", "Content:5");
}

public class PlanDashboardViewModel
{
    /// <summary>The plans; null for those who may not list measures and results.</summary>
    public IReadOnlyList<PlanAttention>? Plans { get; set; }

    /// <summary>Published pages whose permalink a route of the plans takes, so that they answer 404.</summary>
    public IReadOnlyList<HiddenPage> Hidden { get; set; } = [];

    public IReadOnlyList<string> Lacking { get; set; } = [];
}
