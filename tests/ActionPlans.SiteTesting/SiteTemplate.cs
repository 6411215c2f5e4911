using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;

namespace ActionPlans.SiteTesting;

/// <summary>
/// A site set up once for a run, as <c>./run</c> does it: an empty folder, and the first request. Its folder is copied for every
/// class of tests, since set-up takes ten seconds and a copy one.
/// </summary>
public static class SiteTemplate
{
    private static readonly Lazy<Task<SetUp>> Instance = new(() => SetUpAsync());

    /// <summary>How the set-up went.</summary>
    public static Task<SetUp> GetAsync() => Instance.Value;

    public static string NewFolder() => Directory.CreateTempSubdirectory("action-plans-").FullName;

    public static async Task CopyToAsync(string folder) => CopyFolder((await GetAsync()).Folder, folder);

    internal static void CopyFolder(string source, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Sets a site up in a folder of its own.</summary>
    /// <param name="settings">Settings of the set-up that differ.</param>
    internal static async Task<SetUp> SetUpAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var host = await SiteHost.StartAsync(folder, setUp: settings);
        var watch = Stopwatch.StartNew();
        using var first = await host.Anonymous.GetAsync("/");
        var took = watch.Elapsed;
        using var second = await host.Anonymous.GetAsync("/");
        await host.DisposeAsync();
        // The pool keeps files open, and with them what is not yet written to the one file.
        SqliteConnection.ClearAllPools();
        return new SetUp(folder, took, first.StatusCode, second.StatusCode, [.. host.Log.Entries]);
    }
}

/// <param name="Folder">The App_Data of the site.</param>
/// <param name="Took">How long the first request took.</param>
/// <param name="First">Its answer.</param>
/// <param name="Second">The answer of the request after it.</param>
/// <param name="Logged">What was logged meanwhile.</param>
public sealed record SetUp(string Folder, TimeSpan Took, HttpStatusCode First, HttpStatusCode Second, IReadOnlyList<string> Logged);
