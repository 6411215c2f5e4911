using ActionPlans.Cms.Editors;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Publishing;

namespace ActionPlans.Cms.Handlers;

/// <summary>Tells Orchard where our items are shown, so that its links lead to our addresses.</summary>
public sealed class PlanAddressHandler(IServiceProvider services) : ContentHandlerBase
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context)
    {
        if (!ContentTypes.HasPage(context.ContentItem.ContentType))
        {
            return;
        }

        await context.ForAsync<ContentItemMetadata>(async metadata =>
        {
            if (await RouteOfAsync(context.ContentItem) is { } route)
            {
                metadata.DisplayRouteValues = route;
            }
        });
    }

    private async Task<RouteValueDictionary?> RouteOfAsync(ContentItem item)
    {
        if (item.TryGet<ActionPlanPart>(out var plan))
        {
            return Route(nameof(PlanPagesController.Overview), plan.Slug);
        }

        var manager = services.GetRequiredService<IContentManager>();
        if (item.TryGet<YearSummaryPart>(out var summary))
        {
            if (summary.Year is not { } year || await manager.GetAsync(summary.PlanContentItemId, VersionOptions.Latest) is not { } whole)
            {
                return null;
            }

            var yearRoute = Route(nameof(PlanPagesController.Year), whole.GetOrCreate<ActionPlanPart>().Slug);
            yearRoute["year"] = FormText.Western(year);
            return yearRoute;
        }

        var measure = item.TryGet<AnnualResultPart>(out var result)
            ? await manager.GetAsync(result.MeasureContentItemId, VersionOptions.Latest)
            : item;
        if (measure is null || !measure.TryGet<MeasurePart>(out var sheet)
            || await manager.GetAsync(sheet.PlanContentItemId, VersionOptions.Latest) is not { } of)
        {
            return null;
        }

        var route = Route(nameof(PlanPagesController.Measure), of.GetOrCreate<ActionPlanPart>().Slug);
        route["no"] = sheet.No;
        return route;
    }

    private static RouteValueDictionary Route(string action, string slug) => new()
    {
        ["Area"] = "ActionPlans",
        ["Controller"] = "PlanPages",
        ["Action"] = action,
        ["plan"] = slug,
    };
}
