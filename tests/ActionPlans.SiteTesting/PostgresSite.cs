using Npgsql;

namespace ActionPlans.SiteTesting;

/// <summary>Says that a test class needs PostgreSQL: without it <see cref="DatabaseFactAttribute"/> skips its tests.</summary>
public interface IOnPostgres;

/// <summary>A site just set up by the recipe, on PostgreSQL.</summary>
public class PostgresSite : ServerSite
{
    // A database is copied only while nobody is connected to it.
    private static readonly ServerTemplate Template = new("Postgres", PostgresServer.CreateDatabaseAsync,
        PostgresServer.ConnectionStringAsync, NpgsqlConnection.ClearAllPools);

    public PostgresSite()
        : base(Template, PostgresServer.Missing)
    {
    }

    /// <summary>How the set-up went.</summary>
    public static Task<SetUp> GetSetUpAsync() => Template.GetSetUpAsync();

    /// <summary>Copies the site as set up, with a database of its own.</summary>
    public static Task CopyTemplateToAsync(string folder) => Template.CopyToAsync(folder);
}
