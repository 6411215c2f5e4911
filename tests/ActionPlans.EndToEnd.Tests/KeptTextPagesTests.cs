using ActionPlans.BrowserSupport;
using ActionPlans.Orchard.Tests.Fixtures;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>The pages that a clerk gets instead of the report's form when something went wrong meanwhile: all that was typed stands on them, to be copied.</summary>
[Collection(BrowsedSite.Name)]
public sealed class KeptTextPagesTests : IAsyncLifetime
{
    private const int Year = 2023;

    private readonly BrowserFixture _browser;
    private readonly SiteHost _site;

    public KeptTextPagesTests(BrowserFixture browser, Site site)
    {
        _browser = browser;
        _site = site.Host;
    }

    public Task InitializeAsync() => _site.OpenRoundAsync(Year);

    public Task DisposeAsync() => Task.CompletedTask;

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task When_the_department_was_taken_away(int width)
    {
        var clerk = await _site.NewClerkAsync("37");
        var page = await TypeAsync(clerk, "37", width);
        await _site.SetDepartmentsAsync(clerk, []);

        await SaveAsync(page);

        Assert.Empty(await BrowserFixture.AxeFindingsAsync(page, ".ta-content"));
        Assert.Null((await _site.ReportAsync("37", Year)).Text);
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task When_the_session_has_ended(int width)
    {
        var page = await TypeAsync(await _site.NewClerkAsync("38"), "38", width);
        await page.Context.ClearCookiesAsync();

        await SaveAsync(page);

        Assert.Empty(await BrowserFixture.AxeFindingsAsync(page, ".ta-content"));
        Assert.Null((await _site.ReportAsync("38", Year)).Text);
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
        await page.LogInAsync(_site, clerk);
        await page.GotoAsync(_site.At(await _site.ReportAddressAsync(no, Year)));
        await page.Field("Form.Achievements").FillAsync("書きかけの取組実績");
        await page.Field("Form.Evaluation").FillAsync("書きかけの評価");
        return page;
    }
}
