using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>Gives everybody the record of a published plan's changes as a file, to be verified.</summary>
[PublicPage]
[Feature(FeatureIds.Ledger)]
public sealed class LedgerFileController(IPlanReader plans) : Controller
{
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/history/" + LedgerFile.Name)]
    public async Task<IActionResult> Download(string plan)
        => await plans.FindAsync(plan) is { } found
            ? Content(LedgerFile.Write(found.Plan), MediaTypeNames.Application.Json, Encoding.UTF8)
            : NotFound();
}
