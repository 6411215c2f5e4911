using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace ActionPlans.Cms.CityTheme;

/// <summary>
/// The settings of the City Theme. They stand in the module since the admin, which has a theme of its own, finds no template of the
/// site's theme; and only where that theme is, since no other one heeds them.
/// </summary>
[RequireFeatures("CityTheme")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSiteDisplayDriver<CityThemeSettingsDisplayDriver>();
        services.AddPermissionProvider<CityThemePermissions>();
        services.AddScoped<IAuthorizationHandler, CityThemeAuthorizationHandler>();
        services.AddNavigationProvider<CityThemeAdminMenu>();
        services.AddShapeTableProvider<CityThemeShapes>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => routes.MapGet(CityThemeLook.StyleSheetFolder + "{hash}.css", async (string hash, HttpContext context, ISiteService sites) =>
        {
            var look = new CityThemeLook(await sites.GetSettingsAsync<CityThemeSettings>());
            // A page from before a change may still ask for the old address. It gets what holds now, and nobody keeps that.
            context.Response.Headers.CacheControl = hash == look.Hash
                ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={TimeSpan.FromDays(365).TotalSeconds}, immutable")
                : "no-store";
            return Results.Text(look.Css, "text/css; charset=utf-8");
        });
}
