using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>A plan with measures that ended is published as a static site.</summary>
public sealed class EndedMeasureSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_line_finds_nothing_and_writes_every_page()
    {
        var check = await Command.RunAsync("check", Repository.EndedMeasuresFile);
        var export = await Command.RunAsync("export", Repository.EndedMeasuresFile, "--output", _folder["site"]);
        var plan = Path.Combine(_folder["site"], "action-plans", "sumire-2021");

        Assert.Equal((0, 0), (check.ExitCode, export.ExitCode));
        Assert.Contains("エラー 0件", check.Output, StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Path.Combine(plan, "data", "plan.json"));
        Assert.Equal(await File.ReadAllTextAsync(Repository.EndedMeasuresFile), written);
        foreach (var page in new[] { "measures/2", "booklet", "years/2023", "departments/gakko-kyoiku", "" })
        {
            Assert.Contains("令和4年度で統合", await File.ReadAllTextAsync(Path.Combine(plan, page, "index.html")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Numbers_as_printed_have_addresses_that_every_server_knows()
    {
        var export = await Command.RunAsync("export", Repository.PrintedNumbersFile, "--output", _folder["printed"]);
        var plan = Path.Combine(_folder["printed"], "action-plans", "sumire-2025");

        Assert.Equal(0, export.ExitCode);
        Assert.Equal(
            ["1-10", "1-2", "i-1-1", "i-1-10", "i-1-2", "kagibako", "no-r1-1"],
            Directory.EnumerateDirectories(Path.Combine(plan, "measures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var page = await File.ReadAllTextAsync(Path.Combine(plan, "measures", "i-1-1", "index.html"));
        Assert.Contains("No.Ⅰ-1-(1)", page, StringComparison.Ordinal);
        Assert.All(
            Directory.EnumerateFiles(plan, "*.html", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("No.No.", File.ReadAllText(file), StringComparison.Ordinal));
    }
}
