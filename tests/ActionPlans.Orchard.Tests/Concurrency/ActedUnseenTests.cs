using System.Net;
using System.Text.Json;
using ActionPlans.Cms;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Concurrency;

/// <summary>Buttons of lists, recipes and the departments' forms do nothing to a text that whoever acts has not seen.</summary>
public sealed class ActedUnseenTests : SiteTests, IClassFixture<Site>
{
    public ActedUnseenTests(Site site)
        : base(site)
    {
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData("Unpublish")]
    [InlineData("DiscardDraft")]
    [InlineData("Delete")]
    public async Task Orchards_own_buttons_do_nothing_to_a_text_unseen(string button)
    {
        var staff = await StaffAsync();
        var id = await Site.MeasureIdAsync("12");
        await Site.EditMeasureAsync("12", part => part.Overview = $"見た概要 {button}", publish: false);
        var seen = await Site.RevisionAsync(id);
        await Site.EditMeasureAsync("12", part => part.Overview = $"見ていない概要 {button}", publish: false);
        var before = await Site.SnapshotAsync();

        foreach (var revision in new[] { seen, null })
        {
            using var answer = await staff.PostWithTokenAsync(
                $"/Admin/Contents/ContentItems/{id}/{button}?returnUrl=/Admin/ActionPlans", revision);
            var page = await staff.ReadAsync("/Admin/ActionPlans");
            Assert.Contains("何も行っていません", page.QuerySelector(".message-error")?.TextContent ?? "", StringComparison.Ordinal);
            Assert.Null(page.QuerySelector(".message-success"));
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_text_published_from_the_list_is_the_one_that_was_seen()
    {
        var staff = await StaffAsync();
        var id = await Site.MeasureIdAsync("13");
        await Site.EditMeasureAsync("13", part => part.Overview = "見た概要", publish: false);
        const string Address = "/Admin/ActionPlans/Measures?q=No.13";
        var form = new SiteForm(await staff.ReadAsync(Address), Address, $"form[action*='/ActionPlans/Publish/{id}']");
        await Site.EditMeasureAsync("13", part => part.Overview = "見ていない概要", publish: false);

        using var answer = await form.SubmitAsync(staff);

        Assert.DoesNotContain("概要", (await Site.ExportAsync()).Measures.Single(m => m.No == "13").Overview!, StringComparison.Ordinal);
        Assert.Contains(
            "ほかの人が変更しました", (await staff.ReadAsync(Address)).QuerySelector(".message-error")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_does_not_overwrite_a_text_as_plain_content()
    {
        var id = await Site.MeasureIdAsync("15");
        var before = await Site.SnapshotAsync();
        var step = JsonSerializer.Serialize(new
        {
            name = "content",
            data = new[]
            {
                new
                {
                    ContentItemId = id,
                    ContentItemVersionId = "another-version",
                    ContentType = ContentTypes.Measure,
                    Latest = true,
                    Published = true,
                    MeasurePart = new { No = "15", Name = "レシピの名称" },
                },
            },
        });

        var refusal = await Record.ExceptionAsync(async () => Assert.NotEmpty(await Site.RunStepAsync(step)));

        Site.Log.Expect("Error importing content item version id");
        Site.Log.Expect("content");
        Assert.True(refusal is null or not Xunit.Sdk.XunitException, $"{refusal}");
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Two_people_who_edit_one_department_or_their_order_are_told()
    {
        var admin = await AdminAsync();
        var slug = SeedPlan.Document.Departments[0].Interpretation.Slug;
        var one = await admin.OpenDepartmentAsync($"dept-{slug}");
        var other = await admin.OpenDepartmentAsync($"dept-{slug}");
        var all = await admin.OpenAsync(ContentTypes.DepartmentsTaxonomyId);
        one["DepartmentPart.ValidFrom"] = "2019";
        other["DepartmentPart.ValidTo"] = "2030";
        using var saved = await one.SubmitAsync(admin);
        using var published = await (await admin.OpenAsync(ContentTypes.DepartmentsTaxonomyId)).SubmitAsync(admin, "submit.Publish");

        var refused = await other.SubmitAndReadBackAsync(admin);
        var order = await all.SubmitAndReadBackAsync(admin, "submit.Publish");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, published.StatusCode));
        Assert.Contains("令和元年度", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("2030", refused["DepartmentPart.ValidTo"]);
        Assert.Contains("開き直してください", order.Errors, StringComparison.Ordinal);
        // Saved again, it is a decision.
        using var decided = await refused.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
    }
}
