using System.Diagnostics;

namespace ActionPlans.SiteTesting;

/// <summary>
/// A PostgreSQL server of the tests' own: its data in a folder of its own, reached by a socket in that folder alone, gone when the tests
/// end.
/// It sorts as Japanese does, as a city's server may: whatever relies on the order of code points shows itself.
/// </summary>
public static class PostgresServer
{
    private const string Superuser = "postgres";

    private static readonly string? Binaries = FindBinaries();
    private static readonly Lazy<Task<string>> Folder = new(StartAsync);
    private static int _databases;

    /// <summary>Why there is no server here; null where there is one.</summary>
    public static string? Missing { get; } = Binaries is null ? "No PostgreSQL 15 or newer was found (./test --install-postgres)." : null;

    /// <summary>Makes a database: an empty one, or a copy of another that nobody uses.</summary>
    public static async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var folder = await Folder.Value;
        var name = $"site_{Interlocked.Increment(ref _databases)}";
        await RunAsync("createdb", "-h", folder, "-U", Superuser, "-T", template ?? "template0", name);
        return name;
    }

    /// <summary>Makes a database of a dump.</summary>
    public static async Task<string> RestoreAsync(string dump)
    {
        var folder = await Folder.Value;
        var name = await CreateDatabaseAsync();
        // In the server's folder: its account cannot read into the tests' own.
        var file = Path.Combine(folder, $"{name}.sql");
        await File.WriteAllTextAsync(file, dump);
        await RunAsync("psql", "-h", folder, "-U", Superuser, "-d", name, "-q", "-v", "ON_ERROR_STOP=1", "-f", file);
        File.Delete(file);
        return name;
    }

    public static async Task<string> ConnectionStringAsync(string database)
        => $"Host={await Folder.Value};Username={Superuser};Database={database};Maximum Pool Size=20";

    private static string? FindBinaries()
    {
        // Debian keeps each version apart; the highest is the newest.
        var versions = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Reverse() : [];
        return ServerProcess.FindFolders(versions.Select(d => Path.Combine(d, "bin")), "initdb", "pg_ctl", "createdb", "psql")
            .FirstOrDefault(KnowsIcu);
    }

    // Since version 15.
    private static bool KnowsIcu(string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(folder, "initdb"), ["--help"]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Contains("--icu-locale", StringComparison.Ordinal);
    }

    private static async Task<string> StartAsync()
    {
        var folder = await ServerProcess.NewFolderAsync("action-plans-pg-", Superuser);
        var data = Path.Combine(folder, "data");
        await RunInAsync(
            folder, "initdb", "-D", data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu",
            "--icu-locale=ja", "--no-sync");
        var options =
            $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=300"
            + " -c fsync=off -c full_page_writes=off -c synchronous_commit=off";
        await RunInAsync(folder, "pg_ctl", "-D", data, "-o", options, "-l", Path.Combine(folder, "log"), "-w", "start");
        var (program, arguments) = Command("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
        await ServerProcess.StopWithThisProcessAsync(folder, arguments.Prepend(program));
        return folder;
    }

    private static async Task RunAsync(string program, params string[] arguments)
        => await RunInAsync(await Folder.Value, program, arguments);

    private static Task RunInAsync(string folder, string program, params string[] arguments)
    {
        var (command, all) = Command(program, arguments);
        return ServerProcess.ExecuteAsync(folder, command, all);
    }

    // PostgreSQL refuses to run as root; its package brings an account for it.
    private static (string Program, string[] Arguments) Command(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return Environment.IsPrivilegedProcess ? ("runuser", ["-u", Superuser, "--", path, .. arguments]) : (path, arguments);
    }
}
