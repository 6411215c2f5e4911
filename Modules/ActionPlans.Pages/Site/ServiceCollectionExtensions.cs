using ActionPlans.Pages.Site;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what pages need to be rendered.</summary>
public static class ActionPlanPagesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PageRenderer"/>.</summary>
    public static IServiceCollection AddActionPlanPages(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.TryAddTransient<PageRenderer>();
        return services;
    }
}
