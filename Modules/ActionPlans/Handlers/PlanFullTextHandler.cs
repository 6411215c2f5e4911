using ActionPlans.Cms.Services;
using OrchardCore.ContentManagement.Models;

namespace ActionPlans.Cms.Handlers;

/// <summary>Gives Orchard's search everything that residents read of an item.</summary>
// Services are resolved when needed: the loader needs the content manager, which needs all handlers.
public sealed class PlanFullTextHandler(IServiceProvider services) : ContentHandlerBase
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context)
    {
        if (ContentTypes.IsPlanContent(context.ContentItem.ContentType))
        {
            await context.ForAsync<FullTextAspect>(async aspect =>
            {
                var departments = await services.GetRequiredService<PlanLoader>().LoadDepartmentsAsync();
                var type = services.GetRequiredService<PlanItemTypes>().Of(context.ContentItem);
                aspect.Segments.AddRange(type.SummaryOf(context.ContentItem, departments).SearchTexts);
            });
        }
    }
}
