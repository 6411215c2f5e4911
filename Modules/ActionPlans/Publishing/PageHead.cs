using System.Text.Encodings.Web;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.ResourceManagement;

namespace ActionPlans.Cms.Publishing;

/// <summary>Fills the head of the document around a page: title, description, canonical address, style sheet.</summary>
public sealed class PageHead
{
    private readonly IPageTitleBuilder _title;
    private readonly IResourceManager _resources;
    private readonly HtmlEncoder _encoder;

    public PageHead(IPageTitleBuilder title, IResourceManager resources, HtmlEncoder encoder)
    {
        _title = title;
        _resources = resources;
        _encoder = encoder;
    }

    public void Describe(PageModel page, bool noIndex)
    {
        ArgumentNullException.ThrowIfNull(page);

        _title.AddSegment(new StringHtmlContent(page.Title));
        // Orchard writes what is registered here as it is.
        _resources.RegisterMeta(new MetaEntry { Name = "description", Content = _encoder.Encode(page.Description) });
        _resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = _encoder.Encode(page.Address) });
        if (noIndex)
        {
            _resources.RegisterMeta(new MetaEntry { Name = "robots", Content = "noindex" });
        }

        _resources.RegisterResource("stylesheet", PageResources.StyleSheet).AtHead();
    }
}
