namespace ActionPlans.Cms.Admin;

/// <summary>The pages that are this module's own: only they get its scripts and styles.</summary>
public static class ModulePages
{
    /// <summary>True for a page of the admin that one of our controllers shows, and for Orchard's editor of our content.</summary>
    public static bool IsAdminPage(ResultExecutingContext context)
        => context.Result is ViewResult && AdminAttribute.IsApplied(context.HttpContext)
            && (IsOurs(context) || EditorPages.TypeOf(context.HttpContext) is not null);

    // The controllers of another project of this module belong to an area of their own.
    private static bool IsOurs(ResultExecutingContext context)
        => context.RouteData.Values["area"] is string area
            && (area == "ActionPlans" || area.StartsWith("ActionPlans.", StringComparison.Ordinal));
}
