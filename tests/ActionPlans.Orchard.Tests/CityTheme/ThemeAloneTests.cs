using System.Net;
using ActionPlans.SiteTesting;
using AngleSharp.Html.Dom;
using CityTheme.Settings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.CityTheme;

/// <summary>The theme on a site where the action plans are switched off: what they add to the layout is not there, the rest is.</summary>
public sealed class ThemeAloneTests : SiteTests, IClassFixture<Site>
{
    private const string PageId = "city-accessibility";
    private const string Settings = "/Admin/Settings/CityTheme";

    public ThemeAloneTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Every_page_is_there_without_the_plans_and_the_plans_are_there_when_they_are_on_again()
    {
        await Site.InScopeAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            await content.PublishAsync((await content.GetAsync(PageId, VersionOptions.Latest))!);
            var sites = services.GetRequiredService<ISiteService>();
            var site = await sites.LoadSiteSettingsAsync();
            site.HomeRoute = new RouteValueDictionary
            {
                ["area"] = "OrchardCore.Contents", ["controller"] = "Item", ["action"] = "Display", ["contentItemId"] = PageId,
            };
            site.Alter<CityThemeSettings>(settings => settings.Contact = ["秘書課", "電話 0296-00-0000"]);
            await sites.UpdateSiteSettingsAsync(site);
        });

        await SwitchAsync(isOn: false);

        var front = await Site.Anonymous.ReadAsync("/");
        Assert.Equal("ウェブアクセシビリティ方針", front.QuerySelector("main h1")?.TextContent);
        Assert.Single(front.QuerySelectorAll("link[rel=stylesheet][href*='/CityTheme/text.css']"));
        Assert.NotEmpty(front.QuerySelectorAll(".site-menu a"));
        Assert.Empty(front.QuerySelectorAll(".site-search"));
        Assert.Contains("秘書課", Contact(front), StringComparison.Ordinal);
        Assert.Single(front.QuerySelectorAll(".site-footer a[href='tel:0296000000']"));
        using var missing = await Site.Anonymous.GetAsync("/action-plans/yuki-2021/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("ページが見つかりません", (await missing.ReadAsync()).QuerySelector("main h1")?.TextContent);
        using var admin = await Site.LogInAsAdminAsync();
        Assert.NotNull((await admin.ReadAsync(Settings)).QuerySelector("[name='ISite.CityThemeSettings.Accent']"));

        await SwitchAsync(isOn: true);

        Assert.Single((await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/")).QuerySelectorAll(".site-search"));
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync("/"));
    }

    private static string Contact(IHtmlDocument page) => page.QuerySelector(".site-footer .ap-address")!.TextContent;

    private Task SwitchAsync(bool isOn) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IShellFeaturesManager>();
        var feature = (await manager.GetAvailableFeaturesAsync()).Single(f => f.Id == "ActionPlans");
        if (isOn)
        {
            await manager.EnableFeaturesAsync([feature], force: true);
        }
        else
        {
            await manager.DisableFeaturesAsync([feature], force: true);
        }
    });
}
