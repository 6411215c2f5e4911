using System.Net;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>The actions in the rows of a list, pressed as a browser without scripts would.</summary>
public sealed class ItemActionTests : SiteTests, IClassFixture<Site>
{
    public ItemActionTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_draft_is_published_from_the_list()
    {
        await Site.EditMeasureAsync("1", part => part.Overview = "一覧から公開した概要", publish: false);
        var id = await Site.MeasureIdAsync("1");

        var page = await (await StaffAsync()).PressAsync($"{AdminLists.Measures}?q=No.1&state=WithDraft", $"/ActionPlans/Publish/{id}");

        Assert.Contains("No.1 ", page.Messages(), StringComparison.Ordinal);
        Assert.Contains("公開しました", page.Messages(), StringComparison.Ordinal);
        Assert.Equal("一覧から公開した概要", (await Site.ExportAsync()).Measures.Single(m => m.No == "1").Overview);
        Assert.Contains("一覧から公開した概要", await Site.Anonymous.GetStringAsync("/action-plans/yuki-2021/measures/1/"), StringComparison.Ordinal);
        // Back on the list as it was narrowed.
        Assert.Equal("WithDraft", page.QuerySelector("#list-state option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_draft_that_breaks_a_rule_is_not_published_and_the_reason_is_told()
    {
        await Site.EditMeasureAsync("2", part => part.Policy = ["ない方針"], publish: false);
        var id = await Site.MeasureIdAsync("2");
        var before = await Site.SnapshotAsync();

        var page = await (await StaffAsync()).PressAsync($"{AdminLists.Measures}?q=No.2", $"/ActionPlans/Publish/{id}");

        Assert.Contains("[policy_unknown]", page.Messages(), StringComparison.Ordinal);
        Assert.DoesNotContain("公開しました", page.Messages(), StringComparison.Ordinal);
        Assert.DoesNotContain("success", page.Messages(), StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_measure_is_taken_off_the_site_from_the_list_and_comes_back()
    {
        var staff = await StaffAsync();
        var id = await Site.MeasureIdAsync("3");

        await staff.PressAsync($"{AdminLists.Measures}?q=No.3", $"/{id}/Unpublish");
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync("/action-plans/yuki-2021/measures/3/"));

        await staff.PressAsync($"{AdminLists.Measures}?q=No.3", $"/ActionPlans/Publish/{id}");
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync("/action-plans/yuki-2021/measures/3/"));
    }

    [Fact]
    public async Task A_draft_is_discarded_from_the_list_and_the_published_text_stays()
    {
        await Site.EditMeasureAsync("4", part => part.Overview = "捨てる概要", publish: false);
        var id = await Site.MeasureIdAsync("4");
        var staff = await StaffAsync();

        await staff.PressAsync($"{AdminLists.Measures}?q=No.4", $"/{id}/DiscardDraft");

        Assert.Equal(
            SeedPlan.Measure("4").Overview,
            (await Site.MeasureRowsAsync(new() { Q = "No.4" })).Single(r => r.Sheet.No == "4").Sheet.Overview);
        // What was discarded can be read among the versions, and returned to.
        Assert.Contains("捨てる概要", (await staff.ReadAsync($"/Admin/ActionPlans/Versions/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_is_deleted_from_the_list_after_a_second_question()
    {
        var id = await Site.AddResultAsync("5", 2021);
        var staff = await StaffAsync();
        var list = $"{AdminLists.Results}?plan={await Site.PlanIdAsync()}&year=2021&q=No.5";

        var page = await staff.ReadAsync(list);
        Assert.NotNull(page.QuerySelector($"details details form[action*='/{id}/Delete']"));
        await staff.PressAsync(list, $"/{id}/Delete");

        Assert.Empty((await Site.ExportAsync()).Results);
        Assert.Contains("未入力", string.Join('\n', (await staff.ReadAsync(list)).Rows()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_offers_only_what_the_person_may_do()
    {
        var id = await Site.PlanIdAsync();

        var staff = await (await StaffAsync()).ReadAsync(AdminLists.Plans);
        Assert.NotNull(staff.QuerySelector($"form[action*='/{id}/Unpublish']"));
        // Nobody deletes a plan that has measures; the list says why.
        Assert.Null(staff.QuerySelector($"form[action*='/{id}/Delete']"));
        Assert.Contains("これに属するもの", staff.Body!.TextContent, StringComparison.Ordinal);
        // Who may look at the list and no more is offered nothing to press.
        using var reader = await Site.LogInWithRolesAsync(await Site.NewRoleAsync("AccessAdminPanel", "ListContent_ActionPlan"));
        Assert.Empty((await reader.ReadAsync(AdminLists.Plans)).QuerySelectorAll("form[method=post]:has(button[aria-label])"));
    }

    [Fact]
    public async Task Publishing_from_outside_of_the_list_is_refused()
    {
        await Site.EditMeasureAsync("6", part => part.Overview = "よそから公開した概要", publish: false);
        var id = await Site.MeasureIdAsync("6");
        var before = await Site.SnapshotAsync();
        using var nobody = await Site.LogInWithRolesAsync();
        using var empty = new FormUrlEncodedContent([]);

        using var withoutToken = await (await StaffAsync()).PostAsync($"/Admin/ActionPlans/Publish/{id}", empty);
        using var withoutRole = await nobody.PostAsync($"/Admin/ActionPlans/Publish/{id}", empty);
        using var anonymous = await Site.Anonymous.PostAsync($"/Admin/ActionPlans/Publish/{id}", empty);

        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
        Assert.Contains(withoutRole.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Forbidden });
        Assert.Contains(anonymous.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Redirect });
        Assert.Equal(HttpStatusCode.NotFound, await (await StaffAsync()).StatusAsync("/Admin/ActionPlans/Versions/city-main-menu"));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }
}
