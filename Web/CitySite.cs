using ActionPlans.Cms.OutputCaching;
using ActionPlans.Pages.Site;
using ActionPlans.Web.Screens;
using ActionPlans.Web.Security;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Modules;

namespace ActionPlans.Web;

/// <summary>The composition of the city's website. The tests boot the same, so that they test what ships.</summary>
public static class CitySite
{
    // Site services come after those of all modules.
    private const int Last = 1000;

    public static void AddCitySite(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.AddBodyLimits();
        builder.Services.AddHeadersOfEveryAnswer();
        builder.Services.AddActionPlansOutputCache(options => builder.Configuration.Bind("ActionPlans:OutputCache", options));
        var orchard = builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
        orchard.AddBaseAddressPath();
        orchard.AddRequestLimits(builder.Configuration.GetSection("ActionPlans:RequestLimits"));
        orchard.ConfigureServices(services =>
        {
            services.AddBodyLimits();
            // Japanese as it is, in every page, instead of character references.
            services.Replace(ServiceDescriptor.Singleton(PageRenderer.Encoder));
            services.AddLoginProtection();
            services.AddOwnWords();
            services.AddCityScreens();
            services.AddExceptionHandler<FaultPage>();
            services.AddScoped<IShapeTableProvider, OwnPasswordLink>();
            services.AddScoped<IModularTenantEvents, WriteAheadLog>();
            // Whoever comes by HTTPS gets cookies that never leave by HTTP.
            services.Configure<CookiePolicyOptions>(options => options.Secure = CookieSecurePolicy.SameAsRequest);
            // What this site promises of itself, it cannot promise for the city's other hosts below its name.
            services.PostConfigure<HstsOptions>(options => options.IncludeSubDomains = false);
        }, order: Last);
    }

    public static void UseCitySite(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        app.Use(FaultPage.CatchAsync);
        app.UseStaticFiles();
        app.UseOrchardCore(orchard => orchard.UsePoweredByOrchardCore(false));
    }
}
