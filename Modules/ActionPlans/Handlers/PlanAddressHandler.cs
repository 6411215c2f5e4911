using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>Tells Orchard where our items are shown, so that its links lead to our addresses.</summary>
// Services are resolved when needed: the types need the content manager, which needs all handlers.
public sealed class PlanAddressHandler(IServiceProvider services) : ContentHandlerBase
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context)
    {
        if (!ContentTypes.IsPlanContent(context.ContentItem.ContentType))
        {
            return;
        }

        await context.ForAsync<ContentItemMetadata>(async metadata =>
        {
            if (await services.GetRequiredService<PlanItemTypes>().Of(context.ContentItem).RouteAsync(context.ContentItem) is { } route)
            {
                metadata.DisplayRouteValues = route;
            }
        });
    }
}
