using ActionPlans.BrowserSupport;
using ActionPlans.Orchard.Tests.Fixtures;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>What web staff do in the admin, in a browser.</summary>
[Collection(BrowsedSite.Name)]
public sealed class WebStaffTests
{
    private readonly BrowserFixture _browser;
    private readonly SiteHost _site;

    public WebStaffTests(BrowserFixture browser, Site site)
    {
        _browser = browser;
        _site = site.Host;
    }

    [BrowserFact]
    public async Task A_mistyped_target_is_told_the_text_is_kept_and_the_mended_one_is_published()
    {
        var page = await _browser.NewPageAsync(1280, 1000);
        await page.GotoAsync(At("/Login"));
        await page.FillAsync("[name='LoginForm.UserName']", "admin");
        await page.FillAsync("[name='LoginForm.Password']", SiteHost.AdminPassword);
        await page.ClickAsync("button[type=submit]");

        await page.GotoAsync(At("/Admin/Contents/ContentItems/Measure?q=No.39"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^No\\.39 ") }).First.ClickAsync();
        var targets = page.GetByLabel("目標", new() { Exact = true });
        var overview = page.GetByLabel("概要・方向性");
        var before = await targets.InputValueAsync();
        Assert.StartsWith("2021 100万円", before, StringComparison.Ordinal);

        // A year that does not exist in the plan, and a sentence that must not get lost with it.
        await targets.FillAsync(before.Replace("2025 300万円", "2035 300万円", StringComparison.Ordinal));
        await overview.FillAsync("書きかけの文");
        await PublishAsync(page);
        Assert.Contains("令和17年度は、取組期間", await page.Locator(".validation-summary-errors, .text-danger").AllInnerTextsAsync() is var texts ? string.Concat(texts) : "", StringComparison.Ordinal);
        Assert.Equal("書きかけの文", await overview.InputValueAsync());
        Assert.Contains("2035 300万円", await targets.InputValueAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("書きかけの文", await PublicTextAsync(), StringComparison.Ordinal);

        await targets.FillAsync(before.Replace("2025 300万円", "2025 350万円", StringComparison.Ordinal));
        await PublishAsync(page);
        var text = await PublicTextAsync();
        Assert.Contains("350万円", text, StringComparison.Ordinal);
        Assert.Contains("書きかけの文", text, StringComparison.Ordinal);
    }

    private static Task PublishAsync(IPage page) => page.ClickAsync("button[name='submit.Publish'][value='submit.Publish']");

    private Task<string> PublicTextAsync() => _site.Anonymous.GetStringAsync(new Uri("/action-plans/yuki-2021/measures/39/", UriKind.Relative));

    private string At(string path) => new Uri(_site.Address, path).ToString();
}
