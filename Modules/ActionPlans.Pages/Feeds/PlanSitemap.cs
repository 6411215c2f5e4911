using System.Globalization;
using System.Xml.Linq;
using ActionPlans.Pages.Site;

namespace ActionPlans.Pages.Feeds;

/// <summary>The pages that search engines are invited to (sitemaps.org, version 0.9), for a site without a CMS.</summary>
public static class PlanSitemap
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The sitemap's text: every page that may be found, once.</summary>
    /// <param name="pages">The pages of the site.</param>
    /// <param name="origin">What makes their addresses absolute: "https://www.city.example".</param>
    public static string Write(IEnumerable<PageModel> pages, string origin)
    {
        var document = new XElement(
            Namespace + "urlset",
            pages.Where(p => p.IsIndexed).DistinctBy(p => p.Address).Select(p => new XElement(
                Namespace + "url",
                new XElement(Namespace + "loc", origin + p.Address),
                p.ChangedAt is { } day
                    ? new XElement(
                        Namespace + "lastmod", day.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                    : null)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }
}
