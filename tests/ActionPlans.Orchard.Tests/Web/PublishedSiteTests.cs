using ActionPlans.Orchard.Tests.ExistingSite;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Web;

/// <summary>The city's website as its manual has it installed: published to a folder, far from its sources.</summary>
public sealed class PublishedSiteTests : IDisposable
{
    private readonly string _folder = SiteTemplate.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_has_the_host_s_own_shapes_and_words()
    {
        var site = Path.Combine(_folder, "site");
        await HostProgram.DotnetAsync(
            Repository.PathOf(), "publish", "Web", "--no-build", "--configuration", HostProgram.Configuration, "--output", site);
        Directory.CreateDirectory(Path.Combine(site, "wwwroot"));

        await using var server = await HostProgram.StartAsync(site, "ActionPlans.Web.dll", Path.Combine(_folder, "data"));
        using var setUp = await server.Client.GetAsync("/");
        (await server.ReadAsync("/action-plans/yuki-2021/measures/16/")).Article();

        // The note is a template of the host, its Japanese one of the host's own translations.
        var login = await server.ReadAsync("/Login");
        Assert.Contains("パスワードを忘れたときは、新しいものを頼んでください。", login.Body!.TextContent, StringComparison.Ordinal);
    }
}
