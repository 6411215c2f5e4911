using System.Text.Encodings.Web;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Title;

namespace ActionPlans.Cms.Publishing;

/// <summary>Fills the head of the document around a page: title, description, canonical address, feed, style sheet.</summary>
public sealed class PageHead(
    IPageTitleBuilder title, IResourceManager resources, HtmlEncoder encoder, SiteOrigin origin, ISiteService sites,
    ILayoutAccessor layouts)
{
    public async Task DescribeAsync(PageModel page, bool noIndex)
    {
        var site = await origin.GetAsync();
        var address = site + page.Address;
        var picture = $"{site}{page.Links.BasePath}{PageResources.SharePath}";
        title.AddSegment(new StringHtmlContent(page.Title));
        if (page is PlanPageModel { Plan: var plan })
        {
            // A theme may print it on every page, as City Theme does.
            (await layouts.GetLayoutAsync()).Attributes["data-plan"] = plan.Title;
        }

        // Orchard writes what is registered here as it is.
        resources.RegisterMeta(new MetaEntry { Name = "description", Content = encoder.Encode(page.Description) });
        foreach (var (property, content) in OpenGraph.Of(page, (await sites.GetSiteSettingsAsync()).SiteName, address, picture))
        {
            resources.RegisterMeta(new MetaEntry { Property = property, Content = encoder.Encode(content) });
        }

        resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = encoder.Encode(address) });
        if (page.Feed is { } feed)
        {
            resources.RegisterLink(new LinkEntry
            {
                Rel = "alternate",
                Type = "application/atom+xml",
                Title = PlanLinks.FeedTitle,
                Href = encoder.Encode(feed)
            });
        }

        if (noIndex || !page.IsIndexed)
        {
            resources.RegisterMeta(new MetaEntry { Name = "robots", Content = "noindex" });
        }

        resources.RegisterResource("stylesheet", PageResources.StyleSheet).AtHead();
    }
}
