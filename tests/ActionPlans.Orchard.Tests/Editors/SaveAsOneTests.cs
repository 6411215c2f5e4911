using System.Net;
using ActionPlans.Cms.Saving;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>A measure and its indicators are saved, published, restored and withdrawn as one.</summary>
public sealed class SaveAsOneTests : SiteTests, IClassFixture<Site>
{
    public SaveAsOneTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_measure_and_its_indicators_are_saved_published_and_restored_together()
    {
        var admin = await AdminAsync();
        var id = await Site.MeasureIdAsync("24");
        var form = await (await admin.OpenAsync(id)).PressAsync(admin, "ap:add:Indicators");
        form["MeasurePart.Overview"] = "新しい概要";
        form["MeasurePart.Indicators[0].Name"] = "改めた指標";
        form["MeasurePart.Indicators[0].Targets[0].Text"] = "11%";
        form["MeasurePart.Indicators[2].Name"] = "足した指標";
        form["MeasurePart.Indicators[2].Targets[4].Text"] = "7件";
        form = await form.PressAsync(admin, "ap:remove:Indicators[1]");
        using var saved = await form.SubmitAsync(admin, "submit.Save");

        // A draft: residents see nothing of it, the next editor sees all of it.
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(SeedPlan.Hash, (await Site.SnapshotAsync()).Hash);
        var draft = await admin.OpenAsync(id);
        Assert.Equal(
            ("改めた指標", "11%", "足した指標", "7件"),
            (draft["MeasurePart.Indicators[0].Name"], draft["MeasurePart.Indicators[0].Targets[0].Text"],
                draft["MeasurePart.Indicators[1].Name"], draft["MeasurePart.Indicators[1].Targets[4].Text"]));
        using var published = await draft.SubmitAsync(admin, "submit.Publish");

        var measure = (await Site.ExportAsync()).Measures.Single(m => m.No == "24");
        Assert.Equal(("新しい概要", "改めた指標", "足した指標"), (measure.Overview, measure.Indicators[0].Name, measure.Indicators[1].Name));
        Assert.Equal(
            [SeedPlan.Measure("24").Indicators[0].Interpretation.Key, "indicator-1"], measure.Indicators.Select(i => i.Interpretation.Key));

        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var versions = (await manager.GetAllVersionsAsync(id)).OrderBy(v => v.Id).ToArray();
            using var write = PlanWriteContext.Begin(WriteFacts.RevisionCompared);
            await manager.RestoreAsync(versions[0]);
        });
        using var restored = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");

        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal(SeedPlan.Hash, PlanJson.Hash(await Site.ExportAsync()));
    }

    [Fact]
    public async Task An_unpublished_measure_is_off_every_page_at_once_and_comes_back_whole()
    {
        var staff = await StaffAsync();
        const string No = "38";
        var measure = SeedPlan.Measure(No);
        var department = SeedPlan.Document.Departments.Single(d => d.Name == measure.Departments[0]).Interpretation.Slug;
        string[] lists =
        [
            "/action-plans/yuki-2021/", $"/action-plans/yuki-2021/?q={Uri.EscapeDataString(measure.Name)}",
            $"/action-plans/yuki-2021/departments/{department}/",
        ];
        foreach (var list in lists)
        {
            Assert.Contains(Page(No), await Site.Anonymous.GetStringAsync(new Uri(list, UriKind.Relative)), StringComparison.Ordinal);
        }

        var id = await Site.MeasureIdAsync(No);
        using var unpublished = await staff.PostWithTokenAsync(
            $"/Admin/Contents/ContentItems/{id}/Unpublish", await Site.RevisionAsync(id));

        Assert.Equal(HttpStatusCode.Redirect, unpublished.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Page(No)));
        foreach (var list in lists)
        {
            Assert.DoesNotContain(Page(No), await Site.Anonymous.GetStringAsync(new Uri(list, UriKind.Relative)), StringComparison.Ordinal);
        }

        var overview = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/");
        Assert.Contains(
            $"{SeedPlan.Document.Measures.Count - 1}の取組・", overview.QuerySelector(".ap-lead")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            overview.QuerySelectorAll(".ap-counts tbody tr td:last-child"),
            total => Assert.Equal($"{SeedPlan.Document.Measures.Count - 1}", total.TextContent));

        using var published = await (await staff.OpenAsync(id)).SubmitAsync(staff, "submit.Publish");
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(Page(No)));
    }

    private static string Page(string no) => $"/action-plans/yuki-2021/measures/{no}/";
}
