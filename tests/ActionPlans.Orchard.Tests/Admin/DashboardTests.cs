using ActionPlans.Cms.Admin.Dashboard;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>The widget on the dashboard: what is still to do.</summary>
public sealed class DashboardTests : SiteTests, IClassFixture<Site>
{
    public DashboardTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_web_staff_see_what_is_to_do_and_each_count_leads_to_that_many_rows()
    {
        await Site.EditMeasureAsync("1", part => part.Overview = "下書き", publish: false);
        await Site.EditMeasureAsync("2", part => part.Overview = "下書き", publish: false);
        await Site.UnpublishAsync(await Site.AddResultAsync("3", 2021));
        var staff = await StaffAsync();

        var links = (await staff.ReadAsync("/Admin")).QuerySelectorAll("section li a");

        Assert.Contains(links, l => l.TextContent.Trim() == "下書きのある取組: 2件");
        Assert.Contains(links, l => l.TextContent.Trim() == "下書きのある年度実績: 1件");
        Assert.Contains(links, l => l.TextContent.Contains("未入力の取組: ", StringComparison.Ordinal));
        foreach (var link in links)
        {
            var rows = (await staff.ReadAsync(link.GetAttribute("href")!)).Rows();
            Assert.EndsWith($": {rows.Count}件", link.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Those_who_may_list_nothing_are_told_nothing()
    {
        using var nobody = await Site.LogInWithRolesAsync();

        Assert.NotEqual(System.Net.HttpStatusCode.OK, await nobody.StatusAsync("/Admin"));
        Assert.DoesNotContain("計画の状況", await Site.Anonymous.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
