using ActionPlans.Cms.StaticPublishing;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;

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

    public Task WriteToAsync(string folder) => Site.WriteStaticFilesToAsync(folder);

    public Task SettleAsync() => Site.SettleStaticFilesAsync();

    public Task<StaticPublishingStatus> StatusAsync()
        => Site.InScopeAsync(services => Task.FromResult(services.GetRequiredService<StaticPublisher>().Status));
}
