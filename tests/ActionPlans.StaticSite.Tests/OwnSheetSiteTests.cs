using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>A plan whose sheet has items of its own is published as a static site.</summary>
public sealed class OwnSheetSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_line_finds_nothing_and_writes_every_page()
    {
        var check = await Command.RunAsync("check", Repository.OwnSheetFile);
        var export = await Command.RunAsync("export", Repository.OwnSheetFile, "--output", _folder["site"]);
        var plan = Path.Combine(_folder["site"], "action-plans", "misaki-2024");

        Assert.Equal((0, 0), (check.ExitCode, export.ExitCode));
        Assert.Contains("エラー 0件", check.Output, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllTextAsync(Repository.OwnSheetFile), await File.ReadAllTextAsync(Path.Combine(plan, "data", "plan.json")));
        foreach (var page in new[] { "measures/1", "booklet", "departments/shogai-gakushu/booklet" })
        {
            var html = await File.ReadAllTextAsync(Path.Combine(plan, page, "index.html"));
            Assert.Contains("午後6時に閉まるため、働く人が来られない。", html, StringComparison.Ordinal);
            Assert.Contains("土曜日も延ばすか、利用者に尋ねる。", html, StringComparison.Ordinal);
        }

        Assert.Contains("雨の日の訓練を用意する。", await ReadAllAsync("*.json"), StringComparison.Ordinal);
    }

    // What the search of a static site looks words up in.
    private async Task<string> ReadAllAsync(string pattern)
    {
        var files = Directory.EnumerateFiles(_folder["site"], pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}data{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        return string.Concat(await Task.WhenAll(files.Select(f => File.ReadAllTextAsync(f))));
    }
}
