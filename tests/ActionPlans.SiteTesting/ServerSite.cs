namespace ActionPlans.SiteTesting;

/// <summary>A site just set up by the recipe, on a database server of the tests' own.</summary>
public abstract class ServerSite : Site
{
    private readonly ServerTemplate _template;
    private readonly string? _missing;

    /// <param name="template">The site as set up.</param>
    /// <param name="missing">Why there is no server here; null where there is one.</param>
    private protected ServerSite(ServerTemplate template, string? missing)
    {
        _template = template;
        _missing = missing;
    }

    public override async Task InitializeAsync()
    {
        // The fixture is made even where all tests of its class are skipped.
        if (_missing is null)
        {
            await base.InitializeAsync();
        }
    }

    public override Task<IReadOnlyDictionary<string, string?>> NewDatabaseAsync() => _template.NewDatabaseAsync();

    protected override Task CopyToAsync(string folder) => _template.CopyToAsync(folder);
}

/// <summary>A site set up once for a run on a database server, and copied with a database of its own for every class of tests.</summary>
internal sealed class ServerTemplate
{
    private readonly string _provider;
    private readonly Func<string?, Task<string>> _createDatabase;
    private readonly Func<string, Task<string>> _connectionString;
    private readonly Lazy<Task<(SetUp SetUp, string Database)>> _template;

    /// <param name="provider">Orchard's name of the kind of database.</param>
    /// <param name="createDatabase">Makes an empty database, or a copy of another that nobody uses.</param>
    /// <param name="connectionString">How a database is reached.</param>
    /// <param name="release">Ends the connections that a pool keeps.</param>
    public ServerTemplate(
        string provider, Func<string?, Task<string>> createDatabase, Func<string, Task<string>> connectionString, Action release)
    {
        _provider = provider;
        _createDatabase = createDatabase;
        _connectionString = connectionString;
        _template = new(async () =>
        {
            var database = await createDatabase(null);
            var setUp = await SiteTemplate.SetUpAsync(await SettingsAsync(database));
            release();
            return (setUp, database);
        });
    }

    /// <summary>How the set-up went.</summary>
    public async Task<SetUp> GetSetUpAsync() => (await _template.Value).SetUp;

    /// <summary>The set-up's settings for another site on a new database.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> NewDatabaseAsync() => await SettingsAsync(await _createDatabase(null));

    /// <summary>Copies the site as set up, with a database of its own.</summary>
    public async Task CopyToAsync(string folder)
    {
        var (setUp, template) = await _template.Value;
        SiteTemplate.CopyFolder(setUp.Folder, folder);
        var database = await _createDatabase(template);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(file, text.Replace($"Database={template};", $"Database={database};", StringComparison.Ordinal));
        }
    }

    private async Task<IReadOnlyDictionary<string, string?>> SettingsAsync(string database) => new Dictionary<string, string?>
    {
        ["DatabaseProvider"] = _provider,
        ["DatabaseConnectionString"] = await _connectionString(database),
    };
}
