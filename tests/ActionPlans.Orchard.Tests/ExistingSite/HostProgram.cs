using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using ActionPlans.SiteTesting;
using AngleSharp.Html.Dom;

namespace ActionPlans.Orchard.Tests.ExistingSite;

/// <summary>A host that runs as a program of its own, as on a city's server.</summary>
internal sealed partial class HostProgram : IAsyncDisposable
{
    private readonly Process _process;

    private HostProgram(Process process, string address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>The configuration that the tests were built in: .../bin/Release/net10.0.</summary>
    public static string Configuration { get; }
        = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;

    public HttpClient Client { get; }

    /// <summary>Starts a host whose first request sets the site up.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">Its program, seen from there.</param>
    /// <param name="data">The folder for the site's data.</param>
    public static async Task<HostProgram> StartAsync(string folder, string program, string data)
    {
        var start = Start(folder, program, "--urls", "http://127.0.0.1:0");
        start.Environment["ORCHARD_APP_DATA"] = data;
        foreach (var (key, value) in SiteHost.AutoSetup())
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        var host = new HostProgram(process, await AddressAsync(process));
        _ = process.StandardOutput.ReadToEndAsync();
        return host;
    }

    /// <summary>Runs a command of dotnet to its end; fails with what it wrote where it fails.</summary>
    public static async Task DotnetAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Start(folder, [.. arguments, "--nologo", "--disable-build-servers"]))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}");
    }

    /// <summary>A page, which must be there.</summary>
    public async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} {answer.StatusCode} {html}");
        return SitePages.Parse(html);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return match.Groups["address"].Value;
            }
        }

        throw new InvalidOperationException("The host did not start.");
    }

    private static ProcessStartInfo Start(string folder, params string[] arguments)
        => new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex Listening();
}
