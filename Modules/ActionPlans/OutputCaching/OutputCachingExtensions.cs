using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>Lets a host answer residents from memory, in front of Orchard: two lines in its Program.cs.</summary>
public static class OutputCachingExtensions
{
    /// <summary>Adds the services, to those of the host.</summary>
    public static IServiceCollection AddActionPlansOutputCache(this IServiceCollection services, Action<PublicPageOptions>? configure = null)
    {
        services.TryAddSingleton<SiteGeneration>();
        services.AddOutputCache();
        services.AddSingleton<IConfigureOptions<OutputCacheOptions>, CacheOptions>();
        services.AddOptions<PublicPageOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services;
    }

    /// <summary>Answers from memory, and learns of changes. Comes before <c>UseOrchardCore</c>.</summary>
    public static IApplicationBuilder UseActionPlansOutputCache(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);

        var generation = app.ApplicationServices.GetRequiredService<SiteGeneration>();
        if (app.ApplicationServices.GetRequiredService<IOptions<PublicPageOptions>>().Value.Enabled)
        {
            app.UseOutputCache();
        }

        return app.Use((context, next) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? next(context)
            : ChangeAsync(context, next, generation));
    }

    // A form may change anything that stands around a plan: menu, settings, theme, templates, widgets. When Orchard has answered it,
    // everything is committed; when this returns, whoever sent it learns that it is done.
    private static async Task ChangeAsync(HttpContext context, RequestDelegate next, SiteGeneration generation)
    {
        try
        {
            await next(context);
        }
        finally
        {
            generation.Next();
        }
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
