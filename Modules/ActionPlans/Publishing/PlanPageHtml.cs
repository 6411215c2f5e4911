using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;
using Microsoft.AspNetCore.Components;
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

        // In the order of the static site: where one is, what the site says of itself, the page.
        var crumbs = await PartAsync<Breadcrumbs>(shape);
        SiteNoticeKind[] kinds = [.. shape.IsPreview ? [SiteNoticeKind.Draft] : Array.Empty<SiteNoticeKind>(), .. shape.IsSampleSite ? [SiteNoticeKind.SampleSite] : Array.Empty<SiteNoticeKind>()];
        var notice = kinds.Length > 0
            ? await _renderer.RenderAsync<SiteNotice>(new Dictionary<string, object?>
            {
                [nameof(SiteNotice.Kinds)] = kinds,
                [nameof(SiteNotice.Publisher)] = shape.Publisher,
            })
            : "";
        return new HtmlString(crumbs + notice + await PartAsync<PageBody>(shape));
    }

    private Task<string> PartAsync<TComponent>(PlanPageShape shape)
        where TComponent : IComponent
        => _renderer.RenderAsync<TComponent>(new Dictionary<string, object?> { ["Model"] = shape.Page });
}
