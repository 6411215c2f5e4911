namespace ActionPlans.Cms;

/// <summary>
/// Global filters that are created only for the requests that they act on. MVC creates a filter, with all the services that it takes, for
/// every request of the site.
/// </summary>
public static class OnDemandFilters
{
    /// <summary>Adds a filter around the actions of these areas.</summary>
    public static void AddActionFilter<TFilter>(this MvcOptions options, IReadOnlyCollection<string> areas, int order = 0)
        where TFilter : IAsyncActionFilter
        => options.Filters.Add(new ActionFilter<TFilter>(context => IsIn(context, areas)) { Order = order });

    /// <summary>Adds a filter around the actions that are sent a form.</summary>
    public static void AddFormFilter<TFilter>(this MvcOptions options, int order = 0)
        where TFilter : IAsyncActionFilter
        => options.Filters.Add(new ActionFilter<TFilter>(context => context.HttpContext.Request.HasFormContentType) { Order = order });

    /// <summary>Adds a filter around the results of the actions of these areas.</summary>
    public static void AddResultFilter<TFilter>(this MvcOptions options, IReadOnlyCollection<string> areas)
        where TFilter : IAsyncResultFilter
        => options.Filters.Add(new ResultFilter<TFilter>(areas));

    private static bool IsIn(FilterContext context, IReadOnlyCollection<string> areas)
        => context.ActionDescriptor.RouteValues.TryGetValue("area", out var area) && areas.Contains(area, StringComparer.Ordinal);

    private static TFilter Create<TFilter>(FilterContext context)
        => ActivatorUtilities.CreateInstance<TFilter>(context.HttpContext.RequestServices);

    private sealed class ActionFilter<TFilter>(Func<FilterContext, bool> concerns) : IAsyncActionFilter, IOrderedFilter
        where TFilter : IAsyncActionFilter
    {
        public int Order { get; init; }

        public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
            => concerns(context) ? Create<TFilter>(context).OnActionExecutionAsync(context, next) : next();
    }

    private sealed class ResultFilter<TFilter>(IReadOnlyCollection<string> areas) : IAsyncResultFilter
        where TFilter : IAsyncResultFilter
    {
        public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
            => IsIn(context, areas) ? Create<TFilter>(context).OnResultExecutionAsync(context, next) : next();
    }
}
