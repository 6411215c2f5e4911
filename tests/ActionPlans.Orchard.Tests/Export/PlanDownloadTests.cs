using System.Net;
using System.Text;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;

namespace ActionPlans.Orchard.Tests.Export;

/// <summary>Web staff take the plan file home.</summary>
public sealed class PlanDownloadTests : SiteTests, IClassFixture<Site>
{
    public PlanDownloadTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_staff_find_the_file_in_the_list_and_get_what_is_published()
    {
        var staff = await StaffAsync();
        await Site.EditMeasureAsync("39", m => m.Overview = "まだ見せない下書き", publish: false);

        using var answer = await staff.GetAsync(await AddressAsync());

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            ("attachment", "yuki-2021.plan.json"),
            (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(PlanJson.Write(SeedPlan.Document with { Schema = null }), SeedPlan.WithoutHistory(text));
        var list = await staff.ReadAsync("/Admin/Contents/ContentItems/ActionPlan");
        Assert.Contains(
            list.QuerySelectorAll("a"), a => a.GetAttribute("href") == new Uri(Site.Address, AddressAsync().Result).PathAndQuery);
    }

    [Fact]
    public async Task Who_may_not_edit_the_plan_does_not_get_it()
    {
        using var reader = await Site.LogInWithRolesAsync(await Site.NewRoleAsync("AccessAdminPanel", "ViewContent"));
        Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync("/Admin"));

        Assert.Contains(
            await Site.Anonymous.StatusAsync(await AddressAsync()), new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized });
        Assert.Contains(await reader.StatusAsync(await AddressAsync()), new[] { HttpStatusCode.Redirect, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task What_is_no_published_plan_is_not_found()
    {
        var staff = await StaffAsync();

        Assert.Equal(HttpStatusCode.NotFound, await staff.StatusAsync("/Admin/ActionPlans/Export/no-such-item"));
        Assert.Equal(HttpStatusCode.NotFound, await staff.StatusAsync($"/Admin/ActionPlans/Export/{await Site.MeasureIdAsync("1")}"));
    }

    private async Task<string> AddressAsync()
        => $"/Admin/ActionPlans/Export/{await Site.PlanIdAsync()}";
}
