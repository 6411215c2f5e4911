using System.Net;
using System.Security.Cryptography;
using ActionPlans.TestSupport;
using ActionPlans.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data.YesSql;
using OrchardCore.Environment.Shell;

namespace ActionPlans.SiteTesting;

/// <summary>
/// The website as <c>Web</c> composes it, running in this process on a port of its own, with its data in a folder of its own.
/// </summary>
public sealed class SiteHost : IAsyncDisposable
{
    private const string Tenant = "Default";

    private readonly WebApplication _app;

    private SiteHost(WebApplication app, SiteLog log, string dataFolder)
    {
        _app = app;
        Log = log;
        DataFolder = dataFolder;
        Address = new Uri(app.Urls.First());
        Anonymous = NewClient();
    }

    /// <summary>Made for this run only.</summary>
    public static string AdminPassword { get; } = NewPassword();

    public SiteLog Log { get; }

    /// <summary>The site's App_Data.</summary>
    public string DataFolder { get; }

    public Uri Address { get; }

    /// <summary>The host's own services, outside of every tenant.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>A visitor without an account. Follows no redirect and keeps no cookie.</summary>
    public HttpClient Anonymous { get; }

    /// <summary>Starts a host on a folder. On an empty one the first request sets the site up by the recipe.</summary>
    /// <param name="dataFolder">The site's App_Data.</param>
    /// <param name="sabotage">Services added to the site, to see how it stands up to others' code.</param>
    /// <param name="setUp">Settings of the set-up that differ: another recipe, another database.</param>
    /// <param name="host">Services of the host that differ.</param>
    /// <param name="settings">Settings of the host that differ.</param>
    /// <param name="isCity">False for a host as Orchard's templates make it, without what <c>Web</c> adds.</param>
    public static async Task<SiteHost> StartAsync(
        string dataFolder, Action<IServiceCollection>? sabotage = null, IReadOnlyDictionary<string, string?>? setUp = null,
        Action<IServiceCollection>? host = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        bool isCity = true)
    {
        var log = new SiteLog();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "ActionPlans.Web",
            ContentRootPath = Repository.PathOf("Web"),
            EnvironmentName = "Production",
        });
        builder.Configuration.AddInMemoryCollection(AutoSetup(setUp));
        // All tests come from one address, as fast as they can.
        builder.Configuration.AddInMemoryCollection(
            settings ?? new Dictionary<string, string?> { ["ActionPlans:RequestLimits:Enabled"] = "false" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        if (isCity)
        {
            builder.AddCitySite();
        }
        else
        {
            builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup");
        }

        if (sabotage is not null)
        {
            builder.Services.AddOrchardCore().ConfigureServices(sabotage);
        }

        // A test logs in more often than it reads a page: hashes of the shipped strength would take an eighth of the whole run.
        builder.Services.AddOrchardCore().ConfigureServices(
            services => services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000));
        host?.Invoke(builder.Services);
        builder.Services.PostConfigure<ShellOptions>(options => options.ShellsApplicationDataPath = dataFolder);
        // The check writes down the stack at every question, a seventh of the whole run. On SQLite every question is answered at once, so
        // that no two of a session overlap: the check stays where they can.
        builder.Services.AddOrchardCore().ConfigureServices(services => services.AddOptions<YesSqlOptions>()
            .Configure<ShellSettings>((options, shell) => options.EnableThreadSafetyChecks = shell["DatabaseProvider"] != "Sqlite"));
        var app = builder.Build();
        if (isCity)
        {
            app.UseCitySite();
        }
        else
        {
            app.UseStaticFiles();
            app.UseOrchardCore();
        }

        await app.StartAsync();
        return new SiteHost(app, log, dataFolder);
    }

    /// <summary>A client with cookies of its own that follows no redirects.</summary>
    public HttpClient NewClient(bool keepsCookies = false)
        => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = keepsCookies, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
            // The set-up of a site on a machine that is busy with other things.
            Timeout = TimeSpan.FromMinutes(5),
        };

    /// <summary>Runs code inside the site, as one request's worth of work: what it wrote is committed at its end.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> run)
    {
        var shells = _app.Services.GetRequiredService<IShellHost>();
        // Done by the first request, of which there may have been none.
        await shells.InitializeAsync();
        var scope = await shells.GetScopeAsync(Tenant);
        // Much of Orchard asks for the request, which code outside of one has not.
        var accessor = _app.Services.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = scope.ShellContext.CreateHttpContext();
        try
        {
            await scope.UsingAsync(s => run(s.ServiceProvider));
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        T result = default!;
        await InScopeAsync(async services =>
        {
            result = await run(services);
        });
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        Anonymous.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>The configuration that sets a site up at its first request.</summary>
    public static Dictionary<string, string?> AutoSetup(IReadOnlyDictionary<string, string?>? different = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ShellName"] = Tenant,
            ["SiteName"] = "結城市",
            ["SiteTimeZone"] = "Asia/Tokyo",
            ["AdminUsername"] = "admin",
            ["AdminEmail"] = "admin@example.com",
            ["AdminPassword"] = AdminPassword,
            ["DatabaseProvider"] = "Sqlite",
            ["RecipeName"] = "YukiCity",
        };
        foreach (var (name, value) in different ?? new Dictionary<string, string?>())
        {
            settings[name] = value;
        }

        return settings.ToDictionary(s => $"OrchardCore:OrchardCore_AutoSetup:Tenants:0:{s.Key}", s => s.Value);
    }

    // Orchard asks for a digit, both cases and a sign.
    private static string NewPassword() => $"Aa1!{RandomNumberGenerator.GetHexString(20, lowercase: true)}";
}
