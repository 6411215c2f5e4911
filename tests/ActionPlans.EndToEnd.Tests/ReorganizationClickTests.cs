using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>The secretariat renames a department with at most four clicks, and splits one, with JavaScript and without.</summary>
public sealed class ReorganizationClickTests(BrowserFixture browser, Site site)
    : SiteTests(site), IClassFixture<BrowserFixture>, IClassFixture<Site>
{
    private const int MostClicks = 4;

    [BrowserFact]
    public Task With_JavaScript() => RenameAsync(SeedPlan.Document.Departments[0].Name, "改めた課その1", javaScript: true);

    [BrowserFact]
    public Task Without_JavaScript() => RenameAsync(SeedPlan.Document.Departments[1].Name, "改めた課その2", javaScript: false);

    [BrowserTheory]
    [InlineData(2, true)]
    [InlineData(4, false)]
    public async Task A_department_is_split(int department, bool javaScript)
    {
        var former = SeedPlan.Document.Departments[department].Name;
        string[] names = [$"分けた課{department}の1", $"分けた課{department}の2"];
        var secretary = await LogInAsync(javaScript);
        var clicks = secretary.Clicks;
        var fields = secretary.Fields;

        await secretary.GoAsync("/Admin/ActionPlans/Departments");
        await secretary.FollowAsync($"{former}の組織改編");
        await secretary.FillAsync("新しい名称", names[0]);
        await secretary.PressAsync("引き継ぐ課を足す");
        await secretary.FillAsync(secretary.Page.Locator("#ap-other-0").GetByLabel("新しい名称"), names[1]);
        var first = secretary.Page.Locator("#Form_Measures_0_");
        await secretary.ClickAsync(first.GetByLabel(names[0]));
        await secretary.ClickAsync(first.GetByLabel("引き継ぐ課（2つ目）"));
        await secretary.PressAsync("組織改編を行う");

        Assert.Contains("組織改編を行いました", await secretary.MessagesAsync(), StringComparison.Ordinal);
        // One click for the second department, and two for each measure that it takes over from the first.
        Assert.InRange(secretary.Clicks - clicks + 1, 1, MostClicks + 3);
        Assert.Equal(names.Length, secretary.Fields - fields);
        string[] own = [.. SeedPlan.Document.Measures.Where(m => m.Departments.Contains(former)).Select(m => m.No)];
        foreach (var (no, name) in own.Zip([names[1], .. Enumerable.Repeat(names[0], own.Length)]))
        {
            await secretary.GoAsync($"/action-plans/{SeedPlan.Slug}/measures/{no}/");
            var text = await secretary.Page.Locator("article").InnerTextAsync();
            Assert.Contains($"{name}（", text, StringComparison.Ordinal);
            Assert.DoesNotContain(names.Single(n => n != name), text, StringComparison.Ordinal);
        }
    }

    private async Task<WebStaffDay> LogInAsync(bool javaScript)
    {
        var secretary = new WebStaffDay(await browser.NewPageAsync(1280, 1000, javaScript), Site.Address, javaScript);
        await secretary.LogInAsync(await Site.NewUserAsync("Secretariat"));
        return secretary;
    }

    private async Task RenameAsync(string former, string name, bool javaScript)
    {
        var secretary = await LogInAsync(javaScript);
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
