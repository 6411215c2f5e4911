using System.Globalization;
using CityTheme.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace CityTheme;

/// <summary>The theme's settings, their page in the admin and their style sheet.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSiteDisplayDriver<CityThemeSettingsDisplayDriver>();
        services.AddScoped<IShapeBindingResolver, CityThemeSettingsTemplate>();
        services.AddPermissionProvider<CityThemePermissions>();
        services.AddScoped<IAuthorizationHandler, CityThemeAuthorizationHandler>();
        services.AddNavigationProvider<CityThemeAdminMenu>();
        services.AddScoped<ModuleShapes>();
        services.AddScoped<MainMenu>();
        services.AddSingleton<LastMenu>();
        services.AddDataMigration<MenuMigrations>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => routes.MapGet(CityThemeLook.StyleSheetFolder + "{hash}.css", async (string hash, HttpContext context, ISiteService sites) =>
        {
            var look = new CityThemeLook(await sites.GetSettingsAsync<CityThemeSettings>());
            // A page from before a change asks for the former address. It gets the current style sheet, which must not be cached there.
            context.Response.Headers.CacheControl = hash == look.Hash
                ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={TimeSpan.FromDays(365).TotalSeconds}, immutable")
                : "no-store";
            return Results.Text(look.Css, "text/css; charset=utf-8");
        });
}
