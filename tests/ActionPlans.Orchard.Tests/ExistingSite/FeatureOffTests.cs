using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Taxonomies.Indexing;
using YesSql;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>
/// What is unpublished, deleted or published in Orchard's own ways while the feature is off is not undone when it is switched on again.
/// </summary>
public sealed class FeatureOffTests : IClassFixture<BlogSite>
{
    private readonly SiteHost _site;

    public FeatureOffTests(BlogSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        _site = site.Host;
    }

    [Fact]
    public async Task Residents_read_what_is_published_now()
    {
        var deleted = await _site.MeasureIdAsync("1");
        var unpublished = await _site.MeasureIdAsync("2");
        var edited = await _site.MeasureIdAsync("3");
        await _site.DisableAsync(FeatureIds.ActionPlans);
        Assert.Equal(HttpStatusCode.NotFound, await _site.Anonymous.StatusAsync(Page("3")));
        await InContentAsync(deleted, VersionOptions.Latest, (manager, item) => manager.RemoveAsync(item));
        await InContentAsync(unpublished, VersionOptions.Published, (manager, item) => manager.UnpublishAsync(item));
        await InContentAsync(edited, VersionOptions.DraftRequired, (manager, item) => manager.PublishAsync(item));

        await _site.EnableAsync(FeatureIds.ActionPlans, FeatureIds.Ledger);

        Assert.Equal(HttpStatusCode.NotFound, await _site.Anonymous.StatusAsync(Page("1")));
        Assert.Equal(HttpStatusCode.NotFound, await _site.Anonymous.StatusAsync(Page("2")));
        Assert.Equal(HttpStatusCode.OK, await _site.Anonymous.StatusAsync(Page("3")));
        Assert.Equal(SeedPlan.Plan.Measures.Count - 2, (await _site.ExportAsync()).Measures.Count);
        Assert.Equal(0, await _site.RebuildAsync(rebuild => rebuild.RunWhereStaleAsync()));
        _site.Log.AssertNothingUnexpected();
    }

    [Fact]
    public async Task A_measure_that_was_saved_without_its_field_is_found_by_its_department_again()
    {
        var id = await _site.MeasureIdAsync("5");
        var before = await DepartmentsOfAsync(id);
        await _site.DisableAsync(FeatureIds.ActionPlans);
        await _site.InScopeAsync(services => services.GetRequiredService<IContentDefinitionManager>()
            .AlterPartDefinitionAsync(nameof(MeasurePart), part => part.RemoveField(nameof(MeasurePart.Departments))));
        await InContentAsync(id, VersionOptions.DraftRequired, (manager, item) => manager.PublishAsync(item));
        Assert.Empty(await DepartmentsOfAsync(id));

        await _site.EnableAsync(FeatureIds.ActionPlans, FeatureIds.Ledger);

        Assert.NotEmpty(before);
        Assert.Equal(before, await DepartmentsOfAsync(id));
        _site.Log.Expect("The stored content definitions lack MeasurePart.Departments.");
        _site.Log.AssertNothingUnexpected();
    }

    private Task<string[]> DepartmentsOfAsync(string measureId) => _site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>().QueryIndex<TaxonomyIndex>(i => i.ContentItemId == measureId && i.Published)
            .ListAsync()).Select(i => i.TermContentItemId).ToArray());

    private static string Page(string no) => $"/action-plans/{SeedPlan.Slug}/measures/{no}/";

    private Task InContentAsync(string id, VersionOptions version, Func<IContentManager, ContentItem, Task> act)
        => _site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        await act(manager, await manager.GetAsync(id, version));
    });
}
