using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>What web staff do in the admin, in a browser.</summary>
[Collection(EditedSite.Name)]
public sealed class WebStaffTests : SiteTests
{
    private const string Target = "MeasurePart.Indicators[0].Targets[4].Text";
    private const string Overview = "MeasurePart.Overview";

    private readonly BrowserFixture _browser;

    public WebStaffTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    [BrowserFact]
    public Task A_mistyped_target_is_told_the_text_is_kept_and_the_mended_one_is_published() => MendAsync("39", javaScript: true);

    [BrowserFact]
    public Task The_same_goes_without_script() => MendAsync("38", javaScript: false);

    [BrowserFact]
    public async Task What_is_typed_is_previewed_in_a_tab_beside_the_editor_and_can_then_be_saved()
    {
        var page = await _browser.NewPageAsync(1280, 1000);
        await page.LogInAsync(Site);
        await page.OpenMeasureAsync(Site, "37");
        await page.Field(Overview).FillAsync("試し書きの文");

        var preview = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("button[formaction*='/ActionPlans/Preview']"));
        await preview.Locator(".ap-whole > summary").ClickAsync();

        Assert.Contains("試し書きの文", await preview.Locator("article").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await BrowserFixture.AxeFindingsAsync(preview));
        Assert.Equal("試し書きの文", await page.Field(Overview).InputValueAsync());
        Assert.DoesNotContain("試し書きの文", await PublicTextAsync("37"), StringComparison.Ordinal);

        await page.PublishAsync();
        await page.Locator(".ap-editor").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Contains("試し書きの文", await PublicTextAsync("37"), StringComparison.Ordinal);
    }

    private async Task MendAsync(string no, bool javaScript)
    {
        var page = await _browser.NewPageAsync(1280, 1000, javaScript);
        await page.LogInAsync(Site);
        await page.OpenMeasureAsync(Site, no);
        var text = $"書きかけの文{no}";

        // Not a value, and a sentence that must not get lost with it.
        await page.Field(Target).FillAsync("三百五十まんえん");
        await page.Field(Overview).FillAsync(text);
        await page.PublishAsync();
        await page.Locator(".validation-summary-errors").First.WaitForAsync();
        Assert.Equal("true", await page.Field(Target).GetAttributeAsync("aria-invalid"));
        Assert.Contains(
            "文のまま載せる", string.Concat(await page.Locator(".ap-refused .text-danger").AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Equal(("三百五十まんえん", text), (await page.Field(Target).InputValueAsync(), await page.Field(Overview).InputValueAsync()));
        Assert.DoesNotContain(text, await PublicTextAsync(no), StringComparison.Ordinal);

        await page.Field(Target).FillAsync("350万円");
        await page.PublishAsync();
        await page.Locator(".ap-editor").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Contains("350万円", await PublicTextAsync(no), StringComparison.Ordinal);
        Assert.Contains(text, await PublicTextAsync(no), StringComparison.Ordinal);
    }

    private Task<string> PublicTextAsync(string no)
        => Site.Anonymous.GetStringAsync(new Uri($"/action-plans/yuki-2021/measures/{no}/", UriKind.Relative));
}
