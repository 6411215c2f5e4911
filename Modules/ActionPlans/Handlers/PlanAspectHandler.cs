using ActionPlans.Cms.Services;
using OrchardCore.ContentManagement.Models;

namespace ActionPlans.Cms.Handlers;

/// <summary>Tells Orchard's links where our items are shown, and its search everything that residents read of them.</summary>
// Services are resolved when needed: the types need the content manager, which needs all handlers.
public sealed class PlanAspectHandler(IServiceProvider services) : ContentHandlerBase
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context)
    {
        var item = context.ContentItem;
        if (services.GetRequiredService<PlanItemTypes>().Find(item.ContentType) is not { } type)
        {
            return;
        }

        await context.ForAsync<ContentItemMetadata>(async metadata =>
        {
            if (await type.RouteAsync(item) is { } route)
            {
                metadata.DisplayRouteValues = route;
            }
        });
        await context.ForAsync<FullTextAspect>(async aspect =>
        {
            var departments = await services.GetRequiredService<PlanLoader>().LoadDepartmentsAsync();
            aspect.Segments.AddRange(type.SummaryOf(item, departments).SearchTexts);
        });
    }
}
