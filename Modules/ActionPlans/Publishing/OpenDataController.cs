using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Publishing;

/// <summary>Gives everybody the files of a plan's open data.</summary>
[PublicPage]
public sealed class OpenDataController(IPlanReader plans) : Controller
{
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/data/{file}")]
    public async Task<IActionResult> Download(string plan, string file)
        => await plans.FindAsync(plan) is { } found && DataPackage.Of(found.Plan).Find(file) is { } data
            ? new DataFileResult(data)
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
