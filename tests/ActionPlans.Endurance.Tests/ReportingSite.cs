using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Data.Sqlite;

namespace ActionPlans.Endurance.Tests;

/// <summary>A site with departments, a secretariat and an open year, as a folder that a process can be started on.</summary>
internal sealed class ReportingSite : IAsyncDisposable
{
    public const int Year = 2023;

    private readonly string _folder;

    private ReportingSite(string folder, IReadOnlyList<Clerk> clerks, string secretary)
    {
        _folder = folder;
        Clerks = clerks;
        Secretary = secretary;
    }

    public string Folder => _folder;

    /// <summary>One clerk for each measure that has one.</summary>
    public IReadOnlyList<Clerk> Clerks { get; }

    public string Secretary { get; }

    public string PlanId { get; private init; } = "";

    /// <summary>Makes the site.</summary>
    /// <param name="onPostgres">On PostgreSQL, else on SQLite.</param>
    /// <param name="clerks">How many clerks report, each for a measure of their own.</param>
    public static async Task<ReportingSite> CreateAsync(bool onPostgres, int clerks)
    {
        var folder = SiteTemplate.NewFolder();
        await (onPostgres ? PostgresSite.CopyTemplateToAsync(folder) : SiteTemplate.CopyToAsync(folder));
        await using var host = await SiteHost.StartAsync(folder);
        using var first = await host.Anonymous.GetAsync(new Uri("/", UriKind.Relative));
        await host.OpenRoundAsync(Year);
        var people = new List<Clerk>();
        foreach (var measure in SeedPlan.Plan.Measures.Take(clerks))
        {
            people.Add(new Clerk(await host.NewClerkAsync(measure.No), measure.No, await host.MeasureIdAsync(measure.No)));
        }

        var site = new ReportingSite(folder, people, await host.NewSecretaryAsync()) { PlanId = await host.PlanIdAsync() };
        SqliteConnection.ClearAllPools();
        return site;
    }

    /// <summary>Looks at the site while no process runs on it.</summary>
    public async Task<T> LookAsync<T>(Func<SiteHost, Task<T>> look)
    {
        await using var host = await SiteHost.StartAsync(_folder);
        using var first = await host.Anonymous.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var seen = await look(host);
        SqliteConnection.ClearAllPools();
        return seen;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Somebody who reports one measure.</summary>
internal sealed record Clerk(string UserName, string No, string MeasureId)
{
    public string FormAddress => $"/Admin/ActionPlans/Report/{MeasureId}/{ReportingSite.Year}";
}
