using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>
/// The pages that a clerk gets instead of the report's form when something went wrong meanwhile: all that was typed stands on them, to be
/// copied.
/// </summary>
[Collection(BrowsedSite.Name)]
public sealed class KeptTextPagesTests : SiteTests
{
    private const int Year = 2023;

    private readonly BrowserFixture _browser;

    public KeptTextPagesTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task When_the_department_was_taken_away(int width)
    {
        var clerk = await Site.NewClerkAsync("37");
        var page = await TypeAsync(clerk, "37", width);
        await Site.SetDepartmentsAsync(clerk, []);

        await SaveAsync(page);

        Assert.Empty(await BrowserFixture.AxeFindingsAsync(page, ".ta-content"));
        Assert.Null((await Site.ReportAsync("37", Year)).Text);
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task When_the_session_has_ended(int width)
    {
        // What the framework says of a form whose cookie is gone.
        Site.Log.Expect("DefaultAntiforgery");
        var page = await TypeAsync(await Site.NewClerkAsync("38"), "38", width);
        await page.Context.ClearCookiesAsync();

        await SaveAsync(page);

        Assert.Empty(await BrowserFixture.AxeFindingsAsync(page, ".ta-content"));
        Assert.Null((await Site.ReportAsync("38", Year)).Text);
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.Field("submit.Save").Last.PressAsync("Enter");
        // As text to be read and copied, beside the fields that are sent again.
        await Assertions.Expect(page.Locator("p", new() { HasText = "書きかけの取組実績" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("p", new() { HasText = "書きかけの評価" })).ToBeVisibleAsync();
        Assert.Equal(0, await BrowserFixture.SidewaysScrollAsync(page));
    }

    private async Task<IPage> TypeAsync(string clerk, string no, int width)
    {
        var page = await _browser.NewPageAsync(width, 900);
        await page.LogInAsync(Site, clerk);
        await page.GotoAsync(Site.At(await Site.ReportAddressAsync(no, Year)));
        await page.Field("Form.Achievements").FillAsync("書きかけの取組実績");
        await page.Field("Form.Evaluation").FillAsync("書きかけの評価");
        return page;
    }
}
