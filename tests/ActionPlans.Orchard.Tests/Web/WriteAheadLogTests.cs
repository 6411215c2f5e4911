using ActionPlans.SiteTesting;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;

namespace ActionPlans.Orchard.Tests.Web;

/// <summary>Residents read while departments save.</summary>
[Collection(UnchangedSite.Name)]
public sealed class WriteAheadLogTests : SiteTests
{
    public WriteAheadLogTests(ReadSite site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_site_on_SQLite_keeps_a_write_ahead_log()
    {
        var mode = await Site.InScopeAsync(async services =>
        {
            await using var connection = services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
            await connection.OpenAsync();
            return await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode");
        });

        Assert.Equal("wal", mode);
    }
}
