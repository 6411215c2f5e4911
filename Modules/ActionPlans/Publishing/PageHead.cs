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

    public PageHead(IPageTitleBuilder title, IResourceManager resources)
    {
        _title = title;
        _resources = resources;
    }

    public void Describe(PageModel page, bool noIndex)
    {
        ArgumentNullException.ThrowIfNull(page);

        _title.AddSegment(new StringHtmlContent(page.Title));
        _resources.RegisterMeta(new MetaEntry { Name = "description", Content = page.Description });
        _resources.RegisterLink(new LinkEntry { Rel = "canonical", Href = page.Address });
        if (noIndex)
        {
            _resources.RegisterMeta(new MetaEntry { Name = "robots", Content = "noindex" });
        }

        _resources.RegisterResource("stylesheet", PageResources.StyleSheet).AtHead();
    }
}
