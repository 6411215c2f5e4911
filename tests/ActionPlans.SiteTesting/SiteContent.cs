using ActionPlans.Cms;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Reporting.Reports;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Data;
using YesSql;

namespace ActionPlans.SiteTesting;

/// <summary>Looks at the content of a site and changes it, as code inside the CMS would.</summary>
public static class SiteContent
{
    /// <summary>What stands in the database.</summary>
    public static Task<ContentSnapshot> SnapshotAsync(this SiteHost site) => site.InScopeAsync(async services =>
    {
        await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
        await connection.OpenAsync();
        string Name(string name) => services.GetRequiredService<IStore>().Configuration.SqlDialect.QuoteForColumnName(name);
        var rows = await connection.QueryAsync<(long Id, string Content, long Version)>(
            $"SELECT {Name("Id")}, {Name("Content")}, {Name("Version")} FROM {Name("Document")}"
            + $" WHERE {Name("Type")} LIKE 'OrchardCore.ContentManagement.ContentItem,%'");
        var items = await connection.ExecuteScalarAsync<int>(
            $"SELECT COUNT(DISTINCT {Name("ContentItemId")}) FROM {Name("ContentItemIndex")}");
        var plan = await FindPlanAsync(services);
        var loader = services.GetRequiredService<PlanLoader>();
        var hash = PlanJson.Hash(await loader.ToDocumentAsync(plan, await loader.LoadDepartmentsAsync()));
        return new ContentSnapshot(rows.ToDictionary(r => r.Id, r => $"{r.Version} {r.Content}"), items, hash);
    });

    /// <summary>Brings the index tables in line with the content.</summary>
    public static Task<int> RebuildAsync(this SiteHost site, Func<IndexRebuild, Task<int>> run)
        => site.InScopeAsync(services => run(services.GetRequiredService<IndexRebuild>()));

    /// <summary>The published plan as the site would export it.</summary>
    public static Task<PlanDocument> ExportAsync(this SiteHost site) => site.InScopeAsync(async services =>
    {
        var loader = services.GetRequiredService<PlanLoader>();
        return await loader.ToDocumentAsync(await FindPlanAsync(services), await loader.LoadDepartmentsAsync());
    });

    public static async Task<ContentItem> FindPlanAsync(IServiceProvider services)
        => await services.GetRequiredService<ISession>().Query<ContentItem, ActionPlanIndex>(i => i.Slug == SeedPlan.Slug && i.Latest)
            .FirstOrDefaultAsync();

    public static async Task<ContentItem> FindMeasureAsync(IServiceProvider services, string no)
    {
        var planId = (await FindPlanAsync(services)).ContentItemId;
        return await services.GetRequiredService<ISession>()
            .Query<ContentItem, MeasureIndex>(i => i.PlanContentItemId == planId && i.No == no && i.Latest).FirstOrDefaultAsync();
    }

    public static Task<string> PlanIdAsync(this SiteHost site)
        => site.InScopeAsync(async services => (await FindPlanAsync(services)).ContentItemId);

    public static Task<string> MeasureIdAsync(this SiteHost site, string no)
        => site.InScopeAsync(async services => (await FindMeasureAsync(services, no)).ContentItemId);

