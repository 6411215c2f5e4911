using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Endurance.Tests;

/// <summary>
/// Somebody publishes again and again while residents read on two nodes that know nothing of each other: on the node of the publication
/// nobody reads anything older than what was acknowledged, on the other nothing older than two seconds.
/// </summary>
public sealed partial class FreshnessTests : IDisposable
{
    private const string Address = $"/action-plans/{SeedPlan.Slug}/measures/16/";
    private const int Readers = 4;

    private static readonly TimeSpan MaxStaleness = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _end = new();
    private readonly int _publications = LongResults.Setting("ACTION_PLANS_PUBLICATIONS", 1000);
    private readonly long[] _acknowledged;

    public FreshnessTests()
    {
        _acknowledged = new long[_publications + 1];
    }

    public void Dispose() => _end.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_reads_what_was_there_before(bool onPostgres)
    {
        if (onPostgres)
        {
            Assert.Null(PostgresServer.Missing);
        }

        await using var site = await ReportingSite.CreateAsync(onPostgres, 1);
        await using var first = await SiteHost.StartAsync(site.Folder);
        await using var second = await SiteHost.StartAsync(site.Folder);
        // Two nodes that start at once: Orchard's own background service lets one of them write its settings, and the other try again.
        first.Log.Expect("could not be persisted and cached as it has been changed by another process");
        second.Log.Expect("could not be persisted and cached as it has been changed by another process");
        await first.EditMeasureAsync("16", part => part.Overview = "公表0回目");
        await Task.Delay(MaxStaleness);
        Assert.Equal((0, 0), (await NumberAsync(first), await NumberAsync(second)));

        var here = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(first, TimeSpan.Zero))).ToArray();
        var there = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(second, MaxStaleness))).ToArray();
        var watch = Stopwatch.StartNew();
        for (var i = 1; i <= _publications; i++)
        {
            await first.EditMeasureAsync("16", part => part.Overview = string.Create(CultureInfo.InvariantCulture, $"公表{i}回目"));
            Volatile.Write(ref _acknowledged[i], Stopwatch.GetTimestamp());
        }

        watch.Stop();
        await Task.Delay(MaxStaleness);
        Assert.Equal((_publications, _publications), (await NumberAsync(first), await NumberAsync(second)));
        await _end.CancelAsync();
        var readHere = Sum(await Task.WhenAll(here));
        var readThere = Sum(await Task.WhenAll(there));

        LongResults.Add(
            $"{_publications} publications while residents read on two nodes",
            onPostgres ? "PostgreSQL" : "SQLite",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{watch.Elapsed.TotalSeconds:0} s; the same node: {readHere.Reads} reads, "
                + $"{readHere.Stale} older than what was acknowledged; "
                + $"the second node: {readThere.Reads} reads, {readThere.Stale} older than {MaxStaleness.TotalSeconds} s"));
        Assert.True(
            readHere.Reads > _publications / 10 && readThere.Reads > _publications / 10,
            $"Only {readHere.Reads} and {readThere.Reads} reads.");
        Assert.Equal((0, 0), (readHere.Stale, readThere.Stale));
        first.Log.AssertNothingUnexpected();
        second.Log.AssertNothingUnexpected();
    }

    // Stale is a page without a publication that had been acknowledged so long before it was asked for.
    private async Task<(int Reads, int Stale)> ReadAsync(SiteHost node, TimeSpan allowed)
    {
        var reads = 0;
        var stale = 0;
        while (!_end.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            var seen = await NumberAsync(node);
            reads++;
            if (seen < _publications && Volatile.Read(ref _acknowledged[seen + 1]) is > 0 and var next && began > next
                && Stopwatch.GetElapsedTime(next, began) > allowed)
            {
                stale++;
            }
        }

        return (reads, stale);
    }

    private static (int Reads, int Stale) Sum(IEnumerable<(int Reads, int Stale)> parts)
        => parts.Aggregate((a, b) => (a.Reads + b.Reads, a.Stale + b.Stale));

    private static async Task<int> NumberAsync(SiteHost node)
        => int.Parse(
            Number().Match(await node.Anonymous.GetStringAsync(new Uri(Address, UriKind.Relative))).Groups[1].Value,
            CultureInfo.InvariantCulture);

    [GeneratedRegex("公表([0-9]+)回目")]
    private static partial Regex Number();
}
