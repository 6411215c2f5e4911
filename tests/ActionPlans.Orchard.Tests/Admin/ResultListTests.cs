using ActionPlans.Cms.Admin;
using ActionPlans.Forms;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>What the list of results shows, and what is still to be written.</summary>
public sealed class ResultListTests : SiteTests, IClassFixture<Site>
{
    public ResultListTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task For_one_plan_and_year_the_measures_without_a_result_stand_in_the_list_too()
    {
        var plan = await Site.PlanIdAsync();
        await Site.AddResultAsync("3", 2021);
        await Site.UnpublishAsync(await Site.AddResultAsync("4", 2021));

        var rows = await Site.ResultRowsAsync(new() { Plan = plan, Year = 2021 });

        Assert.Equal(Enumerable.Range(1, 39).Select(n => $"{n}"), rows.Select(r => r.Measure!.Sheet.No));
        Assert.Equal((PublicationState.Published, PublicationState.Draft, null), (rows[2].State, rows[3].State, rows[4].State));
        Assert.Equal(37, (await Site.ResultRowsAsync(new() { Plan = plan, Year = 2021, State = StateFilter.Missing })).Count);
        Assert.Equal(
            ["4"],
            (await Site.ResultRowsAsync(new() { Plan = plan, Year = 2021, State = StateFilter.Draft })).Select(r => r.Measure!.Sheet.No));
        // A year that is no year of the plan misses nothing, nor does a number that is no year.
        Assert.Empty(await Site.ResultRowsAsync(new() { Plan = plan, Year = 2030 }));
        Assert.Empty(await Site.ResultRowsAsync(new() { Plan = plan, Year = -5 }));
    }

    [Fact]
    public async Task Results_are_found_by_year_measure_department_and_words()
    {
        var indicator = SeedPlan.Measure("16").Indicators[0];
        await Site.AddResultAsync("16", 2022, (indicator.Interpretation.Key, "43回"));
        await Site.AddResultAsync("16", 2023);
        await Site.AddResultAsync("17", 2022);
        var id = await Site.MeasureIdAsync("16");
        var department = SeedPlan.Plan.FindMeasure("17")!.Departments[0];

        Assert.Equal([2022, 2023], (await Site.ResultRowsAsync(new() { Measure = id })).Select(r => r.Year!.Value.StartYear));
        Assert.Equal(["16", "17"], (await Site.ResultRowsAsync(new() { Year = 2022 })).Select(r => r.Measure!.Sheet.No));
        Assert.Contains(
            "17", (await Site.ResultRowsAsync(new() { Year = 2022, Department = department.Slug })).Select(r => r.Measure!.Sheet.No));
        var found = Assert.Single(await Site.ResultRowsAsync(new() { Q = "４３回" }));
        Assert.Equal((indicator.Name, "43回"), Assert.Single(found.Actuals));
    }
}
