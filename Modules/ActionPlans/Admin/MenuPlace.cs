namespace ActionPlans.Cms.Admin;

/// <summary>
/// Selects the entry of the admin's menu to which a page belongs. Orchard goes by the address; that of its editor of content lies under
/// "Content", and that of a report under no entry but the list of plans.
/// </summary>
public sealed class MenuPlace : ShapeTableProvider
{
    private static readonly object Mark = new();

    /// <summary>Says to which entry the page of a request belongs, by the action to which the entry leads.</summary>
    public static void Set(HttpContext http, string area, string controller, string action)
        => http.Items[Mark] = new RouteValueDictionary { ["area"] = area, ["controller"] = controller, ["action"] = action };

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("NavigationItem").OnDisplaying(context =>
        {
            var http = context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext;
            if (http?.Items[Mark] is RouteValueDictionary place && context.Shape.TryGetProperty<MenuItem>("Item", out var item))
            {
                context.Shape.Properties["Selected"] = LeadsTo(item, place);
            }
        });
        return ValueTask.CompletedTask;
    }

    private static bool LeadsTo(MenuItem item, RouteValueDictionary place)
        => (item.RouteValues is { } route && place.All(p => Equals(route[p.Key], p.Value)))
            || item.Items.Exists(inner => LeadsTo(inner, place));
}
