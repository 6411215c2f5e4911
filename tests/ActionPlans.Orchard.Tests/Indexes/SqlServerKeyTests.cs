using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.SiteTesting;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Data;

namespace ActionPlans.Orchard.Tests.Indexes;

/// <summary>SQL Server's unique columns allow one row without a value. PostgreSQL can be told the same.</summary>
public sealed class SqlServerKeyTests : SiteTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public SqlServerKeyTests(PostgresSite site)
        : base(site)
    {
    }

    [DatabaseFact]
    public async Task Several_corrections_and_summaries_are_open_at_once()
    {
        await Site.InScopeAsync(async services =>
        {
            await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
            await connection.OpenAsync();
            foreach (var table in new[] { nameof(AnnualResultIndex), nameof(YearSummaryIndex) })
            {
                await connection.ExecuteAsync(
                    $"""CREATE UNIQUE INDEX "{table}_As_on_SQL_Server" ON "{table}" ("UniqueKey") NULLS NOT DISTINCT""");
            }
        });

        foreach (var no in new[] { "1", "2", "3" })
        {
            await Site.AddResultAsync(no, 2021);
            await Site.ChangeResultAsync(no, 2021, part => part.Achievements = "訂正の下書き");
        }

        foreach (var year in new[] { 2021, 2022 })
        {
            var id = await Site.AddSummaryAsync(year, part => part.Lead = "総括");
            await Site.InScopeAsync(async services =>
            {
                var manager = services.GetRequiredService<IContentManager>();
                var draft = await manager.GetAsync(id, VersionOptions.DraftRequired);
                draft.Alter<YearSummaryPart>(part => part.Lead = "総括の下書き");
                await manager.UpdateAsync(draft);
            });
        }

        Assert.Equal(3, await CountAsync<AnnualResultIndex>());
        Assert.Equal(2, await CountAsync<YearSummaryIndex>());
    }

    private Task<int> CountAsync<TIndex>() => Site.InScopeAsync(async services =>
    {
        await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
        await connection.OpenAsync();
        return await connection.ExecuteScalarAsync<int>(
            $"""SELECT COUNT(*) FROM "{typeof(TIndex).Name}" WHERE "Latest" AND NOT "Published" """);
    });
}
