using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.SiteTesting;

/// <summary>A site just set up by the recipe, for the tests of one class (or collection). It may be changed: it is a copy.</summary>
public class Site : IAsyncLifetime
{
    private readonly string _folder = SiteTemplate.NewFolder();
    private HttpClient? _admin;
    private HttpClient? _staff;

    public SiteHost Host { get; private set; } = null!;

    /// <summary>The administrator, logged in once for the class.</summary>
    public async Task<HttpClient> AdminAsync() => _admin ??= await Host.LogInAsAdminAsync();

    /// <summary>One of the web staff, logged in once for the class.</summary>
    public async Task<HttpClient> StaffAsync() => _staff ??= await Host.LogInWithRolesAsync("WebStaff");

    public virtual async Task InitializeAsync()
    {
        await CopyToAsync(_folder);
        Host = await SiteHost.StartAsync(_folder, Configure, host: ConfigureHost, settings: Settings);
        using var answer = await Host.Anonymous.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The set-up's settings for another site on a new database of this kind.</summary>
    public virtual Task<IReadOnlyDictionary<string, string?>> NewDatabaseAsync()
        => Task.FromResult<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?>());

    /// <summary>Settings of the host; null: those of all tests.</summary>
    protected virtual IReadOnlyDictionary<string, string?>? Settings => null;

    /// <summary>Services of the tests' own, such as a clock that they set.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>Services of the host, outside of the site.</summary>
    protected virtual void ConfigureHost(IServiceCollection services)
    {
    }

    protected virtual Task CopyToAsync(string folder) => SiteTemplate.CopyToAsync(folder);

    /// <summary>What is looked at before the site ends.</summary>
    protected virtual Task EndAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Host is null)
        {
            return;
        }

        await EndAsync();
        _admin?.Dispose();
        _staff?.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Host.Log.AssertNothingUnexpected();
    }
}

/// <summary>A test class with a site. After each test the site must have logged nothing that the test did not expect.</summary>
public abstract class SiteTests : IAsyncLifetime
{
    private readonly Site _site;

    protected SiteTests(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        _site = site;
    }

    protected SiteHost Site => _site.Host;

    /// <summary>The set-up's settings for another site on the same kind of database.</summary>
    protected Task<IReadOnlyDictionary<string, string?>> NewDatabaseAsync() => _site.NewDatabaseAsync();

    protected Task<HttpClient> AdminAsync() => _site.AdminAsync();

    protected Task<HttpClient> StaffAsync() => _site.StaffAsync();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync()
    {
        Site.Log.AssertNothingUnexpected();
        return Task.CompletedTask;
    }
}
