using System.Text.Encodings.Web;
using System.Text.Unicode;
using ActionPlans.Pages.Site;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what pages need to be rendered.</summary>
public static class ActionPlanPagesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PageRenderer"/>, and an HTML encoder that leaves Japanese as it is instead of writing entities.</summary>
    public static IServiceCollection AddActionPlanPages(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        services.TryAddTransient<PageRenderer>();
        return services;
    }
}
