using System.Globalization;
using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>Two nodes on one database, which know nothing of each other: what one publishes the other shows within two seconds.</summary>
public sealed partial class TwoNodeTests : SiteTests, IClassFixture<PostgresSite>, IOnPostgres
{
    private const string Address = $"/action-plans/{SeedPlan.Slug}/measures/26/";

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    public TwoNodeTests(PostgresSite site)
        : base(site)
    {
    }

    /// <summary>
    /// Residents read without a pause while the other node publishes. The second node's clock stands still until a publication has been
    /// acknowledged, and then passes by what is promised: what a resident requests after that shows it.
    /// </summary>
    [DatabaseFact]
    public async Task The_second_node_shows_nothing_older_than_two_seconds()
    {
        const int Publications = 10;
        var clock = new TestClock(stands: true);
        void AddClock(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);
        await Site.EditMeasureAsync("26", part => part.Overview = "公表0回目");
        await using var second = await SiteHost.StartAsync(Site.DataFolder, AddClock, host: AddClock);
        Assert.Equal(0, await NumberAsync(second));

        var due = 0;
        var stale = 0;
        var reads = 0;
        using var end = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                var atLeast = Volatile.Read(ref due);
                if (await NumberAsync(second) < atLeast)
                {
                    Interlocked.Increment(ref stale);
                }

                Interlocked.Increment(ref reads);
            }
        });

        for (var i = 1; i <= Publications; i++)
        {
            await Site.EditMeasureAsync("26", part => part.Overview = string.Create(CultureInfo.InvariantCulture, $"公表{i}回目"));
            clock.Pass(Promise);
            Volatile.Write(ref due, i);
            Assert.Equal(i, await NumberAsync(second));
        }

        await end.CancelAsync();
        await reader;
        Assert.Equal(0, stale);
        Assert.True(reads > Publications, $"Only {reads} reads.");
        second.Log.AssertNothingUnexpected();
    }

    private static async Task<int> NumberAsync(SiteHost site)
        => int.Parse(Number().Match(await site.Anonymous.GetStringAsync(Address)).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("公表([0-9]+)回目")]
    private static partial Regex Number();
}
