using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrchardCore.Data;

namespace ActionPlans.SiteTesting;

/// <summary>Takes a site's database away, without the server on which those of other tests are, until it is disposed.</summary>
public sealed class DatabaseCut : IAsyncDisposable
{
    private readonly string _database;

    private DatabaseCut(string database)
    {
        _database = database;
    }

    public static async Task<DatabaseCut> BeginAsync(SiteHost site)
    {
        var name = await site.InScopeAsync(
            services => Task.FromResult(services.GetRequiredService<IDbConnectionAccessor>().CreateConnection().Database));
        await ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        // The pool would give a connection that is dead already.
        NpgsqlConnection.ClearAllPools();
        site.Log.Expect("not currently accepting connections");
        return new DatabaseCut(name);
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"ALTER DATABASE {_database} WITH ALLOW_CONNECTIONS true");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await PostgresServer.ConnectionStringAsync("postgres"));
        await connection.ExecuteAsync(sql);
    }
}
