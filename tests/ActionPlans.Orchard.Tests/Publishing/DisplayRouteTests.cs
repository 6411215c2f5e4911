using System.Net;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>Wherever Orchard links to an item of ours, the link leads to our address.</summary>
public sealed class DisplayRouteTests : SiteTests, IClassFixture<Site>
{
    public DisplayRouteTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_stock_address_of_an_item_leads_to_ours()
    {
        var result = await Site.AddResultAsync("16", 2021);
        var plan = await Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).ContentItemId);

        Assert.Equal("/action-plans/yuki-2021/", await LeadsToAsync(plan));
        Assert.Equal("/action-plans/yuki-2021/measures/16/", await LeadsToAsync(await Site.MeasureIdAsync("16")));
        Assert.Equal("/action-plans/yuki-2021/measures/16/", await LeadsToAsync(result));
    }

    [Fact]
    public async Task The_metadata_of_an_item_name_our_route()
    {
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var route = (
                await manager.PopulateAspectAsync<ContentItemMetadata>(
                    await SiteContent.FindMeasureAsync(services, "24"))).DisplayRouteValues;

            Assert.Equal(
                ("ActionPlans", "PlanPages", "Measure", "yuki-2021", "24"),
                (route["Area"], route["Controller"], route["Action"], route["plan"], route["no"]));
        });
    }

    [Fact]
    public async Task The_list_in_the_admin_links_to_our_addresses()
    {
        var admin = await AdminAsync();
        var list = await admin.ReadAsync("/Admin/Contents/ContentItems/Measure");

        Assert.Contains(
            list.QuerySelectorAll("a").Select(a => a.GetAttribute("href")),
            href => href?.TrimEnd('/') == "/action-plans/yuki-2021/measures/39");
        Assert.DoesNotContain(
            "/Contents/ContentItems/", string.Join(' ', list.QuerySelectorAll("a[target=_blank]").Select(a => a.GetAttribute("href"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_others_and_unpublished_ones_answer_as_Orchard_answers()
    {
        var draft = await Site.InScopeAsync(async services =>
        {
            var item = await SiteContent.NewResultAsync(services, "17", 2022);
            await services.GetRequiredService<IContentManager>().CreateAsync(item, VersionOptions.Draft);
            return item.ContentItemId;
        });

        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync($"/Contents/ContentItems/{draft}"));
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/Contents/ContentItems/no-such-item"));
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync("/Contents/ContentItems/city-main-menu"));
    }

    private async Task<string?> LeadsToAsync(string id)
    {
        using var answer = await Site.Anonymous.GetAsync($"/Contents/ContentItems/{id}");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location?.ToString();
    }
}
