using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Handlers;

/// <summary>A plan with measures is never deleted, nor a measure with results; an empty one may be.</summary>
public sealed class PlanRemovalTests : SiteTests, IClassFixture<Site>
{
    public PlanRemovalTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Not_even_by_the_administrator()
    {
        var admin = await AdminAsync();
        var plan = await Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).ContentItemId);
        var before = await Site.SnapshotAsync();

        using var answer = await admin.PostWithTokenAsync($"/Admin/Contents/ContentItems/{plan}/Delete", await Site.RevisionAsync(plan));

        var message = (await admin.ReadAsync("/Admin/Contents/ContentItems/Measure")).QuerySelector(".message-error");
        Assert.Contains("取組や総括が3", message?.TextContent ?? "", StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_measure_with_a_result_stays_and_goes_after_it()
    {
        var staff = await StaffAsync();
        var result = await Site.AddResultAsync("39", 2021);
        var measure = await Site.MeasureIdAsync("39");
        var before = await Site.SnapshotAsync();

        using var refused = await staff.PostWithTokenAsync(
            $"/Admin/Contents/ContentItems/{measure}/Delete", await Site.RevisionAsync(measure));

        var message = (await staff.ReadAsync("/Admin/ActionPlans")).QuerySelector(".message-error");
        Assert.Contains("年度実績が1件", message?.TextContent ?? "", StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        using var first = await staff.PostWithTokenAsync($"/Admin/Contents/ContentItems/{result}/Delete", await Site.RevisionAsync(result));
        using var second = await staff.PostWithTokenAsync(
            $"/Admin/Contents/ContentItems/{measure}/Delete", await Site.RevisionAsync(measure));
        Assert.DoesNotContain((await Site.ExportAsync()).Measures, m => m.No == "39");
    }

    [Fact]
    public async Task An_empty_plan_and_a_draft_of_a_full_one_go()
    {
        var staff = await StaffAsync();
        var empty = await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.NewAsync(ContentTypes.ActionPlan);
            item.Alter<ActionPlanPart>(part => part.Slug = "empty");
            await manager.CreateAsync(item, VersionOptions.Draft);
            var plan = await manager.GetAsync((await SiteContent.FindPlanAsync(services)).ContentItemId, VersionOptions.DraftRequired);
            await manager.UpdateAsync(plan);
            return item.ContentItemId;
        });
        var full = await Site.InScopeAsync(async services => (await SiteContent.FindPlanAsync(services)).ContentItemId);

        using var deleted = await staff.PostWithTokenAsync($"/Admin/Contents/ContentItems/{empty}/Delete", await Site.RevisionAsync(empty));
        using var discarded = await staff.PostWithTokenAsync(
            $"/Admin/Contents/ContentItems/{full}/DiscardDraft", await Site.RevisionAsync(full));

        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            Assert.Null(await manager.GetAsync(empty, VersionOptions.Latest));
            Assert.True((await manager.GetAsync(full, VersionOptions.Latest)).Published);
        });
    }
}
