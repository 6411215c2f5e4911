using ActionPlans.Cms.Definitions;
using ActionPlans.Cms.Permalinks;
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
    private readonly HiddenPages _hidden;
    private readonly DefinitionCheck _definitions;

    public PlanDashboardPartDisplayDriver(
        PlanAttentionReader reader, ReportAttentionReader reports, HiddenPages hidden, DefinitionCheck definitions)
    {
        _hidden = hidden;
        _reader = reader;
        _reports = reports;
        _definitions = definitions;
    }

    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<PlanDashboardViewModel>(GetDisplayShapeType(context), async model =>
            {
                model.Plans = await _reader.ReadAsync();
                model.Reports = await _reports.ReadAsync();
                model.Hidden = await _hidden.ListAsync();
                model.Lacking = await _definitions.LackingAsync();
            })
            .Location("DetailAdmin", "Content:5");
}

/// <summary>What is still to do, for each plan.</summary>
public class PlanDashboardViewModel
{
    public IReadOnlyList<PlanAttention> Plans { get; set; } = [];

    /// <summary>What waits for the secretariat; empty for everybody else.</summary>
    public IReadOnlyList<ReportAttention> Reports { get; set; } = [];

    /// <summary>Published pages whose permalink a route of the plans takes, so that they answer 404.</summary>
    public IReadOnlyList<HiddenPage> Hidden { get; set; } = [];

    /// <summary>What the stored content definitions lack.</summary>
    public IReadOnlyList<string> Lacking { get; set; } = [];
}
