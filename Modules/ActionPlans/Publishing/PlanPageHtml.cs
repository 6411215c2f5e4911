namespace ActionPlans.Cms.Publishing;

/// <summary>Renders the component of a page, with the site's notices before it; called by the templates of the page shapes.</summary>
public sealed class PlanPageHtml(PageRenderer renderer, RenderedPageCache pages)
{
    public async Task<IHtmlContent> RenderAsync(PlanPageShape shape)
        => new HtmlString(shape is { IsPreview: false, Page: PlanPageModel { Plan: var plan, CacheKey: { } key } page }
            ? await pages.GetAsync(
                plan, $"{key} {shape.IsSampleSite} {shape.Publisher} {Succession.KeyOf(page)}", () => RenderPageAsync(shape),
                page.IsQueryResult)
            : await RenderPageAsync(shape));

    private Task<string> RenderPageAsync(PlanPageShape shape)
    {
        var notices = new List<SiteNoticeKind>();
        if (shape.IsPreview)
        {
            notices.Add(SiteNoticeKind.Draft);
        }

        if (shape.IsSampleSite)
        {
            notices.Add(SiteNoticeKind.SampleSite);
        }

        return renderer.RenderAsync<Page>(new Dictionary<string, object?>
        {
            [nameof(Page.Model)] = shape.Page,
            [nameof(Page.Notices)] = notices,
            [nameof(Page.Publisher)] = shape.Publisher,
        });
    }
}
