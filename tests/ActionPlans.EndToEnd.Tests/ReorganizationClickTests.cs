using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>The secretariat renames a department with at most four clicks, with JavaScript and without.</summary>
public sealed class ReorganizationClickTests(BrowserFixture browser, Site site)
    : SiteTests(site), IClassFixture<BrowserFixture>, IClassFixture<Site>
{
    private const int MostClicks = 4;

    [BrowserFact]
    public Task With_JavaScript() => RenameAsync(SeedPlan.Document.Departments[0].Name, "改めた課その1", javaScript: true);

    [BrowserFact]
    public Task Without_JavaScript() => RenameAsync(SeedPlan.Document.Departments[1].Name, "改めた課その2", javaScript: false);

    private async Task RenameAsync(string former, string name, bool javaScript)
    {
        var secretary = new WebStaffDay(await browser.NewPageAsync(1280, 1000, javaScript), Site.Address, javaScript);
        await secretary.LogInAsync(await Site.NewUserAsync("Secretariat"));
        var before = secretary.Clicks;

        // The list is one click away in the menu.
        await secretary.GoAsync("/Admin/ActionPlans/Departments");
        await secretary.FollowAsync($"{former}の組織改編");
        await secretary.FillAsync("新しい名称", name);
        await secretary.PressAsync("組織改編を行う");

        Assert.Contains("組織改編を行いました", await secretary.MessagesAsync(), StringComparison.Ordinal);
        Assert.InRange(secretary.Clicks - before + 1, 1, MostClicks);
        var measure = SeedPlan.Document.Measures.First(m => m.Departments.Contains(former));
        await secretary.GoAsync($"/action-plans/{SeedPlan.Slug}/measures/{measure.No}/");
        var text = await secretary.Page.Locator("article").InnerTextAsync();
        Assert.Contains($"{name}（", text, StringComparison.Ordinal);
        Assert.Contains($"まで{former}）", text, StringComparison.Ordinal);
    }
}
