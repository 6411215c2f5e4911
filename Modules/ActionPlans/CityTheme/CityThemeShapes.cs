using System.Text.Encodings.Web;
using ActionPlans.Cms.OutputCaching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Settings;

namespace ActionPlans.Cms.CityTheme;

/// <summary>
/// The shapes of the theme's settings: <c>CityThemeStyle</c> for the head, <c>CityThemeBrand</c> for the link to the front page; the
/// contact in the footer, where the settings have one; and <c>CityThemeMenu</c> and <c>AccessibilityLink</c>, which look alike on all pages.
/// </summary>
public sealed class CityThemeShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var name in new[] { "CityThemeStyle", "CityThemeBrand" })
        {
            builder.Describe(name).Keep().OnProcessing(async context =>
            {
                var settings = await SettingsAsync(context.ServiceProvider);
                context.Shape.Properties["Settings"] = settings;
                context.Shape.Properties["Look"] = new CityThemeLook(settings);
            });
        }

        builder.Describe("AccessibilityLink").Keep();
        builder.Describe("CityThemeMenu").Keep().OnDisplayed(context => context.ChildContent = MainMenu.OfPage(
            context.ChildContent,
            context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request,
            context.ServiceProvider.GetRequiredService<HtmlEncoder>()));
        builder.Describe("PlanContact").OnProcessing(async context =>
        {
            if (new CityThemeLook(await SettingsAsync(context.ServiceProvider)).Contact is { Count: > 0 } contact)
            {
                context.Shape.Properties["Lines"] = contact;
            }
        });
        return ValueTask.CompletedTask;
    }

    private static Task<CityThemeSettings> SettingsAsync(IServiceProvider services) => services.GetRequiredService<ISiteService>().GetSettingsAsync<CityThemeSettings>();
}
