using MySqlConnector;

namespace ActionPlans.SiteTesting;

/// <summary>Says that a test class needs MariaDB: without it <see cref="DatabaseFactAttribute"/> skips its tests.</summary>
public interface IOnMariaDb;

/// <summary>A site just set up by the recipe, on MariaDB.</summary>
public class MariaDbSite : ServerSite
{
    private static readonly ServerTemplate Template = new("MySql", MariaDbServer.CreateDatabaseAsync, MariaDbServer.ConnectionStringAsync,
        MySqlConnection.ClearAllPools);

    public MariaDbSite()
        : base(Template, MariaDbServer.Missing)
    {
    }

    /// <summary>How the set-up went.</summary>
    public static Task<SetUp> GetSetUpAsync() => Template.GetSetUpAsync();
}
