using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Publishing;

/// <summary>Gives everybody the files of a plan's open data, and the summary of a year as plain text, for the city's magazine.</summary>
[PublicPage]
public sealed class OpenDataController(IPlanReader plans, SiteOrigin origin) : Controller
{
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/data/{file}")]
    public async Task<IActionResult> Download(string plan, string file)
        => await plans.FindAsync(plan) is { } found && DataPackage.Of(found.Plan).Find(file) is { } data
            ? new DataFileResult(data)
            : NotFound();

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/years/{year}/" + PlanLinks.YearTextName)]
    public async Task<IActionResult> YearText(string plan, string year)
        => await plans.FindAsync(plan) is { } found
            && FiscalYearJsonConverter.TryReadKey(year, out var read)
            && YearSummaryPageModel.Exists(found.Plan, read)
            ? Content(
                YearSummaryText.Write(new YearSummaryPageModel(new PlanLinks(Request.PathBase), found.Plan, read), await origin.GetAsync()),
                YearSummaryText.ContentType)
            : NotFound();

    // A FileResult writes nothing for HEAD, and the entity tag is made of what is written.
    private sealed class DataFileResult(DataFile file) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            context.HttpContext.Response.ContentType = file.ContentType;
            return context.HttpContext.Response.Body.WriteAsync(file.Content).AsTask();
        }
    }
}
