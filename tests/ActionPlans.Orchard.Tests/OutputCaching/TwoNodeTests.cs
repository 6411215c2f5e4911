using System.Globalization;
using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

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

    [DatabaseFact]
    public async Task The_second_node_shows_nothing_older_than_two_seconds()
    {
        const int Publications = 10;
        await Site.EditMeasureAsync("26", part => part.Overview = "公表0回目");
        await using var second = await SiteHost.StartAsync(Site.DataFolder);
        Assert.Equal(0, await NumberAsync(second));

        // When each was acknowledged, by the clock of this process.
        var times = new long[Publications + 1];
        var stale = 0;
        var reads = 0;
        using var end = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                var began = TimeProvider.System.GetTimestamp();
                var seen = await NumberAsync(second);
                reads++;
                // The next one was published so long before this request began that it had to be shown.
                if (seen < Publications && Volatile.Read(ref times[seen + 1]) is > 0 and var next
                    && TimeProvider.System.GetElapsedTime(next, began) > Promise)
                {
                    stale++;
                }
            }
        });

        for (var i = 1; i <= Publications; i++)
        {
            await Site.EditMeasureAsync("26", part => part.Overview = string.Create(CultureInfo.InvariantCulture, $"公表{i}回目"));
            Volatile.Write(ref times[i], TimeProvider.System.GetTimestamp());
            await Task.Delay(300);
        }

        await Task.Delay(Promise);
        Assert.Equal(Publications, await NumberAsync(second));
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
