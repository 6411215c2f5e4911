using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Permalinks;

namespace ActionPlans.Cms.Admin.Dashboard;

/// <summary>Shows what is still to do.</summary>
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

/// <summary>What is still to do, for each plan.</summary>
public class PlanDashboardViewModel
{
    /// <summary>The plans; null for those who may not list measures and results.</summary>
    public IReadOnlyList<PlanAttention>? Plans { get; set; }

    /// <summary>Published pages whose permalink a route of the plans takes, so that they answer 404.</summary>
    public IReadOnlyList<HiddenPage> Hidden { get; set; } = [];

    /// <summary>What the stored content definitions lack.</summary>
    public IReadOnlyList<string> Lacking { get; set; } = [];
}
