using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.SiteTesting;

/// <summary>A site whose clock only the test moves.</summary>
public sealed class ClockedSite : Site
{
    public TestClock Clock { get; } = new(stands: true);

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);

    // The output cache is the host's.
    protected override void ConfigureHost(IServiceCollection services) => Configure(services);

    /// <summary>Starts another node on the site's database, which lives by the same clock.</summary>
    public Task<SiteHost> StartAnotherNodeAsync() => SiteHost.StartAsync(Host.DataFolder, Configure, host: Configure);
}
