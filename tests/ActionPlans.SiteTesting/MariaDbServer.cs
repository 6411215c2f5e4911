namespace ActionPlans.SiteTesting;

/// <summary>
/// A MariaDB server of the tests' own: its data in a folder of its own, reached by a socket in that folder alone, gone when the tests end.
/// Character set and collation are those that Debian's package comes with.
/// </summary>
public static class MariaDbServer
{
    private const string Account = "mysql";
    private const string Superuser = "root";

    private static readonly string? Daemons = ServerProcess.FindFolders(["/usr/sbin"], "mariadbd").FirstOrDefault();
    private static readonly string? Programs = ServerProcess.FindFolders(
        [], "mariadb", "mariadb-admin", "mariadb-dump", "mariadb-install-db").FirstOrDefault();
    private static readonly Lazy<Task<string>> Folder = new(StartAsync);
    private static int _databases;

    /// <summary>Why there is no server here; null where there is one.</summary>
    public static string? Missing { get; } = Daemons is null || Programs is null
        ? "No MariaDB was found (./test --install-mariadb)." : null;

    /// <summary>Makes a database: an empty one, or a copy of another.</summary>
    public static async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var folder = await Folder.Value;
        var name = $"site_{Interlocked.Increment(ref _databases)}";
        await RunAsync(folder, "mariadb", "-e", $"CREATE DATABASE {name}");
        if (template is not null)
        {
            var connection = $"--no-defaults --socket='{SocketOf(folder)}' --user={Superuser}";
            await ServerProcess.ExecuteAsync(folder, "sh", "-c",
                $"'{Programs}/mariadb-dump' {connection} --single-transaction {template} >{name}.sql"
                + $" && '{Programs}/mariadb' {connection} {name} <{name}.sql && rm {name}.sql");
        }

        return name;
    }

    /// <summary>Makes a database of a dump.</summary>
    public static async Task<string> RestoreAsync(string dump)
    {
        var folder = await Folder.Value;
        var name = await CreateDatabaseAsync();
        var file = Path.Combine(folder, $"{name}.sql");
        await File.WriteAllTextAsync(file, dump);
        await RunAsync(folder, "mariadb", name, "-e", $"source {file}");
        File.Delete(file);
        return name;
    }

    public static async Task<string> ConnectionStringAsync(string database)
        => $"Server={SocketOf(await Folder.Value)};Protocol=Unix;User={Superuser};Database={database};Maximum Pool Size=20";

    private static string SocketOf(string folder) => Path.Combine(folder, "socket");

    private static async Task<string> StartAsync()
    {
        var folder = await ServerProcess.NewFolderAsync("action-plans-db-", Account);
        // MariaDB refuses to run as root; its package brings an account for it.
        var user = Environment.IsPrivilegedProcess ? $"--user={Account}" : "";
        var data = Path.Combine(folder, "data");
        await ServerProcess.ExecuteAsync(folder, "sh", "-c",
            $"'{Programs}/mariadb-install-db' --no-defaults --datadir='{data}'"
            + $" --auth-root-authentication-method=normal --skip-test-db {user}");
        await ServerProcess.ExecuteAsync(folder, "sh", "-c",
            $"'{Daemons}/mariadbd' --no-defaults --datadir='{data}' --socket='{SocketOf(folder)}' --pid-file='{folder}/pid'"
            + $" --skip-networking {user} --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci --max-connections=300"
            + $" --innodb-flush-log-at-trx-commit=0 --skip-innodb-doublewrite </dev/null >'{folder}/log' 2>&1 &");
        await RunAsync(folder, "mariadb-admin", "--wait=60", "ping");
        await ServerProcess.StopWithThisProcessAsync(folder, [Path.Combine(Programs!, "mariadb-admin"), .. Connection(folder), "shutdown"]);
        return folder;
    }

    private static Task RunAsync(string folder, string program, params string[] arguments)
        => ServerProcess.ExecuteAsync(folder, Path.Combine(Programs!, program), [.. Connection(folder), .. arguments]);

    private static string[] Connection(string folder) => ["--no-defaults", $"--socket={SocketOf(folder)}", $"--user={Superuser}"];
}
