using System.Data.Common;
using Microsoft.Data.Sqlite;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace ActionPlans.Web;

/// <summary>
/// Lets residents read while departments save: SQLite's own journal makes every reader wait for every writer, its write-ahead log does not.
/// The file keeps the setting; other databases know no such thing.
/// </summary>
internal sealed class WriteAheadLog : ModularTenantEvents
{
    private readonly IServiceProvider _services;
    private readonly ShellSettings _settings;

    public WriteAheadLog(IServiceProvider services, ShellSettings settings)
    {
        _services = services;
        _settings = settings;
    }

    public override async Task ActivatedAsync()
    {
        // Before its set-up a site has no database.
        if (!_settings.IsRunning())
        {
            return;
        }

        await using var connection = _services.GetRequiredService<IDbConnectionAccessor>().CreateConnection();
        if (connection is not SqliteConnection)
        {
            return;
        }

        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;";
        await command.ExecuteScalarAsync();
    }
}
