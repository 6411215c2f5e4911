using System.IO.Compression;
using System.Text.Json;
using ActionPlans.TestSupport;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ActionPlans.SiteTesting;

/// <summary>A site of plan format 1 (tests/data/earlier-site), which today's code starts on for the first time.</summary>
public abstract class EarlierSite : Site
{
    /// <summary>The database file of a site on SQLite; other databases take no notice of it.</summary>
    protected const string SqliteFile = "OrchardCore.db";

    private readonly string _provider;
    private readonly string? _missing;

    /// <param name="provider">Orchard's name of the kind of database.</param>
    /// <param name="missing">Why there is no server here; null where there is one.</param>
    protected EarlierSite(string provider, string? missing = null)
    {
        _provider = provider;
        _missing = missing;
    }

    /// <summary>The plan file, with its public record, that the site gave out before.</summary>
    public Task<string> PlanFileAsync() => ReadAsync(".plan.json.gz");

    public override async Task InitializeAsync()
    {
        // The fixture is made even where all tests of its class are skipped.
        if (_missing is null)
        {
            await base.InitializeAsync();
        }
    }

    protected override async Task CopyToAsync(string folder)
    {
        var site = Directory.CreateDirectory(Path.Combine(folder, "Sites", "Default")).FullName;
        var settings = new Dictionary<string, string>
        {
            ["ConnectionString"] = await RestoreAsync(site, await ReadAsync(".sql.gz")),
            ["DatabaseName"] = SqliteFile,
            ["DatabaseProvider"] = _provider,
            ["DocumentTable"] = "Document",
            ["IdentityColumnSize"] = "Int64",
            ["TableNameSeparator"] = "_",
            ["TablePrefix"] = "",
        };
        await File.WriteAllTextAsync(Path.Combine(site, "appsettings.json"), JsonSerializer.Serialize(settings));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "tenants.json"),
            """
            {
              "Default": { "State": "Running", "VersionId": "4nr0vycmgkg040s65mbdxbwa5c", "TenantId": "443m74q25djct6frn7knsxhdm6" }
            }
            """);
    }

    /// <summary>Makes a database of the dump.</summary>
    /// <returns>The connection string by which the site reaches it.</returns>
    protected abstract Task<string> RestoreAsync(string siteFolder, string dump);

    private async Task<string> ReadAsync(string ending)
    {
        var path = Repository.PathOf("tests", "data", "earlier-site", _provider.ToLowerInvariant() + ending);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }
}

public sealed class EarlierSqliteSite() : EarlierSite("Sqlite")
{
    protected override async Task<string> RestoreAsync(string siteFolder, string dump)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(siteFolder, SqliteFile)};Pooling=False");
        await connection.ExecuteAsync(dump);
        return "";
    }
}

public sealed class EarlierPostgresSite() : EarlierSite("Postgres", PostgresServer.Missing)
{
    protected override async Task<string> RestoreAsync(string siteFolder, string dump)
        => await PostgresServer.ConnectionStringAsync(await PostgresServer.RestoreAsync(dump));
}

public sealed class EarlierMariaDbSite() : EarlierSite("MySql", MariaDbServer.Missing)
{
    protected override async Task<string> RestoreAsync(string siteFolder, string dump)
        => await MariaDbServer.ConnectionStringAsync(await MariaDbServer.RestoreAsync(dump));
}
