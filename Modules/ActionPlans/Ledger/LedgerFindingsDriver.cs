using ActionPlans.Cms.Admin.Dashboard;

namespace ActionPlans.Cms.Ledger;

/// <summary>Adds to the dashboard's widget what the last check of the ledgers found.</summary>
public sealed class LedgerFindingsDriver(LedgerFindings findings) : ContentPartDisplayDriver<PlanDashboardPart>
{
    public override IDisplayResult Display(PlanDashboardPart part, BuildPartDisplayContext context)
        => Initialize<LedgerFindingsViewModel>("LedgerFindings", model => model.Findings = findings.List)
            .Location("DetailAdmin", "Content:3");
}

public class LedgerFindingsViewModel
{
    public IReadOnlyList<LedgerFinding> Findings { get; set; } = [];
}
