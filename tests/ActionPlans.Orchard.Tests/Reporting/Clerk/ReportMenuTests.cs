using ActionPlans.SiteTesting;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>Where somebody who writes a report stands in the admin's menu.</summary>
[Collection(UnchangedSite.Name)]
public sealed class ReportMenuTests : SiteTests
{
    public ReportMenuTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_clerk_stands_at_the_page_of_the_department_and_the_secretariat_at_its_queue()
    {
        var address = await Site.ReportAddressAsync("16", 2022);
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("16"));

        Assert.Equal(["行動計画", "担当課のページ"], Selected(await clerk.ReadAsync(address)));
        Assert.Equal(["行動計画", "報告の確認"], Selected(await (await AdminAsync()).ReadAsync(address)));
    }

    private static IEnumerable<string> Selected(IParentNode page)
        => page.QuerySelectorAll("li.active > figure > figcaption").Select(e => e.TextContent.Trim());
}
