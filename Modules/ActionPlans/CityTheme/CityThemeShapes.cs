using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Settings;

namespace ActionPlans.Cms.CityTheme;

/// <summary>
/// The shapes of the theme's settings: <c>CityThemeStyle</c> for the head, <c>CityThemeBrand</c> for the link to the front page; and
/// the contact in the footer, where the settings have one.
/// </summary>
public sealed class CityThemeShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var name in new[] { "CityThemeStyle", "CityThemeBrand" })
        {
            builder.Describe(name).OnProcessing(async context =>
            {
                var settings = await SettingsAsync(context.ServiceProvider);
                context.Shape.Properties["Settings"] = settings;
                context.Shape.Properties["Look"] = new CityThemeLook(settings);
            });
        }

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
