using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Services;
using ActionPlans.Pages.Embedding;

namespace ActionPlans.Cms.Publishing;

/// <summary>What other sites show of a measure: its figures in a frame, and its charts as pictures. No theme surrounds them.</summary>
[PublicPage]
public sealed class EmbedController(IPlanReader plans, PageRenderer renderer) : Controller
{
    [CanonicalSlash]
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/measures/{no}/embed")]
    public async Task<IActionResult> Measure(string plan, string no)
    {
        if (await plans.FindAsync(plan) is not { } found || found.Plan.MeasureAt(no) is not { } measure)
        {
            return NotFound();
        }

        var options = new SiteOptions(
            found.Plan.Publisher,
            [Request.PathBase + PageResources.StyleSheetPath],
            found.PublishedByCity ? [] : [SiteNoticeKind.SampleSite],
            found.Plan.Contact);
        var model = new MeasureEmbedModel(new PlanLinks(Request.PathBase), found.Plan, measure);
        return Content(await renderer.RenderDocumentAsync(model, options), "text/html; charset=utf-8");
    }

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/measures/{no}/chart-{key}.svg")]
    public async Task<IActionResult> Chart(string plan, string no, string key)
        => await plans.FindAsync(plan) is { } found
            && found.Plan.MeasureAt(no) is { } measure
            && measure.Indicators.FirstOrDefault(i => i.Key == key) is { } indicator
            && await ChartFile.WriteAsync(renderer, found.Plan, measure, indicator) is { } chart
            ? Content(chart, ChartFile.ContentType)
            : NotFound();
}
