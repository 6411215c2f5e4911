using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;

namespace ActionPlans.SiteTesting;

/// <summary>Switches features of a running site, as an administrator does.</summary>
public static class SiteFeatures
{
    public static Task EnableAsync(this SiteHost site, params string[] features)
        => SwitchAsync(site, (manager, chosen) => manager.EnableFeaturesAsync(chosen, force: true), features);

    public static Task DisableAsync(this SiteHost site, params string[] features)
        => SwitchAsync(site, (manager, chosen) => manager.DisableFeaturesAsync(chosen, force: true), features);

    private static async Task SwitchAsync(
        SiteHost site, Func<IShellFeaturesManager, IEnumerable<IFeatureInfo>, Task> act, string[] features)
    {
        await site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IShellFeaturesManager>();
            await act(manager, (await manager.GetAvailableFeaturesAsync()).Where(f => features.Contains(f.Id)));
        });
        // The tenant is built anew with the next request.
        Assert.Equal(HttpStatusCode.OK, await site.Anonymous.StatusAsync("/"));
    }
}
