using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Indexes;

/// <summary>Two drafts with one No. or one slug: the published one or the first keeps it, and an import names both.</summary>
public sealed class DuplicateKeyTests : SiteTests, IClassFixture<Site>
{
    public DuplicateKeyTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_draft_of_the_same_No_does_not_stop_the_published_original_and_an_import_names_both()
    {
        var plan = await Site.PlanIdAsync();
        var original = await Site.MeasureIdAsync("7");
        var twin = await Site.AddDraftAsync<MeasurePart>(
            ContentTypes.Measure, part =>
            {
                part.No = "7";
                part.Name = "あとから来た取組";
                part.PlanContentItemId = plan;
            });

        await Site.PublishAgainAsync(original);
        var refused = await Site.ImportAsync(SeedPlan.Json);

        Assert.Contains(
            refused,
            e => e.Contains("あとから来た取組", StringComparison.Ordinal) && e.Contains(SeedPlan.Measure("7").Name, StringComparison.Ordinal));
        Assert.NotEmpty(await Site.IssuesOfAsync(twin));
        await Site.DeleteAllAsync([twin]);
    }

    [Fact]
    public async Task Of_two_drafts_the_first_keeps_its_No()
    {
        var plan = await Site.PlanIdAsync();
        Task<ContentItem> WriteAsync()
            => Site.AddDraftAsync<MeasurePart>(
                ContentTypes.Measure, part =>
                {
                    part.No = "88";
                    part.Name = "二度書いた取組";
                    part.PlanContentItemId = plan;
                });
        ContentItem[] drafts = [await WriteAsync(), await WriteAsync()];

        Assert.DoesNotContain("measure_no_duplicate", await Site.IssuesOfAsync(drafts[0]));
        Assert.Contains("measure_no_duplicate", await Site.IssuesOfAsync(drafts[1]));
        await Site.DeleteAllAsync(drafts);
    }

    [Fact]
    public async Task Two_drafts_of_a_plan_with_one_address_are_told_by_an_import()
    {
        var original = await Site.PlanIdAsync();
        var twin = await Site.AddDraftAsync<ActionPlanPart>(
            ContentTypes.ActionPlan, part =>
            {
                part.Slug = SeedPlan.Slug;
                part.Title = "写した計画";
            });

        Assert.Contains(await Site.ImportAsync(SeedPlan.Json), e => e.Contains("写した計画", StringComparison.Ordinal));
        await Site.PublishAgainAsync(original);
        await Site.DeleteAllAsync([twin]);
    }
}
