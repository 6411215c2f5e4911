using System.Net;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.OutputCaching;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data;
using YesSql;

namespace ActionPlans.Orchard.Tests.Indexes;

/// <summary>Index tables that say otherwise than the content. Each test works on measures of its own.</summary>
public abstract class IndexRebuildTests : SiteTests
{
    protected IndexRebuildTests(Site site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task A_site_as_it_is_has_no_rows_to_mend()
    {
        await Site.AddResultAsync("9", 2021);
        await Site.EditMeasureAsync("9", part => part.Overview = "下書き", publish: false);

        Assert.Equal(0, await Site.RebuildAsync(rebuild => rebuild.RunWhereStaleAsync()));
    }

    [DatabaseFact]
    public async Task A_row_that_is_not_true_publishes_nothing()
    {
        var id = await Site.MeasureIdAsync("1");
        await ForgetAsync(id);

        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Page("1")));
        Assert.Equal(1, await Site.RebuildAsync(rebuild => rebuild.RunWhereStaleAsync()));
        Assert.Equal(0, await Site.RebuildAsync(rebuild => rebuild.RunWhereStaleAsync()));
        Assert.Empty(await RowsAsync(id));
    }

    [DatabaseFact]
    public async Task A_row_that_is_missing_comes_back()
    {
        var id = await Site.MeasureIdAsync("2");
        await ExecuteAsync(name => $"DELETE FROM {name("MeasureIndex")} WHERE {name("ContentItemId")} = @id", id);
        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Page("2")));

        Assert.Equal(1, await Site.RebuildAsync(rebuild => rebuild.RunWhereStaleAsync()));

        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(Page("2")));
    }

    [DatabaseFact]
    public async Task The_recipe_makes_all_rows_anew_and_changes_no_content()
    {
        var id = await Site.MeasureIdAsync("3");
        var other = await Site.MeasureIdAsync("4");
        var before = await Site.SnapshotAsync();
        await ExecuteAsync(name => $"DELETE FROM {name("MeasureIndex")} WHERE {name("ContentItemId")} = @id", id);
        await ExecuteAsync(name => $"UPDATE {name("MeasureIndex")} SET {name("No")} = '99' WHERE {name("ContentItemId")} = @id", other);

        await Site.RunRecipeAsync("ActionPlanRepair");

        Assert.Equal(["3"], (await RowsAsync(id)).Select(r => r.No));
        Assert.Equal(["4"], (await RowsAsync(other)).Select(r => r.No));
        Assert.Equal(before.Hash, (await Site.SnapshotAsync()).Hash);
    }

    [DatabaseFact]
    public async Task Another_reader_of_the_site_sees_that_a_row_is_gone()
    {
        // The newest row stays: that one is gone shows in their number alone.
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(Page("5")));
        await Site.EditMeasureAsync("6", part => part.Overview = "いちばん新しい行");
        Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(Page("5")));
        await ExecuteAsync(
            name => $"DELETE FROM {name("MeasureIndex")} WHERE {name("ContentItemId")} = @id", await Site.MeasureIdAsync("5"));

        Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync(Page("5")));
        await Site.RebuildAsync(rebuild => rebuild.RunWhereStaleAsync());
    }

    private static string Page(string no) => $"/action-plans/{SeedPlan.Slug}/measures/{no}/";

    private Task<MeasureIndex[]> RowsAsync(string id) => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>().QueryIndex<MeasureIndex>(i => i.ContentItemId == id).ListAsync()).ToArray());

    // Unpublishes a measure as somebody does who knows nothing of our tables.
    private async Task ForgetAsync(string id)
    {
        var kept = Assert.Single(await RowsAsync(id));
        await Site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            var manager = services.GetRequiredService<IContentManager>();
            await manager.RemoveAsync(await manager.GetAsync(id));
            await session.SaveChangesAsync();
        });
        var document = await Site.InScopeAsync(
            async services
                => (
                    await services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(i => i.ContentItemId == id)
                        .FirstOrDefaultAsync()).DocumentId);
        string[] columns = ["DocumentId", "PlanContentItemId", "No", "SortKey", "ContentItemId", "Published", "Latest"];
        await ExecuteAsync(
            name => $"INSERT INTO {name("MeasureIndex")} ({string.Join(", ", columns.Select(name))})"
                + $" VALUES ({document}, '{kept.PlanContentItemId}', '{kept.No}', '{kept.SortKey}', @id, TRUE, TRUE)",
            id);
    }

    // Past Orchard and past this node's memory.
    private Task ExecuteAsync(Func<Func<string, string>, string> sql, string id) => Site.InScopeAsync(async services =>
    {
        await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
        await connection.OpenAsync();
        Assert.NotEqual(
            0, await connection.ExecuteAsync(
                sql(services.GetRequiredService<IStore>().Configuration.SqlDialect.QuoteForColumnName), new { id }));
        services.GetRequiredService<CacheEpoch>().Increment();
    });
}

public sealed class IndexRebuildTestsOnSqlite : IndexRebuildTests, IClassFixture<Site>
{
    public IndexRebuildTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class IndexRebuildTestsOnPostgres : IndexRebuildTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public IndexRebuildTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}

public sealed class IndexRebuildTestsOnMariaDb : IndexRebuildTests, IClassFixture<MariaDbSite>, IOnMariaDb
{
    public IndexRebuildTestsOnMariaDb(MariaDbSite site)
        : base(site)
    {
    }
}
