using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>The admin's lists in a browser: accessible, on a phone too, and of use without scripts.</summary>
[Collection(BrowsedSite.Name)]
public sealed class AdminListTests : SiteTests
{
    private readonly BrowserFixture _browser;

    public AdminListTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_our_lists_and_nothing_scrolls_sideways()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            var page = await LogInAsync(width, javaScript: true);
            await page.GotoAsync(At("/Admin/ActionPlans/Measures"));
            var versions = await page.Locator("a[href*='/Versions/']").First.GetAttributeAsync("href");
            string[] addresses = ["/Admin/ActionPlans", "/Admin/ActionPlans/Measures", "/Admin/ActionPlans/Results?year=2021", versions!,
                "/Admin/ActionPlans/Summaries", "/Admin/ActionPlans/Departments/Reorganize?department=zaisei",
                $"/Admin/ActionPlans/History/{await Site.PlanIdAsync()}"];
            foreach (var address in addresses)
            {
                await page.GotoAsync(At(address));
                await page.Locator("table details").EvaluateAllAsync<object?>("all => all.slice(0, 3).forEach(d => d.open = true)");

                // The theme around our content is Orchard's own.
                Assert.Empty((await BrowserFixture.AxeFindingsAsync(page, ".ta-content")).Select(f => $"{width} {f}"));
                Assert.True(await BrowserFixture.SidewaysScrollAsync(page) == 0, $"{address} at {width}");
            }
        }
    }

    [BrowserFact]
    public async Task Without_scripts_a_list_is_narrowed_down_its_actions_open_and_the_answer_is_seen()
    {
        var page = await LogInAsync(1280, javaScript: false);
        await page.GotoAsync(At("/Admin/ActionPlans/Measures"));
        await page.GetByLabel("ことば、またはNo.").FillAsync("No.38");
        await page.GetByRole(AriaRole.Button, new() { Name = "絞り込む" }).ClickAsync();
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());

        await PressAsync(page, "を非公開にする");
        await PressAsync(page, "を公開する");

        Assert.True(await page.GetByText("を公開しました").IsVisibleAsync());
        // The menus, which the theme opens by script, are open.
        await page.GotoAsync(At("/Admin"));
        Assert.True(await page.GetByRole(AriaRole.Link, new() { Name = "年度実績", Exact = true }).IsVisibleAsync());
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.Locator("tbody summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"{button}$") }).ClickAsync();
    }

    private async Task<IPage> LogInAsync(int width, bool javaScript)
    {
        var page = await _browser.NewPageAsync(width, 900, javaScript);
        await page.LogInAsync(Site);
        return page;
    }

    private string At(string path) => new Uri(Site.Address, path).ToString();
}
