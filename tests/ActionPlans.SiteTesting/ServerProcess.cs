using System.Diagnostics;

namespace ActionPlans.SiteTesting;

/// <summary>Programs of a database server that the tests start for themselves.</summary>
internal static class ServerProcess
{
    /// <summary>A folder of its own, which the server's account may write into.</summary>
    public static async Task<string> NewFolderAsync(string prefix, string account)
    {
        var folder = Directory.CreateTempSubdirectory(prefix).FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await ExecuteAsync(folder, "chown", account, folder);
        }

        return folder;
    }

    /// <summary>
    /// Stops a server and deletes its folder when this process ends. The test runner may kill this process, so a shell waits for its end.
    /// </summary>
    /// <param name="folder">The server's folder.</param>
    /// <param name="stop">The command that stops the server.</param>
    public static Task StopWithThisProcessAsync(string folder, IEnumerable<string> stop)
    {
        var command = string.Join(' ', stop.Select(a => $"'{a}'"));
        var wait = $"while kill -0 {Environment.ProcessId}; do sleep 1; done";
        return ExecuteAsync("/", "sh", "-c", $"({wait}; {command}; rm -rf '{folder}') </dev/null >/dev/null 2>&1 &");
    }

    /// <summary>Runs a program to its end; fails with what it wrote where it fails.</summary>
    public static async Task ExecuteAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {string.Concat(said)}");
    }

    /// <summary>The folders of PATH, and of those given, that have all of the programs.</summary>
    public static IEnumerable<string> FindFolders(IEnumerable<string> others, params string[] programs)
    {
        var path = OperatingSystem.IsWindows() ? []
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return path.Concat(others).Where(f => Array.TrueForAll(programs, program => File.Exists(Path.Combine(f, program))));
    }
}
