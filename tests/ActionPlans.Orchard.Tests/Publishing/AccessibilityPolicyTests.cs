using System.Net;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>The city's accessibility policy: a draft with blanks until web staff fill it in and publish it.</summary>
public sealed class AccessibilityPolicyTests : SiteTests, IClassFixture<Site>
{
    private const string Address = "/accessibility";

    public AccessibilityPolicyTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task It_is_a_draft_until_the_city_publishes_it_and_then_the_footer_leads_to_it()
    {
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Address));
        Assert.False(await HasLinkAsync());

        using var staff = await Site.LogInWithRolesAsync("WebStaff");
        var form = await staff.OpenAsync("city-accessibility");
        var text = form["HtmlBodyPart.Html"]!;
        Assert.Contains("【", text, StringComparison.Ordinal);
        Assert.Contains("JIS X 8341-3:2016", text, StringComparison.Ordinal);
        form["HtmlBodyPart.Html"] = text.Replace("【AA】", "AA", StringComparison.Ordinal);
        await form.PublishAsync(staff);

        Assert.True(await HasLinkAsync());
        var page = await Site.Anonymous.ReadAsync(Address);
        Assert.Equal("ウェブアクセシビリティ方針｜結城市", page.Title);
        Assert.Equal("ウェブアクセシビリティ方針", Assert.Single(page.Article().QuerySelectorAll("h1")).TextContent);
        Assert.Contains("適合レベルAA", page.Article().TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet][href*='/CityTheme/text.css']"));
        Assert.Empty(page.QuerySelectorAll("main script, main [style]"));
    }

    private async Task<bool> HasLinkAsync()
        => (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/")).QuerySelectorAll($"footer a[href='{Address}']").Length == 1;
}
