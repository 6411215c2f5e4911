using Npgsql;

namespace ActionPlans.Orchard.Tests.Fixtures;

/// <summary>Says that a test class needs PostgreSQL: without it <see cref="DatabaseFactAttribute"/> skips its tests.</summary>
public interface IOnPostgres;

/// <summary>A site just set up by the recipe, on PostgreSQL.</summary>
public class PostgresSite : Site
{
    private static readonly Lazy<Task<(SetUp SetUp, string Database)>> Template = new(SetUpAsync);

    /// <summary>How the set-up went.</summary>
    public static async Task<SetUp> GetSetUpAsync() => (await Template.Value).SetUp;

    public override async Task InitializeAsync()
    {
        // The fixture is made even where all tests of its class are skipped.
        if (PostgresServer.Missing is null)
        {
            await base.InitializeAsync();
        }
    }

    public override async Task<IReadOnlyDictionary<string, string?>> NewDatabaseAsync() => await SettingsAsync(await PostgresServer.CreateDatabaseAsync());

    protected override Task CopyToAsync(string folder) => CopyTemplateToAsync(folder);

    /// <summary>Copies the site as set up, with a database of its own.</summary>
    public static async Task CopyTemplateToAsync(string folder)
    {
        var (setUp, template) = await Template.Value;
        SiteTemplate.CopyFolder(setUp.Folder, folder);
        var database = await PostgresServer.CreateDatabaseAsync(template);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(file, text.Replace($"Database={template};", $"Database={database};", StringComparison.Ordinal));
        }
    }

    private static async Task<(SetUp SetUp, string Database)> SetUpAsync()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        var setUp = await SiteTemplate.SetUpAsync(await SettingsAsync(database));
        // A database is copied only while nobody is connected to it.
        NpgsqlConnection.ClearAllPools();
        return (setUp, database);
    }

    private static async Task<IReadOnlyDictionary<string, string?>> SettingsAsync(string database) => new Dictionary<string, string?>
    {
        ["DatabaseProvider"] = "Postgres",
        ["DatabaseConnectionString"] = await PostgresServer.ConnectionStringAsync(database),
    };
}
