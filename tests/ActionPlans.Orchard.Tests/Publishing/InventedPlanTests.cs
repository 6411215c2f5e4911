using ActionPlans.Cms.Indexes;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>An invented plan beside the seed's: from its file to the published site, into the editors and back.</summary>
/// <param name="path">The plan file.</param>
public abstract class InventedPlanTests(Site site, string path) : SiteTests(site)
{
    /// <summary>The text of the plan file, as <see cref="PlanJson.Write"/> writes it.</summary>
    protected string File { get; } = System.IO.File.ReadAllText(path);

    protected PlanDocument Document => field ??= PlanJson.Read(File).Document!;

    /// <summary>The address of the plan's overview.</summary>
    protected string Address => $"/action-plans/{Document.Interpretation.Slug}/";

    public override async Task InitializeAsync()
    {
        // Every test of a class begins with this, on one site: from the second time on, what is published already is left alone.
        Assert.Empty(await Site.ImportAsync(File));
        Assert.Empty(await Site.ImportResultsAsync(Document));
    }

    [Fact]
    public async Task What_was_imported_is_exported_as_it_was() => await AssertPublishedAsFileAsync();

    protected async Task AssertPublishedAsFileAsync()
    {
        var published = PlanJson.Read(await Site.Anonymous.GetStringAsync($"{Address}data/plan.json")).Document!;
        Assert.Equal(File, PlanJson.Write(published with { History = [] }));
    }

    protected Task<string> PlanIdAsync() => Site.InScopeAsync(async services => (await PlanAsync(services)).ContentItemId);

    protected Task<string> MeasureIdAsync(string no)
        => Site.InScopeAsync(async services => (await MeasureAsync(services, no)).ContentItemId);

    /// <summary>A result of the measure: the newest one, or that of a year.</summary>
    protected Task<string> ResultIdAsync(string no, int? year = null) => Site.InScopeAsync(async services =>
    {
        var measure = (await MeasureAsync(services, no)).ContentItemId;
        var results = await services.GetRequiredService<ISession>()
            .QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measure && i.Latest)
            .OrderByDescending(i => i.FiscalYear).ListAsync();
        return results.First(r => year is null || r.FiscalYear == year).ContentItemId;
    });

    private Task<ActionPlanIndex> PlanAsync(IServiceProvider services)
    {
        var slug = Document.Interpretation.Slug;
        return services.GetRequiredService<ISession>().QueryIndex<ActionPlanIndex>(i => i.Slug == slug && i.Latest).FirstOrDefaultAsync();
    }

    private async Task<ContentItem> MeasureAsync(IServiceProvider services, string no)
    {
        var plan = (await PlanAsync(services)).ContentItemId;
        return await services.GetRequiredService<ISession>()
            .Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == plan && i.No == no && i.Latest).FirstOrDefaultAsync();
    }
}
