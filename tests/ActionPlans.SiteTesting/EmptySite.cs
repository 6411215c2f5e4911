using System.Net;

namespace ActionPlans.SiteTesting;

/// <summary>A site set up by Orchard's own recipe "Blank": it knows nothing of action plans until a package enables the module.</summary>
public sealed class EmptySite : IAsyncDisposable
{
    private readonly string _folder;

    private EmptySite(SiteHost host, string folder)
    {
        Host = host;
        _folder = folder;
    }

    public SiteHost Host { get; }

    /// <param name="database">The set-up's settings for its database.</param>
    public static async Task<EmptySite> StartAsync(IReadOnlyDictionary<string, string?> database)
    {
        var folder = SiteTemplate.NewFolder();
        var host = await SiteHost.StartAsync(folder, setUp: new Dictionary<string, string?>(database) { ["RecipeName"] = "Blank" });
        Assert.Equal(HttpStatusCode.Redirect, await host.Anonymous.StatusAsync("/"));
        return new EmptySite(host, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
