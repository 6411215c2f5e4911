using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using YesSql;

namespace ActionPlans.Orchard.Tests.OutputCaching;

/// <summary>Notes every statement that a site sends to its SQLite database.</summary>
internal sealed class RecordedSql : IConnectionFactory
{
    private readonly IConnectionFactory _inner;
    private readonly ConcurrentDictionary<string, (string Name, object? Value)[]> _statements = new(StringComparer.Ordinal);
    private int _count;

    public RecordedSql(IConnectionFactory inner)
    {
        _inner = inner;
    }

    public Type DbConnectionType => _inner.DbConnectionType;

    /// <summary>How many commands were sent, the same ones too.</summary>
    public int Count => _count;

    /// <summary>The statements since the last time, each once, with parameters that it had.</summary>
    public IReadOnlyDictionary<string, (string Name, object? Value)[]> Take()
    {
        var taken = _statements.ToDictionary(StringComparer.Ordinal);
        _statements.Clear();
        return taken;
    }

    public DbConnection CreateConnection()
    {
        using var connection = _inner.CreateConnection();
        return new Connection(connection.ConnectionString, this);
    }

    /// <summary>How the database would find what a statement asks for.</summary>
    public async Task<IReadOnlyList<string>> ExplainAsync(string statement, (string Name, object? Value)[] parameters)
    {
        await using var connection = _inner.CreateConnection();
        await connection.OpenAsync();
        await using var command = (SqliteCommand)connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    private sealed class Connection : SqliteConnection
    {
        private readonly RecordedSql _record;

        public Connection(string connectionString, RecordedSql record)
            : base(connectionString)
        {
            _record = record;
        }

        public override SqliteCommand CreateCommand()
            => new Command(_record) { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };
    }

    private sealed class Command : SqliteCommand
    {
        private readonly RecordedSql _record;

        public Command(RecordedSql record)
        {
            _record = record;
        }

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            Interlocked.Increment(ref _record._count);
            _record._statements[CommandText] = [.. Parameters.Cast<SqliteParameter>().Select(p => (p.ParameterName, p.Value))];
            return base.ExecuteReader(behavior);
        }
    }
}
