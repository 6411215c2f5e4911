using ActionPlans.Cms.Indexes;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.Migrations;

/// <summary>
/// A site from before the query indexes and from when a unique key could be null: its tables come, and are filled with what it has.
/// </summary>
public sealed class IndexUpgradeTests : IAsyncLifetime
{
    private readonly string _folder = SiteTemplate.NewFolder();

    public Task InitializeAsync() => SiteTemplate.CopyToAsync(_folder);

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_queries_answer_as_on_a_new_site()
    {
        await using (var before = await SiteHost.StartAsync(_folder))
        {
            await before.AddResultAsync("1", 2021);
            await before.ChangeResultAsync("1", 2021, part => part.Achievements = "訂正の下書き");
            SqliteConnection.ClearAllPools();
        }

        await TakeBackAsync();
        await using var site = await SiteHost.StartAsync(_folder);
        var first = await site.Anonymous.StatusAsync("/");
        site.Log.AssertNothingUnexpected();
        Assert.Equal(System.Net.HttpStatusCode.OK, first);

        Assert.Equal(30, await site.CountAsync("IndicatorsOfPlan", ("plan", SeedPlan.Slug)));
        Assert.Equal(
            SeedPlan.Plan.Measures.Select(m => $"No.{m.No} {m.Name}"), await site.ItemsOfAsync("MeasuresOfPlan", ("plan", SeedPlan.Slug)));
        Assert.NotEqual(
            0, await site.CountAsync("MeasuresOfDepartment", ("plan", SeedPlan.Slug), ("department", SeedPlan.Plan.Departments[0].Slug)));
        Assert.Equal(SeedPlan.Document.Measures.Count, (await site.ExportAsync()).Measures.Count);
        var keys = await site.InScopeAsync(
            async services
                => (await services.GetRequiredService<ISession>().QueryIndex<AnnualResultIndex>().ListAsync()).Select(i => i.UniqueKey)
                    .ToArray());
        var measures = await site.InScopeAsync(services => services.GetRequiredService<ISession>().QueryIndex<MeasureIndex>().ListAsync());
        Assert.All(measures, m => Assert.NotEmpty(m.Slug));
        Assert.Equal(2, keys.Length);
        Assert.All(keys, Assert.NotEmpty);
        site.Log.AssertNothingUnexpected();
    }

    private async Task TakeBackAsync()
    {
        var file = Directory.EnumerateFiles(_folder, "*.db", SearchOption.AllDirectories).Single();
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            var changed = await connection.ExecuteAsync($"""
                DROP TABLE {nameof(IndicatorIndex)};
                DROP TABLE {nameof(DepartmentIndex)};
                ALTER TABLE {nameof(MeasureIndex)} DROP COLUMN {nameof(MeasureIndex.SortKey)};
                ALTER TABLE {nameof(MeasureIndex)} DROP COLUMN {nameof(MeasureIndex.Slug)};
                UPDATE {nameof(AnnualResultIndex)} SET {nameof(AnnualResultIndex.UniqueKey)} = NULL
                    WHERE NOT {nameof(AnnualResultIndex.Latest)};
                UPDATE Document SET Content = replace(Content, 'IndexMigrations","Version":5', 'IndexMigrations","Version":1')
                    WHERE Type LIKE '%DataMigrationRecord%';
                """);
            Assert.Equal(
                1, await connection.ExecuteScalarAsync<int>(
                    "SELECT COUNT(*) FROM Document WHERE Content LIKE '%IndexMigrations\",\"Version\":1%'"));
        }
    }
}
