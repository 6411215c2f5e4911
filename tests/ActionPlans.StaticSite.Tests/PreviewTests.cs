using System.Diagnostics;
using System.Net;
using ActionPlans.Pages.Embedding;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

public sealed class PreviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://192.0.2.1:5000")]
    [InlineData("http://127.0.0.1:5000;http://0.0.0.0:5001")]
    [InlineData("nonsense")]
    public async Task It_is_for_this_machine_alone(string urls)
    {
        var preview = await Command.RunAsync("preview", Repository.PlanFile, "--urls", urls);

        Assert.Equal(2, preview.ExitCode);
        Assert.Contains("--urls", preview.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_serves_every_page_says_that_the_cms_is_not_running_and_shows_a_changed_file()
    {
        var plan = _folder.Write("seed.plan.json", await File.ReadAllTextAsync(Repository.PlanFile));
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(CommandLine).Assembly.Location, "preview", plan, "--urls", "http://127.0.0.1:0", "--cms-not-running"])
        { RedirectStandardOutput = true })!;
        try
        {
            var listening = await process.StandardOutput.ReadLineAsync();
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(listening!.Split(' ')[0])
            };

            foreach (var address in new[]
            {
                "/",
                "/action-plans/",
                "/action-plans/yuki-2021/",
                "/action-plans/yuki-2021/about/",
                "/action-plans/yuki-2021/measures/39/"
            })
            {
                Assert.Contains("CMSは動いていません", await client.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
            }

            Assert.Equal(
                HttpStatusCode.NotFound,
                (await client.GetAsync(new Uri("/action-plans/yuki-2021/measures/40/", UriKind.Relative))).StatusCode);
            Assert.Equal(
                HttpStatusCode.MovedPermanently, (await client.GetAsync(new Uri("/action-plans/yuki-2021", UriKind.Relative))).StatusCode);

            using var front = await client.GetAsync(new Uri("/", UriKind.Relative));
            Assert.Equal(PreviewServer.ContentSecurityPolicy, Assert.Single(front.Headers.GetValues("Content-Security-Policy")));
            using var chart = await client.GetAsync(new Uri("/action-plans/yuki-2021/measures/1/chart-demae-koza.svg", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, chart.StatusCode);
            Assert.Equal(EmbedPolicies.Chart, Assert.Single(chart.Headers.GetValues("Content-Security-Policy")));

            var about = new Uri("/action-plans/yuki-2021/measures/1/", UriKind.Relative);
            var text = await File.ReadAllTextAsync(plan);
            await File.WriteAllTextAsync(plan, text.Replace("ふれあい出前講座の実施回数", "ふれあい出前講座の開催回数", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(plan, DateTime.UtcNow.AddSeconds(5));
            Assert.Contains("ふれあい出前講座の開催回数", await client.GetStringAsync(about), StringComparison.Ordinal);

            // While the file is broken, the last good plan stays.
            await File.WriteAllTextAsync(plan, "{");
            File.SetLastWriteTimeUtc(plan, DateTime.UtcNow.AddSeconds(10));
            Assert.Contains("ふれあい出前講座の開催回数", await client.GetStringAsync(about), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
