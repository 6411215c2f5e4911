using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>What a resident does on the website.</summary>
[Collection(BrowsedSite.Name)]
public sealed class ResidentTests : SiteTests
{
    private const int Desktop = 1280;
    private const int Phone = 320;

    private static readonly string[] Addresses =
    [
        "/", "/action-plans/", "/action-plans/yuki-2021/", "/action-plans/yuki-2021/?q=%E6%83%85%E5%A0%B1",
        "/action-plans/yuki-2021/?q=zzz",
        "/action-plans/yuki-2021/about/", "/action-plans/yuki-2021/booklet/", "/action-plans/yuki-2021/data/",
        "/action-plans/yuki-2021/measures/1/",
        "/action-plans/yuki-2021/measures/3/", "/action-plans/yuki-2021/measures/23/",
        "/action-plans/yuki-2021/measures/24/", "/action-plans/yuki-2021/departments/somu/", "/action-plans/yuki-2021/policies/2-3/",
        "/no/such/page/",
    ];

    private readonly BrowserFixture _browser;

    public ResidentTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways_on_any_page_type_desktop_and_phone()
    {
        foreach (var width in new[] { Desktop, Phone })
        {
            var page = await _browser.NewPageAsync(width);
            foreach (var address in Addresses)
            {
                await GoToAsync(page, address);
                Assert.Empty(await BrowserFixture.AxeFindingsAsync(page));
                Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, $"{address} at {width}");
            }
        }
    }

    [BrowserFact]
    public async Task A_first_view_is_light_asks_this_site_alone_and_leaves_no_cookie()
    {
        foreach (var address in Addresses)
        {
            var page = await _browser.NewPageAsync(Desktop, javaScript: false);
            var finished = new List<IRequest>();
            page.RequestFinished += (_, request) => finished.Add(request);
            await GoToAsync(page, address);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            var network = finished.Where(r => !r.Url.StartsWith("data:", StringComparison.Ordinal)).ToArray();
            var sizes = await Task.WhenAll(network.Select(r => r.SizesAsync()));
            Assert.InRange(network.Length, 1, 6);
            Assert.InRange(sizes.Sum(s => s.ResponseBodySize + s.ResponseHeadersSize), 1, 100 * 1024);
            Assert.All(network, r => Assert.StartsWith(Site.Address.ToString(), r.Url, StringComparison.Ordinal));
            Assert.DoesNotContain(network, r => r.ResourceType is "font" or "script");
            Assert.Empty(await page.Context.CookiesAsync());
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task From_the_front_page_a_resident_finds_a_measure_by_search_without_script()
    {
        var page = await _browser.NewPageAsync(Phone, javaScript: false);
        await GoToAsync(page, "/");
        await page.GetByLabel("取組を検索").FillAsync("フルサト　返礼品");
        await page.GetByRole(AriaRole.Button, new() { Name = "検索", Exact = true }).ClickAsync();
        Assert.Contains("条件に合う取組 1件", (await page.Locator(".ap-found").InnerTextAsync()).ReplaceLineEndings(""), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "ふるさと結城応援寄附金推進事業" }).ClickAsync();

        Assert.EndsWith("/measures/16/", page.Url, StringComparison.Ordinal);
        Assert.Contains("300,000千円", await page.Locator("article").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("No\\.17") }).ClickAsync();
        Assert.EndsWith("/measures/17/", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Every_menu_entry_and_breadcrumb_leads_somewhere()
    {
        var page = await _browser.NewPageAsync(Desktop);
        await GoToAsync(page, "/action-plans/yuki-2021/measures/16/");
        var links = await page.Locator(".site-menu a, .ap-crumbs a, .ap-path a, .ap-facts a")
            .EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        Assert.True(links.Length >= 9, string.Join(' ', links));
        foreach (var link in links.Distinct())
        {
            Assert.Equal(200, (await page.GotoAsync(link))!.Status);
        }
    }

    private Task<IResponse?> GoToAsync(IPage page, string address) => page.GotoAsync(new Uri(Site.Address, address).ToString());
}

/// <summary>One site and one browser for the tests that read.</summary>
[CollectionDefinition(Name)]
public sealed class BrowsedSite : ICollectionFixture<Site>, ICollectionFixture<BrowserFixture>
{
    public const string Name = "The website in a browser";
}

/// <summary>One site and one browser for the tests of editors and forms, beside those that read.</summary>
[CollectionDefinition(Name)]
public sealed class EditedSite : ICollectionFixture<Site>, ICollectionFixture<BrowserFixture>
{
    public const string Name = "The website in an editor's browser";
}
