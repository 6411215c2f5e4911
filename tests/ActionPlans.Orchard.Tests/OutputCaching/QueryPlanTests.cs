using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>
/// What the public pages ask the database, menu and settings around them too: each question is answered by a look into an index. A scan
/// would slow every page down with each version that is ever archived.
/// </summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private readonly string _folder = SiteTemplate.NewFolder();
    private readonly TestClock _clock = new(stands: true);
    private SiteHost _site = null!;
    private RecordedSql _sql = null!;

    public async Task InitializeAsync()
    {
        await SiteTemplate.CopyToAsync(_folder);
        _site = await SiteHost.StartAsync(_folder, services => services.AddSingleton<TimeProvider>(_clock));
        // Starts the site, and reads no plan.
        Assert.Equal(HttpStatusCode.OK, await _site.Anonymous.StatusAsync("/CityTheme/site.css"));
        await _site.InScopeAsync(services =>
        {
            var configuration = services.GetRequiredService<IStore>().Configuration;
            configuration.ConnectionFactory = _sql = new RecordedSql(configuration.ConnectionFactory);
            return Task.CompletedTask;
        });
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        _site.Log.AssertNothingUnexpected();
    }

    [Fact]
    public async Task No_public_page_scans_a_table_and_a_change_reads_only_what_it_changed()
    {
        // The first pages also read what everything else is kept of: settings, definitions, roles; and all plans.
        await ReadAllAsync();
        var first = _sql.Take();
        Assert.Contains(first.Keys, s => s.Contains("MeasureIndex", StringComparison.Ordinal));
        // Plans are compared with the database twice a second: a quick second round might not query it.
        _clock.Pass();
        await ReadAllAsync();
        var always = _sql.Take();
        Assert.NotEmpty(always);
        Assert.DoesNotContain(always.Keys, IsAboutAll);

        await _site.EditMeasureAsync("16", part => part.Overview = "一つだけの変更");
        _sql.Take();
        await ReadAllAsync();
        var changed = _sql.Take();
        Assert.Contains(
            changed.Keys,
            s => s.Contains("[MeasureIndex]", StringComparison.Ordinal) && s.Contains("[Document]", StringComparison.Ordinal));
        Assert.DoesNotContain(changed.Keys, s => IsAboutAll(s) && first.ContainsKey(s));

        var scans = new List<string>();
        foreach (var (statement, parameters) in Documents(first).Concat(always).Concat(changed))
        {
            scans.AddRange((await _sql.ExplainAsync(statement, parameters)).Where(IsScan).Select(step => $"{step}: {statement}"));
        }

        Assert.True(scans.Count == 0, string.Join('\n', scans.Distinct()));
    }

    // YesSql's name for the ids that an index has just found, one document each.
    private static bool IsScan(string step) => step.StartsWith("SCAN", StringComparison.Ordinal) && step != "SCAN IndexQuery";

    private static bool IsAboutAll(string statement)
        => statement.Contains("[Document]", StringComparison.Ordinal)
            && (
                statement.Contains("[MeasureIndex]", StringComparison.Ordinal)
                || statement.Contains("[AnnualResultIndex]", StringComparison.Ordinal));

    // Orchard reads its settings once, by their type.
    private static IEnumerable<KeyValuePair<string,
        (string Name, object? Value)[]>> Documents(IReadOnlyDictionary<string, (string Name, object? Value)[]> statements)
        => statements.Where(s => s.Key.Contains("Index]", StringComparison.Ordinal));

    private async Task ReadAllAsync()
    {
        foreach (var address in SeedPages.All.Select(p => p.Address).Append("/").Append($"/action-plans/{SeedPlan.Slug}/history/")
            .Append($"/action-plans/{SeedPlan.Slug}/?q=x"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Cookie", "orch=1"); // made anew
            using var answer = await _site.Anonymous.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}");
        }
    }
}