    /// <summary>Writes the summary of a year and publishes it, or leaves a draft.</summary>
    public static Task<string> AddSummaryAsync(
        this SiteHost site, int year, Action<YearSummaryPart> write, bool publish = true) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var plan = await FindPlanAsync(services);
        var item = await manager.NewAsync(ContentTypes.YearSummary);
        item.Alter<YearSummaryPart>(part =>
        {
            part.PlanContentItemId = plan.ContentItemId;
            part.Year = new FiscalYear(year);
            write(part);
        });
        await manager.CreateAsync(item, VersionOptions.Draft);
        Assert.True(!publish || await manager.PublishAsync(item));
        return item.ContentItemId;
    });

    /// <summary>Edits a measure and publishes it, or leaves a draft.</summary>
    public static Task EditMeasureAsync(
        this SiteHost site, string no, Action<MeasurePart> change, bool publish = true) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync((await FindMeasureAsync(services, no)).ContentItemId, VersionOptions.DraftRequired);
        item.Alter(change);
        Explain(item);
        await manager.UpdateAsync(item);
        if (publish)
        {
            Assert.True(await manager.PublishAsync(item));
        }
    });

    /// <summary>Says why what is published is changed.</summary>
    public static void Explain(ContentItem item)
        => item.Alter<ChangePart>(part =>
        {
            part.Reason = "試験のため";
            part.DecidedOn = new DateOnly(2024, 4, 1);
            part.DecidedBy = "行政改革推進本部";
        });

    /// <summary>Publishes a measure without its indicators, which results that are not public yet may still name.</summary>
    public static Task RemoveIndicatorsAsync(this SiteHost site, string no) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync((await FindMeasureAsync(services, no)).ContentItemId, VersionOptions.DraftRequired);
        item.Alter<OrchardCore.Flows.Models.BagPart>(ContentTypes.IndicatorsBag, bag => bag.ContentItems = []);
        Explain(item);
        await manager.UpdateAsync(item);
        Assert.True(await manager.PublishAsync(item));
    });

    /// <summary>Edits the plan itself and publishes it.</summary>
    public static Task EditPlanAsync(this SiteHost site, Action<ActionPlanPart> change) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var plan = await manager.GetAsync((await FindPlanAsync(services)).ContentItemId, VersionOptions.DraftRequired);
        plan.Alter(change);
        Explain(plan);
        await manager.UpdateAsync(plan);
        Assert.True(await manager.PublishAsync(plan));
    });

    /// <summary>Publishes a result for a measure.</summary>
    /// <returns>The content item's id.</returns>
    public static Task<string> AddResultAsync(this SiteHost site, string no, int year, params (string Key, string Value)[] actuals)
        => site.InScopeAsync(async services =>
        {
            var item = await NewResultAsync(services, no, year, actuals);
            var manager = services.GetRequiredService<IContentManager>();
            await manager.CreateAsync(item, VersionOptions.Draft);
            // None where the site has no reports.
            if (services.GetService<RoundStore>() is { } rounds && await rounds
                .FindAsync(item.GetOrCreate<AnnualResultPart>().PlanContentItemId, new FiscalYear(year)) is not null)
            {
                // What departments report is published with the secretariat's approval alone.
                ReportContent.Stamp(item, ReportState.Approved);
            }

            Assert.True(await manager.PublishAsync(item));
            return item.ContentItemId;
        });

    /// <summary>Changes the newest text of a result as an editor of the CMS may, and leaves a draft.</summary>
    public static Task ChangeResultAsync(
        this SiteHost site, string no, int year, Action<AnnualResultPart> change) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var measureId = (await FindMeasureAsync(services, no)).ContentItemId;
        var index = await services.GetRequiredService<ISession>()
            .QueryIndex<AnnualResultIndex>(i => i.MeasureContentItemId == measureId && i.FiscalYear == year && i.Latest)
            .FirstOrDefaultAsync();
        var item = await manager.GetAsync(index.ContentItemId, VersionOptions.DraftRequired);
        item.Alter(change);
        await manager.UpdateAsync(item);
    });

    public static async Task<ContentItem> NewResultAsync(
        IServiceProvider services, string no, int year, params (string Key, string Value)[] actuals)
    {
        var measure = await FindMeasureAsync(services, no);
        var item = await services.GetRequiredService<IContentManager>().NewAsync(ContentTypes.AnnualResult);
        return item.Alter<AnnualResultPart>(part =>
        {
            part.MeasureContentItemId = measure.ContentItemId;
            part.PlanContentItemId = measure.GetOrCreate<MeasurePart>().PlanContentItemId;
            part.Year = new FiscalYear(year);
            part.Actuals = [.. actuals.Select(a => new IndicatorActual(a.Key, a.Value))];
        });
    }
}

/// <summary>All content items in the database, with every version.</summary>
/// <param name="Documents">Each version's document, byte for byte, with the counter of its changes.</param>
/// <param name="Items">How many items there are.</param>
/// <param name="Hash">The hash of the published plan.</param>
public sealed record ContentSnapshot(IReadOnlyDictionary<long, string> Documents, int Items, string Hash)
{
    /// <summary>How many versions there are of all items.</summary>
    public int Versions => Documents.Count;

    /// <summary>How many of the versions of before were written anew.</summary>
    public int ChangedSince(ContentSnapshot before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.Documents.Count(d => Documents.GetValueOrDefault(d.Key) != d.Value);
    }

    public static void AssertSame(ContentSnapshot before, ContentSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Assert.Equal(before.Versions, after.Versions);
        Assert.Equal(0, after.ChangedSince(before));
        Assert.Equal((before.Items, before.Hash), (after.Items, after.Hash));
    }
}
