using System.Data.Common;
using ActionPlans.Cms.Saving;
using ActionPlans.SiteTesting;
using Dapper;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;
using YesSql;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>What the databases themselves say when they cannot store.</summary>
public abstract class StoreFaultTests
{
    private readonly string _database = $"t_{Guid.NewGuid():n}";

    [DatabaseFact]
    public async Task A_row_that_somebody_else_is_writing_is_busy()
    {
        await using var one = await OpenAsync(_database);
        await one.ExecuteAsync("CREATE TABLE t (a INT PRIMARY KEY, b TEXT)");
        await one.ExecuteAsync("INSERT INTO t VALUES (1, 'x')");
        await using var other = await OpenAsync(_database);
        await using var transaction = await one.BeginTransactionAsync();
        await one.ExecuteAsync("UPDATE t SET b = 'y'", transaction: transaction);

        var refused = await RefusedAsync(() => other.ExecuteAsync("UPDATE t SET b = 'z'", commandTimeout: MaxSeconds));

        Assert.Equal((SaveOutcome.Busy, true), (SaveFaults.Of(refused), refused.IsContention()));
    }

    [DatabaseFact]
    public async Task A_key_that_somebody_else_has_stored_is_a_conflict()
    {
        await using var connection = await OpenAsync(_database);
        await connection.ExecuteAsync("CREATE TABLE t (a INT PRIMARY KEY)");
        await connection.ExecuteAsync("INSERT INTO t VALUES (1)");

        var refused = await RefusedAsync(() => connection.ExecuteAsync("INSERT INTO t VALUES (1)"));

        Assert.Equal((SaveOutcome.Conflict, true), (SaveFaults.Of(refused), refused.IsContention()));
    }

    [DatabaseFact]
    public async Task A_table_that_is_not_there_is_neither()
    {
        await using var connection = await OpenAsync(_database);

        var refused = await RefusedAsync(() => connection.ExecuteAsync("INSERT INTO nothing VALUES (1)"));

        Assert.Equal((SaveOutcome.Failed, false), (SaveFaults.Of(refused), refused.IsContention()));
    }

    /// <summary>How long a statement may take; longer than a server waits for another's lock.</summary>
    protected virtual int MaxSeconds => 5;

    /// <summary>Opens a connection that does not wait long for others.</summary>
    /// <param name="database">A database of its own, or a schema.</param>
    protected abstract Task<DbConnection> OpenAsync(string database);

    protected static async Task<DbConnection> OpenAsync(DbConnection connection, params string[] statements)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await connection.ExecuteAsync(statement);
        }

        return connection;
    }

    protected static Task<DbException> RefusedAsync(Func<Task> run) => Assert.ThrowsAnyAsync<DbException>(run);
}

public sealed class StoreFaultTestsOnSqlite : StoreFaultTests, IDisposable
{
    private readonly string _folder = SiteTemplate.NewFolder();

    // The only time for which SQLite waits.
    protected override int MaxSeconds => 1;

    [Fact]
    public async Task A_disk_without_space_is_full()
    {
        await using var connection = await OpenAsync("full");
        await connection.ExecuteAsync("CREATE TABLE t (a TEXT); PRAGMA max_page_count = 2;");

        var refused = await RefusedAsync(
            () => connection.ExecuteAsync("INSERT INTO t VALUES (@text)", new { text = new string('x', 100_000) }));

        Assert.Equal((SaveOutcome.Full, false), (SaveFaults.Of(refused), refused.IsContention()));
    }

    [Fact]
    public void A_document_that_somebody_else_has_changed_is_a_conflict()
    {
        var exception = new ConcurrencyException(new Document { Id = 1, Type = "test" });

        Assert.Equal((SaveOutcome.Conflict, true), (SaveFaults.Of(exception), exception.IsContention()));
    }

    [Fact]
    public void What_is_no_fault_of_a_database_is_no_contention() => Assert.False(new InvalidOperationException("x").IsContention());

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<DbConnection> OpenAsync(string database)
        => OpenAsync(new SqliteConnection($"Data Source={Path.Combine(_folder, database)};Default Timeout=1"));
}

public sealed class StoreFaultTestsOnPostgres : StoreFaultTests, IOnPostgres
{
    private static readonly Lazy<Task<string>> Database = new(() => PostgresServer.CreateDatabaseAsync());

    protected override async Task<DbConnection> OpenAsync(string database)
        => await OpenAsync(
            new NpgsqlConnection(await PostgresServer.ConnectionStringAsync(await Database.Value)),
            $"CREATE SCHEMA IF NOT EXISTS {database}", $"SET search_path = {database}", "SET lock_timeout = '100ms'");
}

public sealed class StoreFaultTestsOnMariaDb : StoreFaultTests, IOnMariaDb
{
    private static readonly Lazy<Task<string>> Server = new(() => MariaDbServer.CreateDatabaseAsync());

    protected override async Task<DbConnection> OpenAsync(string database)
        => await OpenAsync(
            new MySqlConnection(await MariaDbServer.ConnectionStringAsync(await Server.Value)),
            $"CREATE DATABASE IF NOT EXISTS {database}", $"USE {database}", "SET innodb_lock_wait_timeout = 1");
}
