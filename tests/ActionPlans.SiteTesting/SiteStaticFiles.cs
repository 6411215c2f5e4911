using ActionPlans.Cms.StaticPublishing;
using ActionPlans.Pages.Export;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Entities;
using OrchardCore.Settings;

namespace ActionPlans.SiteTesting;

/// <summary>The static files of a site.</summary>
public static class SiteStaticFiles
{
    /// <summary>Sets the folder past the form, and writes.</summary>
    public static async Task WriteStaticFilesToAsync(this SiteHost site, string folder)
    {
        await site.InScopeAsync(async services =>
        {
            var sites = services.GetRequiredService<ISiteService>();
            var settings = await sites.LoadSiteSettingsAsync();
            settings.Put(new StaticPublishingSettings { Folder = folder, Origin = "https://city.example", BasePath = "/keikaku" });
            await sites.UpdateSiteSettingsAsync(settings);
        });
        await site.SettleStaticFilesAsync();
    }

    /// <summary>Ends when everything that is published by now is written, or could not be.</summary>
    public static Task SettleStaticFilesAsync(this SiteHost site)
        => site.InScopeAsync(services => services.GetRequiredService<StaticPublisher>().RequestAsync());

    /// <summary>A new export of what is published into a folder, to compare with.</summary>
    public static Task ExportAfreshAsync(this SiteHost site, string folder) => site.InScopeAsync(async services =>
    {
        var files = services.GetRequiredService<StaticSiteFiles>();
        await using var pages = await files.CreateAsync(await files.ReadAsync(await files.SettingsAsync()));
        await StaticFolder.WriteAsync(pages, new DirectoryInfo(folder), CancellationToken.None);
    });
}
