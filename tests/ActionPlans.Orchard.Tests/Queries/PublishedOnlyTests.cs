using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Queries;

/// <summary>The queries show what residents see: no draft, and nothing that was taken off the site.</summary>
public sealed class PublishedOnlyTests : SiteTests, IClassFixture<Site>
{
    private const string Plan = SeedPlan.Slug;

    public PublishedOnlyTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_draft_of_a_measure_changes_no_answer()
    {
        var before = await Site.ItemsOfAsync("MeasuresOfPlan", ("plan", Plan));
        await Site.EditMeasureAsync("2", part => part.Name = "まだ公開しない名前", publish: false);

        Assert.Equal(before, await Site.ItemsOfAsync("MeasuresOfPlan", ("plan", Plan)));
        Assert.Equal(30, await Site.CountAsync("IndicatorsOfPlan", ("plan", Plan)));
    }

    [Fact]
    public async Task A_result_is_found_by_its_year_once_it_is_published_and_while_its_measure_is()
    {
        await Site.AddResultAsync("10", 2021);
        await Site.AddResultAsync("9", 2021);
        await Site.AddResultAsync("9", 2022);
        await Site.InScopeAsync(async services => await services.GetRequiredService<IContentManager>()
            .CreateAsync(await SiteContent.NewResultAsync(services, "12", 2021), VersionOptions.Draft));

        var found = await Site.ItemsOfAsync("ResultsOfYear", ("plan", Plan), ("year", 2021));

        Assert.Equal(2, found.Length);
        Assert.StartsWith("No.9 ", found[0], StringComparison.Ordinal);
        Assert.StartsWith("No.10 ", found[1], StringComparison.Ordinal);
        Assert.Equal(found, await Site.ItemsOfAsync("ResultsOfYear", ("plan", Plan), ("year", "2021")));
        Assert.Equal(found, await Site.ItemsOfAsync("ResultsOfYear", ("plan", Plan), ("year", "令和3年度")));
        Assert.Equal(
            "2",
            (await Site.LiquidAsync($$$"""{% assign r = Queries.ResultsOfYear | query: plan: "{{{Plan}}}", year: 2021 %}{{ r.size }}"""))
            .Trim());

        await UnpublishAsync("10");
        Assert.Single(await Site.ItemsOfAsync("ResultsOfYear", ("plan", Plan), ("year", 2021)));
    }

    [Fact]
    public async Task An_unpublished_measure_is_gone_with_its_indicators()
    {
        var before = await Site.ItemsOfAsync("MeasuresOfPlan", ("plan", Plan));
        var indicators = await Site.CountAsync("IndicatorsOfPlan", ("plan", Plan));
        var department = SeedPlan.Plan.FindMeasure("24")!.Departments[0].Slug;
        var led = await Site.CountAsync("MeasuresOfDepartment", ("plan", Plan), ("department", department));

        await UnpublishAsync("24");

        Assert.Equal(before.Length - 1, (await Site.ItemsOfAsync("MeasuresOfPlan", ("plan", Plan))).Length);
        Assert.Equal(indicators - 2, await Site.CountAsync("IndicatorsOfPlan", ("plan", Plan)));
        Assert.Equal(led - 1, await Site.CountAsync("MeasuresOfDepartment", ("plan", Plan), ("department", department)));
    }

    private Task UnpublishAsync(string no) => Site.InScopeAsync(async services =>
        Assert.True(await services.GetRequiredService<IContentManager>().UnpublishAsync(await SiteContent.FindMeasureAsync(services, no))));
}
