using System.Net;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>A site as Orchard's own recipe "Blog" makes it, with its own theme in Liquid, to which the plan was added by recipe.</summary>
public sealed class BlogSite : IAsyncLifetime
{
    private readonly string _folder = SiteTemplate.NewFolder();

    public SiteHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await SiteHost.StartAsync(_folder, setUp: new Dictionary<string, string?> { ["RecipeName"] = "Blog" });
        using var setUp = await Host.Anonymous.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, setUp.StatusCode);
        using var front = await Host.Anonymous.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        await Host.RunRecipeAsync("Yuki2021");
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
