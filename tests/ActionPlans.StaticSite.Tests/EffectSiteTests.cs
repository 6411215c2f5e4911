using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>A plan that sums what its measures save and earn is published as a static site.</summary>
public sealed class EffectSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_line_finds_no_error_and_writes_every_page()
    {
        var check = await Command.RunAsync("check", Repository.EffectsFile);
        var export = await Command.RunAsync("export", Repository.EffectsFile, "--output", _folder["site"]);
        var plan = Path.Combine(_folder["site"], "action-plans", "asagirino-2021");

        Assert.Equal((0, 0), (check.ExitCode, export.ExitCode));
        Assert.Contains("エラー 0件", check.Output, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllTextAsync(Repository.EffectsFile), await File.ReadAllTextAsync(Path.Combine(plan, "data", "plan.json")));
        Assert.Contains("区分と年度ごとの効果額", await PageAsync("about"), StringComparison.Ordinal);
        Assert.Contains("令和5年度の効果額", await PageAsync("years", "2023"), StringComparison.Ordinal);
        Assert.Contains("読み取れないため合計に入れていない", await PageAsync("policies", "shiyoryo"), StringComparison.Ordinal);
        Assert.Contains("区分：歳入確保、数え方：単年度", await PageAsync("measures", "4"), StringComparison.Ordinal);

        Task<string> PageAsync(params string[] parts) => File.ReadAllTextAsync(Path.Combine([plan, .. parts, "index.html"]));
    }
}
