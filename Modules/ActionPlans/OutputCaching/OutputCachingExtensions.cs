using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>Adds the output cache for residents, in front of Orchard: one line in the host's Program.cs.</summary>
public static class OutputCachingExtensions
{
    /// <summary>
    /// Adds the output cache and its invalidation. It comes before everything in the host's pipeline, authentication too, which alone
    /// takes as long as half of a cached response. An <see cref="IStartupFilter"/> that is registered earlier comes before it.
    /// </summary>
    public static IServiceCollection AddActionPlansOutputCache(
        this IServiceCollection services, Action<PublicPageOptions>? configure = null)
    {
        services.TryAddSingleton<CacheEpoch>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutputCache();
        services.AddSingleton<IConfigureOptions<OutputCacheOptions>, CacheOptions>();
        services.AddTransient<IStartupFilter, OutputCacheStartupFilter>();
        services.AddOptions<PublicPageOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services;
    }

    // A form may change anything around a plan: menu, settings, theme, templates, widgets. When Orchard has answered, everything is
    // committed, and the response has not been sent. Anonymous requests change nothing but content, which invalidates by its handler:
    // otherwise anybody could keep the cache empty.
    private static async Task InvalidateAsync(HttpContext context, RequestDelegate next, CacheEpoch epoch)
    {
        var answered = false;
        try
        {
            await next(context);
            answered = true;
        }
        finally
        {
            var isLoggedIn = context.User.Identity?.IsAuthenticated == true;
            if (isLoggedIn && (!answered || !IsRefused(context.Response.StatusCode)))
            {
                epoch.IncrementForLayout();
            }
        }
    }

    private static bool IsRefused(int status)
        => status is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            or StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed;

    // Safe methods change nothing (RFC 9110).
    private static bool IsSafe(string method)
        => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private sealed class OutputCacheStartupFilter(CacheEpoch epoch, IOptions<PublicPageOptions> options) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            if (options.Value.Enabled)
            {
                app.UseOutputCache();
            }

            app.Use((context, rest) => IsSafe(context.Request.Method)
                ? rest(context)
                : InvalidateAsync(context, rest, epoch));
            next(app);
        };
    }

    private sealed class CacheOptions(CacheEpoch epoch, TimeProvider time, IOptions<PublicPageOptions> options)
        : IConfigureOptions<OutputCacheOptions>
    {
        private readonly PublicPagePolicy _policy = new(epoch, time, options.Value.KeptFor);

        public void Configure(OutputCacheOptions options)
        {
            options.AddBasePolicy(_policy);
            // A measure's No. may differ from another's by case alone.
            options.UseCaseSensitivePaths = true;
        }
    }
}
