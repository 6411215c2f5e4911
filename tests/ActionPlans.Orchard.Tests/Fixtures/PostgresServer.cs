using System.Diagnostics;

namespace ActionPlans.Orchard.Tests.Fixtures;

/// <summary>
/// A PostgreSQL server of the tests' own: its data in a folder of its own, reached by a socket in that folder alone, gone when the tests end.
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

    public static async Task<string> ConnectionStringAsync(string database) => $"Host={await Folder.Value};Username={Superuser};Database={database};Maximum Pool Size=20";

    private static string? FindBinaries()
    {
        IEnumerable<string> folders = OperatingSystem.IsWindows() ? [] :
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
            // Debian keeps each version apart; the highest is the newest.
            .. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Reverse().Select(d => Path.Combine(d, "bin")) : [],
        ];
        return folders.FirstOrDefault(f => Array.TrueForAll(["initdb", "pg_ctl", "createdb"], program => File.Exists(Path.Combine(f, program))) && KnowsIcu(f));
    }

    // Since version 15.
    private static bool KnowsIcu(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "initdb"), ["--help"]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Contains("--icu-locale", StringComparison.Ordinal);
    }

    private static async Task<string> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("action-plans-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await ExecuteAsync(folder, "chown", Superuser, folder);
        }

        var data = Path.Combine(folder, "data");
        await RunInAsync(folder, "initdb", "-D", data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=ja", "--no-sync");
        var options = $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=300 -c fsync=off -c full_page_writes=off -c synchronous_commit=off";
        await RunInAsync(folder, "pg_ctl", "-D", data, "-o", options, "-l", Path.Combine(folder, "log"), "-w", "start");
        await StopWithThisProcessAsync(folder, data);
        return folder;
    }

    // The test runner may kill this process, which then can stop nothing. A shell of nobody's waits for its end.
    private static Task StopWithThisProcessAsync(string folder, string data)
    {
        var (program, arguments) = Command("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
        var stop = string.Join(' ', arguments.Prepend(program).Select(a => $"'{a}'"));
        var wait = $"while kill -0 {Environment.ProcessId}; do sleep 1; done";
        return ExecuteAsync("/", "sh", "-c", $"({wait}; {stop}; rm -rf '{folder}') </dev/null >/dev/null 2>&1 &");
    }

    private static async Task RunAsync(string program, params string[] arguments) => await RunInAsync(await Folder.Value, program, arguments);

    private static Task RunInAsync(string folder, string program, params string[] arguments)
    {
        var (command, all) = Command(program, arguments);
        return ExecuteAsync(folder, command, all);
    }

    // PostgreSQL refuses to run as root; its package brings an account for it.
    private static (string Program, string[] Arguments) Command(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        return Environment.IsPrivilegedProcess ? ("runuser", ["-u", Superuser, "--", path, .. arguments]) : (path, arguments);
    }

    private static async Task ExecuteAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {string.Concat(said)}");
    }
}
