using System.Diagnostics;
using System.Globalization;
using System.Net;
using ActionPlans.Cms.Services;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Endurance.Tests;

/// <summary>
/// A page of a city with three plans of a thousand measures, five years of results and a hundred thousand archived versions is made
/// as fast as one of a city with 39 measures. Both sites run in this process and are asked in turns, past the output cache. A plan of so
/// many measures has no page that lists them all: the page of its largest department stands for the list.
/// </summary>
public sealed class GrowthTests
{
    private const int Rounds = 9;
    private const double Bar = 1.1;

    private readonly int _requests = LongResults.Setting("ACTION_PLANS_GROWTH_REQUESTS", 300);

    [Fact]
    public async Task A_page_does_not_slow_down_with_the_site()
    {
        await using var small = await BigSite.CreateAsync(plans: 1, measures: 39, archived: 0);
        await using var big = await BigSite.CreateAsync(
            plans: 3, measures: LongResults.Setting("ACTION_PLANS_GROWTH_MEASURES", 1000),
            LongResults.Setting("ACTION_PLANS_GROWTH_VERSIONS", 100_000));
        var slug = BigSite.Slug(0);
        var measure = $"/action-plans/{slug}/measures/16/";
        var list = $"/action-plans/{slug}/";

        var watch = Stopwatch.StartNew();
        await TimeAsync(big, measure, 1);
        var loading = watch.Elapsed;
        var plan = await big.Host.InScopeAsync(async services => (await services.GetRequiredService<IPlanReader>().FindAsync(slug))!.Plan);
        var bigList = new PlanLinks().Department(plan, plan.Departments.MaxBy(d => plan.MeasuresOf(d).Count())!);
        var rows = (Small: await RowsAsync(small, list), Big: await RowsAsync(big, bigList));
        var measures = await RatioAsync(small, measure, big, measure);
        var lists = await RatioAsync(small, list, big, bigList);
        var perRow = lists.Median * rows.Small / rows.Big;
        await big.Host.EditMeasureAsync("1", part => part.Overview = "一つだけの変更");
        watch.Restart();
        await TimeAsync(big, measure, 1);

        LongResults.Add(
            "pages of 3 x 1,000 measures x 5 years and 100,000 archived versions, against 39 measures",
            "SQLite",
            string.Create(
                CultureInfo.InvariantCulture,
                $"measure page p50 {measures.Small:0.00} and {measures.Big:0.00} ms, "
                + $"ratio {measures.Median:0.00} ({measures.Least:0.00} to {measures.Most:0.00}); "
                + $"list of {rows.Small} rows {lists.Small:0.00} and of {rows.Big} rows {lists.Big:0.00} ms, ratio per row {perRow:0.00}; "
                + $"first page {loading.TotalMilliseconds:0} ms, first page after a publication {watch.Elapsed.TotalMilliseconds:0} ms"));
        Assert.True(measures.Median <= Bar, $"The measure page takes {measures.Median:0.00} times as long.");
        Assert.True(perRow <= Bar, $"A row of the list takes {perRow:0.00} times as long.");
    }

    private async Task<(double Small, double Big, double Median, double Least, double Most)> RatioAsync(
        BigSite small, string address, BigSite big, string bigAddress)
    {
        // Compilers first.
        await TimeAsync(small, address, 3 * _requests);
        await TimeAsync(big, bigAddress, 3 * _requests);
        var ofSmall = new List<double>();
        var ofBig = new List<double>();
        var ratios = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var bigFirst = i % 2 == 0 ? await TimeAsync(big, bigAddress, _requests) : (double?)null;
            ofSmall.Add(await TimeAsync(small, address, _requests));
            ofBig.Add(bigFirst ?? await TimeAsync(big, bigAddress, _requests));
            ratios.Add(ofBig[^1] / ofSmall[^1]);
        }

        return (Median(ofSmall), Median(ofBig), Median(ratios), ratios.Min(), ratios.Max());
    }

    // The median of so many requests, one after the other, in milliseconds.
    private static async Task<double> TimeAsync(BigSite site, string address, int requests)
    {
        var took = new Percentiles();
        for (var i = 0; i < requests; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await AskAsync(site, address);
            _ = await answer.Content.ReadAsByteArrayAsync();
            took.Add(Stopwatch.GetElapsedTime(began));
        }

        return took.Of(50);
    }

    private static async Task<int> RowsAsync(BigSite site, string address)
    {
        using var answer = await AskAsync(site, address);
        return (await answer.ReadAsync()).Article().QuerySelectorAll("tbody a[href*='/measures/'], li a[href*='/measures/']")
            .Select(a => a.GetAttribute("href")).Distinct().Count();
    }

    private static async Task<HttpResponseMessage> AskAsync(BigSite site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", "orch=1"); // past the output cache
        var answer = await site.Host.Anonymous.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
