using System.Diagnostics;
using System.Globalization;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Endurance.Tests;

/// <summary>
/// What an item of a plan of a thousand measures with five years of results takes to import, beside one of a plan of two hundred, by the
/// two recipe steps into one site.
/// </summary>
public sealed class ImportTests
{
    // Counts grow with the items and no faster (ImportCostTests). Time does a little on SQLite, whose connection goes through the commands
    // that YesSql has left undisposed in the transaction.
    private const double Bar = 1.6;

    [Fact]
    public async Task A_big_plan_is_imported_at_the_pace_of_a_small_one()
    {
        var measures = LongResults.Setting("ACTION_PLANS_IMPORT_MEASURES", 1000);
        await using var site = await BigSite.CreateAsync([], archived: 0);
        // Compilers first.
        await TimeAsync(site.Host, BigPlan.Create(200, slug: "mihon-2001"));
        await TimeAsync(site.Host, BigPlan.Create(200, slug: "mihon-2002"));
        var big = await TimeAsync(site.Host, BigPlan.Create(measures, slug: "mihon-2003"));
        var small = await TimeAsync(site.Host, BigPlan.Create(200, slug: "mihon-2004"));

        var ratio = big.Each / small.Each;
        LongResults.Add(
            "import of plans of 1,000 and of 200 measures x 5 years",
            "SQLite",
            string.Create(CultureInfo.InvariantCulture, $"{big.Told}; {small.Told}; an item of the big plan {ratio:0.00} times as long"));
        Assert.True(ratio <= Bar, $"An item of the big plan takes {ratio:0.00} times as long.");
    }

    // Milliseconds for each item: the plan, its measures and its results.
    private static async Task<(string Told, double Each)> TimeAsync(SiteHost site, PlanDocument plan)
    {
        var file = PlanJson.Write(plan);
        var used = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        Assert.Empty(await site.ImportAsync(file, revision: null));
        Assert.Empty(await site.ImportResultsAsync(plan));
        var took = watch.Elapsed.TotalMilliseconds;
        var items = 1 + plan.Measures.Count + plan.Results.Count;
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{items:N0} items in {took / 1000:0.0} s, {took / items:0.0} ms an item, of the processors "
            + $"{(Environment.CpuUsage.TotalTime - used).TotalMilliseconds / items:0.0} ms");
        return (told, took / items);
    }
}
