using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Publishing;
using ActionPlans.Cms.Services;
using ActionPlans.Pages.Feeds;

namespace ActionPlans.Cms.Feeds;

/// <summary>
/// What programs read of the public pages: a plan's feed, and the sitemap. Not a source of Orchard's own sitemaps: those store a new
/// identifier with every publication, so that concurrent publications would conflict.
/// Without Last-Modified in the response: a redaction changes the feed but no date, and must not be answered by 304.
/// </summary>
[PublicPage]
public sealed class PlanFeedsController(IPlanReader reader, SiteOrigin origin, IPlanHistory history) : Controller
{
    internal const string SitemapRoute = "action-plans/sitemap.xml";

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/" + PlanLinks.FeedName)]
    public async Task<IActionResult> Feed(string plan)
        => await reader.FindAsync(plan) is { } found && PlanFeed.UpdatedAt(found.Plan) is not null
            ? Content(PlanFeed.Write(found.Plan, Links, await origin.GetAsync()), PlanFeed.ContentType)
            : NotFound();

    /// <summary>The pages of the plans that the city itself publishes. A sample site is not to be indexed.</summary>
    [AcceptVerbs("GET", "HEAD", Route = SitemapRoute)]
    public async Task<IActionResult> Sitemap()
    {
        var all = await reader.ListAsync();
        var plans = all.Where(p => p.PublishedByCity).Select(p => p.Plan).ToArray();
        if (plans.Length == 0)
        {
            return NotFound();
        }

        var list = new PlansPageModel(Links, plans);
        var pages = plans.SelectMany(p => PlanPages.Of(Links, p));
        return Content(
            PlanSitemap.Write(plans.Length == all.Count ? pages.Prepend(list) : pages, await origin.GetAsync()),
            "application/xml; charset=utf-8");
    }

    private PlanLinks Links => new(Request.PathBase) { KeepsHistory = history.IsKept };
}
