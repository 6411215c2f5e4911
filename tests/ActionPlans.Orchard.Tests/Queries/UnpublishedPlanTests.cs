using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Queries;

/// <summary>A plan that was taken off the site takes everything with it.</summary>
public sealed class UnpublishedPlanTests : SiteTests, IClassFixture<Site>
{
    public UnpublishedPlanTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task No_query_finds_anything_of_it()
    {
        await Site.AddResultAsync("1", 2021);
        Assert.Equal((39, 30, 1), await CountsAsync());

        await Site.InScopeAsync(async services =>
            Assert.True(await services.GetRequiredService<IContentManager>().UnpublishAsync(await SiteContent.FindPlanAsync(services))));

        Assert.Equal((0, 0, 0), await CountsAsync());
        Assert.Equal(
            0, await Site.CountAsync("MeasuresOfDepartment", ("plan", SeedPlan.Slug), ("department", SeedPlan.Plan.Departments[0].Slug)));
    }

    private async Task<(int Measures, int Indicators, int Results)> CountsAsync() => (
        await Site.CountAsync("MeasuresOfPlan", ("plan", SeedPlan.Slug)),
        await Site.CountAsync("IndicatorsOfPlan", ("plan", SeedPlan.Slug)),
        await Site.CountAsync("ResultsOfYear", ("plan", SeedPlan.Slug), ("year", 2021)));
}
