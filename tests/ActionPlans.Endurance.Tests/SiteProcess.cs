using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ActionPlans.TestSupport;

namespace ActionPlans.Endurance.Tests;

/// <summary>The website as a process of its own, as a server runs it, so that it can be killed.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private SiteProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>How long its processors have worked.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the built website on a data folder that holds a site, and waits until it answers.</summary>
    public static async Task<SiteProcess> StartAsync(string dataFolder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        // …/bin/Release/net10.0: the website as it was built with these tests.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine("bin", output.Parent!.Name, output.Name, "ActionPlans.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address.ToString()])
        {
            WorkingDirectory = Repository.PathOf("Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ORCHARD_APP_DATA"] = dataFolder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // All people come from one address.
        start.Environment["ActionPlans__RequestLimits__Enabled"] = "false";
        var process = Process.Start(start)!;
        // A pipe that nobody reads fills up and stops the writer.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var site = new SiteProcess(process, address);
        await site.AnswersAsync();
        return site;
    }

    public HttpClient NewClient()
        => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
            Timeout = StartTimeout,
        };

    /// <summary>kill -9: no time to finish, to close or to tell anybody.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var client = NewClient();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < StartTimeout)
        {
            Assert.False(_process.HasExited, $"The site ended with code {(_process.HasExited ? _process.ExitCode : 0)} while it started.");
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        Assert.Fail("The site did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
