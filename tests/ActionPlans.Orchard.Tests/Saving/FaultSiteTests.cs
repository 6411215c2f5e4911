using System.Net;
using ActionPlans.SiteTesting;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.YesSql;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>One action that meets a fault.</summary>
/// <param name="Name">What it is called when a test fails.</param>
/// <param name="Text">What was typed; null where nothing was.</param>
/// <param name="Send">Sends it.</param>
/// <param name="IsStored">Whether the database has what was sent.</param>
internal sealed record Trial(string Name, string? Text, Func<Task<HttpResponseMessage>> Send, Func<Task<bool>> IsStored);

/// <summary>A site on which every event, index and commit can fail.</summary>
public abstract class FaultSiteTests : IAsyncLifetime
{
    private readonly string _folder = SiteTemplate.NewFolder();

    private protected FaultPlan Plan { get; } = new();

    protected SiteHost Site { get; private set; } = null!;

    protected HttpClient Admin { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        await CopyToAsync(_folder);
        Site = await SiteHost.StartAsync(_folder, services => AddFaults(services)
            .AddSingleton(Plan)
            // The check counts a commit that failed as one still going on.
            .PostConfigure<YesSqlOptions>(options => options.EnableThreadSafetyChecks = false));
        Admin = await Site.LogInAsAdminAsync();
        await Site.InScopeAsync(async services =>
        {
            await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
            await connection.OpenAsync();
            await connection.ExecuteAsync("""CREATE TABLE "FaultParent" ("Id" INT PRIMARY KEY)""");
            await connection.ExecuteAsync(
                """CREATE TABLE "FaultChild" ("ParentId" INT REFERENCES "FaultParent" ("Id") DEFERRABLE INITIALLY DEFERRED)""");
        });
    }

    public async Task DisposeAsync()
    {
        if (Site is not null)
        {
            Admin.Dispose();
            await Site.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    protected abstract Task CopyToAsync(string folder);

    /// <summary>What meets the faults.</summary>
    protected virtual IServiceCollection AddFaults(IServiceCollection services) => services
        .AddScoped<IContentHandler, FaultHandler>()
        .AddIndexProvider<FaultIndexProvider>();

    /// <summary>
    /// Takes every action once for each of its points: success is told if and only if it is stored, and else the answer has what was typed.
    /// </summary>
    private protected async Task AssertTruthfulAsync(FaultKind kind, IEnumerable<(Func<Task<Trial>> Action, string[] Points)> actions)
    {
        var wrong = new List<string>();
        var told = new HashSet<bool>();
        foreach (var (action, points) in actions)
        {
            // In the midst of writing a database refuses; it does not forget.
            foreach (var point in points.Where(
                p => !p.StartsWith(FaultPlan.Index, StringComparison.Ordinal) || kind is FaultKind.Concurrency or FaultKind.Busy))
            {
                var trial = await action();
                Plan.Arm(point, kind);
                using var answer = await trial.Send();
                Plan.Disarm();
                var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                var success = SitePages.Parse(page).QuerySelector(".message-success") is not null
                    || (await Admin.ReadAsync("/Admin/ActionPlans")).QuerySelector(".message-success") is not null;
                var stored = await trial.IsStored();
                told.Add(success);
                var kept = stored || trial.Text is null || page.Contains(trial.Text, StringComparison.Ordinal);
                if (!Plan.IsMet || success != stored || !kept || answer.StatusCode == HttpStatusCode.InternalServerError)
                {
                    wrong.Add(
                        $"{trial.Name} {point} {kind}: met {Plan.IsMet}, {answer.StatusCode}, "
                        + $"told {success}, stored {stored}, kept {kept}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // The faults broke something indeed, where they break anything.
        Assert.True(kind == FaultKind.Thrown || told.Contains(false));
    }
}
