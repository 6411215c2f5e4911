using ActionPlans.Cms.Export;
using ActionPlans.Cms.Indexes;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Import;

/// <summary>A plan in which every key of the format occurs goes into the CMS and comes out byte for byte.</summary>
public sealed class FullPlanImportTests(Site site) : SiteTests(site), IClassFixture<Site>
{
    private static readonly PlanDocument Document = FullPlan.Create(120);

    [Fact]
    public async Task Every_key_comes_out_as_it_went_in_and_again_changes_nothing()
    {
        Assert.Equal(
            ["PlanDocument.History", "PlanDocument.Schema", "YearSummaryDocument.Changes"], FormatCoverage.Missing(Document).Order());
        Assert.Empty(await Site.ImportAsync(Document));
        Assert.Empty(await Site.ImportResultsAsync(Document));
        var published = Document with
        {
            Results = [.. Document.Results.Where(r => !r.Draft)],
            Summaries = [.. Document.Summaries.Where(s => !s.Draft)],
        };

        var file = await ExportedAsync();

        Assert.Equal(PlanJson.Write(published), PlanJson.Write(file with { History = [] }));
        var before = await Site.SnapshotAsync();
        Assert.Empty(await Site.ImportAsync(file));
        Assert.Empty(await Site.ImportResultsAsync(file));
        Assert.Empty(await Site.ImportAsync(Document));
        Assert.Empty(await Site.ImportResultsAsync(Document));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private Task<PlanDocument> ExportedAsync() => Site.InScopeAsync(async services =>
    {
        var slug = Document.Interpretation.Slug;
        var plan = await services.GetRequiredService<ISession>()
            .Query<ContentItem, ActionPlanIndex>(i => i.Slug == slug && i.Published).FirstOrDefaultAsync();
        var read = PlanJson.Read((await services.GetRequiredService<PlanExporter>().ExportAsync(plan)).Json);
        Assert.Empty(read.Errors);
        return read.Document!;
    });
}
