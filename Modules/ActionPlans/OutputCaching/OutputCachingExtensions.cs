using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>Lets a host answer residents from memory, in front of Orchard: one line in its Program.cs.</summary>
public static class OutputCachingExtensions
{
    /// <summary>
    /// Answers from memory, and learns of changes. It stands before everything that the host's pipeline has, its log-in too: that alone
    /// takes as long as half of an answer from memory. What is registered as <see cref="IStartupFilter"/> before stands before it.
    /// </summary>
    public static IServiceCollection AddActionPlansOutputCache(this IServiceCollection services, Action<PublicPageOptions>? configure = null)
    {
        services.TryAddSingleton<SiteGeneration>();
        services.AddOutputCache();
        services.AddSingleton<IConfigureOptions<OutputCacheOptions>, CacheOptions>();
        services.AddTransient<IStartupFilter, First>();
        services.AddOptions<PublicPageOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services;
    }

    // A form may change anything that stands around a plan: menu, settings, theme, templates, widgets. When Orchard has answered it,
    // everything is committed; when this returns, whoever sent it learns that it is done. Whoever has not logged in changes nothing but
    // content, which says so itself: otherwise anybody could keep the memory empty.
    private static async Task ChangeAsync(HttpContext context, RequestDelegate next, SiteGeneration generation)
    {
        var answered = false;
        try
        {
            await next(context);
            answered = true;
        }
        finally
        {
            var isSomebody = context.User.Identity?.IsAuthenticated == true;
            if (isSomebody && (!answered || !IsTurnedAway(context.Response.StatusCode)))
            {
                generation.NextPerhaps();
            }
        }
    }

    private static bool IsTurnedAway(int status)
        => status is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed;

    // Those that are meant to change nothing.
    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private sealed class First : IStartupFilter
    {
        private readonly SiteGeneration _generation;
        private readonly IOptions<PublicPageOptions> _options;

        public First(SiteGeneration generation, IOptions<PublicPageOptions> options)
        {
            _generation = generation;
            _options = options;
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            if (_options.Value.Enabled)
            {
                app.UseOutputCache();
            }

            app.Use((context, rest) => IsSafe(context.Request.Method)
                ? rest(context)
                : ChangeAsync(context, rest, _generation));
            next(app);
        };
    }

    private sealed class CacheOptions : IConfigureOptions<OutputCacheOptions>
    {
        private readonly PublicPagePolicy _policy;

        public CacheOptions(SiteGeneration generation, IOptions<PublicPageOptions> options)
        {
            _policy = new PublicPagePolicy(generation, options.Value.KeptFor);
        }

        public void Configure(OutputCacheOptions options)
        {
            options.AddBasePolicy(_policy);
            // A measure's No. may differ from another's by case alone.
            options.UseCaseSensitivePaths = true;
        }
    }
}
