using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Publishing;

/// <summary>Gives everybody the summary of a year as plain text, for the city's magazine.</summary>
[PublicPage]
public sealed class YearTextController(IPlanReader plans, SiteOrigin origin) : Controller
{
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/years/{year}/" + PlanLinks.YearTextName)]
    public async Task<IActionResult> Download(string plan, string year)
        => await plans.FindAsync(plan) is { } found
            && FiscalYearJsonConverter.TryReadKey(year, out var read)
            && YearSummaryPageModel.Exists(found.Plan, read)
            ? Content(
                YearSummaryText.Write(new YearSummaryPageModel(new PlanLinks(Request.PathBase), found.Plan, read), await origin.GetAsync()),
                YearSummaryText.ContentType)
            : NotFound();
}
