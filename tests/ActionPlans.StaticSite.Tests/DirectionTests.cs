using ActionPlans.BrowserSupport;
using ActionPlans.Pages.Site;

namespace ActionPlans.StaticSite.Tests;

/// <summary>A text with a mark of direction, as it may stand in a plan file, is shown beside other texts.</summary>
public sealed class DirectionTests : IClassFixture<BrowserFixture>
{
    private readonly BrowserFixture _browser;

    public DirectionTests(BrowserFixture browser)
    {
        _browser = browser;
    }

    [BrowserTheory]
    [InlineData("\u202e")] // everything after it from right to left
    [InlineData("\u2067")]
    public async Task A_mark_of_direction_moves_nothing_that_stands_after_its_text(string mark)
    {
        var page = await _browser.NewPageAsync(1280);
        await page.SetContentAsync(
            $"""
            <style>{PageStyles.Css}</style>
            <article class="ap-page"><p><a id="text">abc{mark}321%</a><span id="after">の目標</span></p></article>
            """);

        var text = (await page.Locator("#text").BoundingBoxAsync())!;
        var after = (await page.Locator("#after").BoundingBoxAsync())!;

        Assert.True(after.X >= text.X + text.Width - 1, $"{after.X} is left of {text.X + text.Width}");
    }
}
