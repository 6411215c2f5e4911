using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>A plan whose results have remarks and preliminary figures is published as a static site.</summary>
public sealed class HalfYearSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_line_finds_nothing_and_writes_every_page()
    {
        var check = await Command.RunAsync("check", Repository.HalfYearsFile);
        var export = await Command.RunAsync("export", Repository.HalfYearsFile, "--output", _folder["site"]);
        var plan = Path.Combine(_folder["site"], "action-plans", "kasumihara-2023");

        Assert.Equal((0, 0), (check.ExitCode, export.ExitCode));
        Assert.Contains("エラー 0件", check.Output, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllTextAsync(Repository.HalfYearsFile), await File.ReadAllTextAsync(Path.Combine(plan, "data", "plan.json")));
        Assert.Contains("延べ1,180人（速報値）", await PageAsync("measures", "1"), StringComparison.Ordinal);
        Assert.Contains("備考：国の仕様の公表が遅れた", await PageAsync("years", "2024"), StringComparison.Ordinal);

        Task<string> PageAsync(params string[] parts) => File.ReadAllTextAsync(Path.Combine([plan, .. parts, "index.html"]));
    }
}
