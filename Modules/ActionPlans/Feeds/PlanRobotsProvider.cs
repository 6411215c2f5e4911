using ActionPlans.Cms.Publishing;
using ActionPlans.Cms.Services;
using OrchardCore.Seo;

namespace ActionPlans.Cms.Feeds;

/// <summary>Names the sitemap in robots.txt, while there is one.</summary>
public sealed class PlanRobotsProvider(IHttpContextAccessor accessor) : IRobotsProvider
{
    public async Task<string> GetContentAsync()
    {
        var http = accessor.HttpContext!;
        return await http.RequestServices.GetRequiredService<PlanAccess>().MayReadAsync(http.User)
            && (await http.RequestServices.GetRequiredService<IPlanReader>().ListAsync()).Any(p => p.PublishedByCity)
            ? $"Sitemap: {await http.RequestServices.GetRequiredService<SiteOrigin>().GetAsync()}{http.Request.PathBase}"
                + $"/{PlanFeedsController.SitemapRoute}"
            : "";
    }
}
