using System.Diagnostics;
using System.Globalization;
using System.Net;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Site;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Endurance.Tests;

/// <summary>
/// A page of a city with three plans of a thousand measures, five years of results and a hundred thousand archived versions is made
/// as fast as the same page of a city with 39 of these measures. Both sites run in this process and are asked in turns, past the output
/// cache. A plan of so many measures has no page that lists them all: the page of its largest department, all of whose measures are among
/// the 39, stands for the list.
/// </summary>
public sealed class GrowthTests
{
    private const int Rounds = 9;
    private const double Bar = 1.1;
    private const int SmallPlan = 39;

    private readonly int _requests = LongResults.Setting("ACTION_PLANS_GROWTH_REQUESTS", 300);

    [Fact]
    public async Task A_page_does_not_slow_down_with_the_site()
    {
        var measures = LongResults.Setting("ACTION_PLANS_GROWTH_MEASURES", 1000);
        PlanDocument[] plans = [.. Enumerable.Range(2001, 3).Select(year => BigPlan.Create(measures, slug: $"mihon-{year}"))];
        var plan = BigPlan.Plan(measures, slug: plans[0].Interpretation.Slug);
        var department = plan.Departments.MaxBy(d => plan.MeasuresOf(d).Count())!;
        string[] ofDepartment = [.. plan.MeasuresOf(department).Select(m => m.No)];
        await using var small = await BigSite.CreateAsync([Part(plans[0], ofDepartment)], archived: 0);
        await using var big = await BigSite.CreateAsync(plans, LongResults.Setting("ACTION_PLANS_GROWTH_VERSIONS", 100_000));
        var links = new PlanLinks();
        var measure = links.Measure(plan, plan.FindMeasure(ofDepartment[0])!);
        var list = links.Department(plan, department);

        var watch = Stopwatch.StartNew();
        await TimeAsync(big, measure, 1);
        var loading = watch.Elapsed;
        Assert.Equal(ofDepartment.Length, await RowsAsync(small, list));
        Assert.Equal(ofDepartment.Length, await RowsAsync(big, list));
        var pages = await RatioAsync(small, big, measure);
        var lists = await RatioAsync(small, big, list);
        await big.Host.EditMeasureAsync("1", part => part.Overview = "一つだけの変更");
        watch.Restart();
        await TimeAsync(big, measure, 1);

        LongResults.Add(
            "pages of 3 x 1,000 measures x 5 years and 100,000 archived versions, against 39 measures",
            "SQLite",
            string.Create(
                CultureInfo.InvariantCulture,
                $"measure page p50 {pages.Told}; list of {ofDepartment.Length} rows {lists.Told}; "
                + $"first page {loading.TotalMilliseconds:0} ms, first page after a publication {watch.Elapsed.TotalMilliseconds:0} ms"));
        Assert.True(pages.Median <= Bar, $"The measure page takes {pages.Median:0.00} times as long.");
        Assert.True(lists.Median <= Bar, $"The list takes {lists.Median:0.00} times as long.");
    }

    // A plan of 39 measures, those with these numbers among them.
    private static PlanDocument Part(PlanDocument plan, string[] numbers)
    {
        var others = plan.Measures.Select(m => m.No).Except(numbers).Take(SmallPlan - numbers.Length);
        var kept = numbers.Concat(others).ToHashSet(StringComparer.Ordinal);
        return plan with
        {
            Measures = [.. plan.Measures.Where(m => kept.Contains(m.No))],
            Results = [.. plan.Results.Where(r => kept.Contains(r.Measure))],
        };
    }

    private async Task<(string Told, double Median)> RatioAsync(BigSite small, BigSite big, string address)
    {
        // Compilers first.
        await TimeAsync(small, address, 3 * _requests);
        await TimeAsync(big, address, 3 * _requests);
        var ofSmall = new List<double>();
        var ofBig = new List<double>();
        var ratios = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var bigFirst = i % 2 == 0 ? await TimeAsync(big, address, _requests) : (double?)null;
            ofSmall.Add(await TimeAsync(small, address, _requests));
            ofBig.Add(bigFirst ?? await TimeAsync(big, address, _requests));
            ratios.Add(ofBig[^1] / ofSmall[^1]);
        }

        var ratio = Median(ratios);
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(ofSmall):0.00} and {Median(ofBig):0.00} ms, ratio {ratio:0.00} ({ratios.Min():0.00} to {ratios.Max():0.00})");
        return (told, ratio);
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
