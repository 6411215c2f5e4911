using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Publishing;

/// <summary>
/// Two shapes for a theme's header and footer: <c>PlanSearch</c>, a form that searches the plan, and <c>PlanContact</c>, the plan's
/// contact. The search is of the plan of the page, elsewhere of the newest one. The contact is that of the page's plan: on other pages the
/// people in charge of one plan are not whom to ask, and only a contact that the theme gives is shown.
/// </summary>
public sealed class PlanSiteShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("PlanSearch").OnProcessing(async context =>
        {
            var (http, plan) = await PlanOfPageAsync(context.ServiceProvider);
            if (plan is not null)
            {
                context.Shape.Properties["Address"] = new PlanLinks(http.Request.PathBase).Overview(plan.Plan);
                context.Shape.Properties["Text"] = TextOf(http);
            }
        });
        builder.Describe("PlanContact").OnProcessing(async context =>
        {
            // A theme may have given lines of its own.
            if (!context.Shape.Properties.ContainsKey("Lines"))
            {
                var (http, plan) = await PlanOfPageAsync(context.ServiceProvider);
                context.Shape.Properties["Lines"] = plan is not null && plan.Plan.Slug == SlugOf(http) ? plan.Plan.Contact : [];
            }
        });
        return ValueTask.CompletedTask;
    }

    private static string TextOf(HttpContext http) => http.Request.Query[MeasureFilterQuery.Text].ToString();

    private static string SlugOf(HttpContext http) => http.GetRouteValue("plan") as string ?? "";

    private static async Task<(HttpContext Http, PublishedPlan? Plan)> PlanOfPageAsync(IServiceProvider services)
    {
        var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        var plans = await services.GetRequiredService<PlanAccess>().MayReadAsync(http.User)
            ? await services.GetRequiredService<IPlanReader>().ListAsync() : [];
        var slug = SlugOf(http);
        return (http, plans.FirstOrDefault(p => p.Plan.Slug == slug) ?? (plans.Count > 0 ? plans[0] : null));
    }
}
