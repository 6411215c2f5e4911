using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.Html;

namespace ActionPlans.Cms.Publishing;

/// <summary>What the templates of the page shapes call: the component's HTML, and before it what the site must say of itself.</summary>
public sealed class PlanPageHtml
{
    private readonly PageRenderer _renderer;
    private readonly DrawnPages _drawn;

    public PlanPageHtml(PageRenderer renderer, DrawnPages drawn)
    {
        _renderer = renderer;
        _drawn = drawn;
    }

    public async Task<IHtmlContent> RenderAsync(PlanPageShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);

        return new HtmlString(shape is { IsPreview: false, Page: PlanPageModel { Plan: var plan, DrawnAs: { } name } }
            ? await _drawn.GetAsync(plan, $"{name} {shape.IsSampleSite} {shape.Publisher}", () => DrawAsync(shape))
            : await DrawAsync(shape));
    }

    private Task<string> DrawAsync(PlanPageShape shape)
    {
        SiteNoticeKind[] notices = [.. shape.IsPreview ? [SiteNoticeKind.Draft] : Array.Empty<SiteNoticeKind>(), .. shape.IsSampleSite ? [SiteNoticeKind.SampleSite] : Array.Empty<SiteNoticeKind>()];
        return _renderer.RenderAsync<Page>(new Dictionary<string, object?>
        {
            [nameof(Page.Model)] = shape.Page,
            [nameof(Page.Notices)] = notices,
            [nameof(Page.Publisher)] = shape.Publisher,
        });
    }
}
