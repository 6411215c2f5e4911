using System.Text.Encodings.Web;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.ResourceManagement;
using OrchardCore.Settings;

namespace ActionPlans.Cms.Publishing;

/// <summary>Fills the head of the document around a page: title, description, canonical address, feed, style sheet.</summary>
public sealed class PageHead
{
    private readonly IPageTitleBuilder _title;
    private readonly IResourceManager _resources;
    private readonly HtmlEncoder _encoder;
    private readonly SiteOrigin _origin;
    private readonly ISiteService _sites;

    public PageHead(IPageTitleBuilder title, IResourceManager resources, HtmlEncoder encoder, SiteOrigin origin, ISiteService sites)
    {
        _title = title;
        _resources = resources;
        _encoder = encoder;
        _origin = origin;
        _sites = sites;
    }

    public async Task DescribeAsync(PageModel page, bool noIndex)
    {
        ArgumentNullException.ThrowIfNull(page);

        var address = await _origin.GetAsync() + page.Address;
        _title.AddSegment(new StringHtmlContent(page.Title));
        // Orchard writes what is registered here as it is.
        _resources.RegisterMeta(new MetaEntry { Name = "description", Content = _encoder.Encode(page.Description) });
        foreach (var (property, content) in OpenGraph.Of(page, (await _sites.GetSiteSettingsAsync()).SiteName, address))
        {
            _resources.RegisterMeta(new MetaEntry { Property = property, Content = _encoder.Encode(content) });
        }

        _resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = _encoder.Encode(address) });
        if (page.Feed is { } feed)
        {
            _resources.RegisterLink(new LinkEntry { Rel = "alternate", Type = "application/atom+xml", Title = PlanLinks.FeedTitle, Href = _encoder.Encode(feed) });
        }

        if (noIndex || !page.IsIndexed)
        {
            _resources.RegisterMeta(new MetaEntry { Name = "robots", Content = "noindex" });
        }

        _resources.RegisterResource("stylesheet", PageResources.StyleSheet).AtHead();
    }
}
