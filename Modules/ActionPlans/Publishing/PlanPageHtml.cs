using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.Html;

namespace ActionPlans.Cms.Publishing;

/// <summary>What the templates of the page shapes call: the component's HTML, and before it what the site must say of itself.</summary>
public sealed class PlanPageHtml
{
    private readonly PageRenderer _renderer;

    public PlanPageHtml(PageRenderer renderer)
    {
        _renderer = renderer;
    }

    public async Task<IHtmlContent> RenderAsync(PlanPageShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);

        SiteNoticeKind[] notices = [.. shape.IsPreview ? [SiteNoticeKind.Draft] : Array.Empty<SiteNoticeKind>(), .. shape.IsSampleSite ? [SiteNoticeKind.SampleSite] : Array.Empty<SiteNoticeKind>()];
        return new HtmlString(await _renderer.RenderAsync<Page>(new Dictionary<string, object?>
        {
            [nameof(Page.Model)] = shape.Page,
            [nameof(Page.Notices)] = notices,
            [nameof(Page.Publisher)] = shape.Publisher,
        }));
    }
}
