namespace ActionPlans.Cms.Publishing;

/// <summary>Orchard shows every item under /Contents/ContentItems/{id} too. There our items lead to their own addresses.</summary>
public sealed class DisplayRedirect(IContentManager contentManager) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (StockAction.Of(context.ActionDescriptor) == StockAction.ItemDisplay
            && context.TextArgument("contentItemId") is { } contentItemId
            && await contentManager.GetAsync(contentItemId) is { } item && ContentTypes.IsPlanContent(item.ContentType)
            && await context.HttpContext.RequestServices.GetRequiredService<PlanAccess>().MayReadAsync(context.HttpContext.User))
        {
            if (await context.HttpContext.RequestServices.GetRequiredService<ItemAddress>().FindAsync(item) is { } address)
            {
                context.Result = new LocalRedirectResult(address, permanent: true);
                return;
            }
        }

        await next();
    }
}
