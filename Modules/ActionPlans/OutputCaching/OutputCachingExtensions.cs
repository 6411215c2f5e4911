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
    public static IServiceCollection AddActionPlansOutputCache(this IServiceCollection services)
    {
        services.TryAddSingleton<SiteGeneration>();
        services.AddOutputCache();
        services.AddSingleton<IConfigureOptions<OutputCacheOptions>, Options>();
        return services;
    }

    /// <summary>Answers from memory, and learns of changes. Comes before <c>UseOrchardCore</c>.</summary>
    public static IApplicationBuilder UseActionPlansOutputCache(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);

        var generation = app.ApplicationServices.GetRequiredService<SiteGeneration>();
        app.UseOutputCache();
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

    private sealed class Options : IConfigureOptions<OutputCacheOptions>
    {
        private readonly SiteGeneration _generation;

        public Options(SiteGeneration generation)
        {
            _generation = generation;
        }

        public void Configure(OutputCacheOptions options)
        {
            options.AddBasePolicy(new PublicPagePolicy(_generation));
            // A measure's No. may differ from another's by case alone.
            options.UseCaseSensitivePaths = true;
        }
    }
}
