using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>Plans with grades of their own are published as static sites.</summary>
public sealed class GradedSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, "hoshimino-2018", "2020", "112件のうち99件を評価（S 0件・A 46件・B 48件・C 5件）")]
    [InlineData(false, "hamakaze-2022", "2024", "5件のうち4件を評価（S 0件・A 1件・B 2件・C 1件）")]
    public async Task The_command_line_finds_nothing_wrong_and_writes_every_page(
        bool isByDepartments, string slug, string year, string answer)
    {
        var file = isByDepartments ? Repository.GradedByDepartmentsFile : Repository.GradedByRatesFile;
        var check = await Command.RunAsync("check", file);
        var export = await Command.RunAsync("export", file, "--output", _folder["site"]);
        var plan = Path.Combine(_folder["site"], "action-plans", slug);

        Assert.Equal((0, 0), (check.ExitCode, export.ExitCode));
        Assert.Contains("エラー 0件", check.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(Path.Combine(plan, "data", "plan.json")));
        Assert.Contains(answer, await File.ReadAllTextAsync(Path.Combine(plan, "years", year, "index.html")), StringComparison.Ordinal);
        Assert.Contains("評語", await File.ReadAllTextAsync(Path.Combine(plan, "data", "measure-years.csv")), StringComparison.Ordinal);
        Assert.Contains("grade-", await File.ReadAllTextAsync(Path.Combine(plan, "search", "search.json")), StringComparison.Ordinal);
    }
}
