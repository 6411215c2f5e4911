using OrchardCore.Navigation;

namespace ActionPlans.Cms.Admin;

/// <summary>While an item of ours is edited, the admin's menu stays at its list: Orchard's editor has an address under "Content".</summary>
public sealed class EditorMenu : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("NavigationItem").OnDisplaying(context =>
        {
            if (EditorPages.TypeOf(context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext) is { } type
                && context.Shape.TryGetProperty<MenuItem>("Item", out var item))
            {
                context.Shape.Properties["Selected"] = LeadsTo(item, ListOf(type));
            }
        });
        return ValueTask.CompletedTask;
    }

    private static bool LeadsTo(MenuItem item, string action)
        => IsList(item, action) || item.Items.Exists(inner => LeadsTo(inner, action));

    private static bool IsList(MenuItem item, string action)
        => item.RouteValues is { } route && route["area"] as string == "ActionPlans" && route["controller"] as string == "PlanAdmin"
            && route["action"] as string == action;

    private static string ListOf(string type) => type switch
    {
        ContentTypes.Measure => nameof(PlanAdminController.Measures),
        ContentTypes.AnnualResult => nameof(PlanAdminController.Results),
        ContentTypes.YearSummary => nameof(PlanAdminController.Summaries),
        _ => nameof(PlanAdminController.Index),
    };
}
