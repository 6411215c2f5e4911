using System.Diagnostics;
using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Endurance.Tests;

/// <summary>What residents waited for pages: the list, a measure, and a search, which no cache answers.</summary>
internal sealed class Readings
{
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(20);

    private readonly Percentiles _pages = new();
    private readonly Percentiles _searches = new();

    public Percentiles All { get; } = new();

    public int Errors { get; private set; }

    /// <summary>Reads page after page, as one resident after another.</summary>
    public static async Task<Readings> ReadForAsync(SiteProcess site, TimeSpan time)
    {
        var plan = $"/action-plans/{SeedPlan.Slug}/";
        using var client = site.NewClient();
        var readings = new Readings();
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < time; i++)
        {
            // Words that nobody has searched for before.
            var (address, kind) = (i % 4) switch
            {
                1 => ($"{plan}measures/{(i % 39) + 1}/", readings._pages),
                3 => ($"{plan}?q={i}", readings._searches),
                _ => (plan, readings._pages),
            };
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            _ = await answer.Content.ReadAsByteArrayAsync();
            var took = Stopwatch.GetElapsedTime(began);
            readings.All.Add(took);
            kind.Add(took);
            readings.Errors += answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
            await Task.Delay(BetweenReads);
        }

        return readings;
    }

    /// <summary>Both together.</summary>
    public Readings With(Readings other)
    {
        var both = new Readings { Errors = Errors + other.Errors };
        foreach (var one in new[] { this, other })
        {
            both.All.Add(one.All);
            both._pages.Add(one._pages);
            both._searches.Add(one._searches);
        }

        return both;
    }

    public override string ToString() => $"{All} (pages {_pages}; searches {_searches})";
}
