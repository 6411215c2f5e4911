using ActionPlans.Cms.StaticPublishing;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Entities;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.StaticPublishing;

/// <summary>A site with the seed plan that writes its static files without waiting for further changes, and the folder for them.</summary>
public sealed class StaticSiteHost : IAsyncLifetime
{
    private readonly string _data = SiteTemplate.NewFolder();
    private readonly string _parent = SiteTemplate.NewFolder();

    public SiteHost Site { get; private set; } = null!;

    public string Folder => Path.Combine(_parent, "public");

    public async Task InitializeAsync()
    {
        await SiteTemplate.CopyToAsync(_data);
        Site = await SiteHost.StartAsync(
            _data, services => services.Configure<StaticPublishingOptions>(options => options.QuietPeriod = TimeSpan.Zero));
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_parent, recursive: true);
    }

    /// <summary>Sets the folder past the form, and writes.</summary>
    public async Task WriteToAsync(string folder)
    {
        await Site.InScopeAsync(async services =>
        {
            var sites = services.GetRequiredService<ISiteService>();
            var settings = await sites.LoadSiteSettingsAsync();
            settings.Put(new StaticPublishingSettings { Folder = folder, Origin = "https://city.example", BasePath = "/keikaku" });
            await sites.UpdateSiteSettingsAsync(settings);
        });
        await SettleAsync();
    }

    /// <summary>Ends when everything that is published by now is written, or could not be.</summary>
    public Task SettleAsync() => Site.InScopeAsync(services => services.GetRequiredService<StaticPublisher>().RequestAsync());

    public Task<StaticPublishingStatus> StatusAsync()
        => Site.InScopeAsync(services => Task.FromResult(services.GetRequiredService<StaticPublisher>().Status));

    /// <summary>Every file of a folder with its bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
}
