using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>A plan with base-year values and final targets is published as a static site.</summary>
public sealed class FinalTargetSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_line_finds_nothing_and_writes_every_page()
    {
        var check = await Command.RunAsync("check", Repository.FinalTargetsFile);
        var export = await Command.RunAsync("export", Repository.FinalTargetsFile, "--output", _folder["site"]);
        var plan = Path.Combine(_folder["site"], "action-plans", "hibarino-2024");

        Assert.Equal((0, 0), (check.ExitCode, export.ExitCode));
        Assert.Contains("エラー 0件", check.Output, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllTextAsync(Repository.FinalTargetsFile), await File.ReadAllTextAsync(Path.Combine(plan, "data", "plan.json")));
        Assert.Contains("最終目標までの進み", await PageAsync("measures", "1"), StringComparison.Ordinal);
        Assert.Contains("8,000t", await PageAsync("goals"), StringComparison.Ordinal);

        Task<string> PageAsync(params string[] parts) => File.ReadAllTextAsync(Path.Combine([plan, .. parts, "index.html"]));
    }
}
