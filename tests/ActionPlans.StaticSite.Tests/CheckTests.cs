using System.Text;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_seed_has_findings_but_no_errors()
    {
        var check = await Command.RunAsync("check", Repository.PlanFile);

        Assert.Equal(0, check.ExitCode);
        Assert.Empty(check.Error);
        Assert.Contains("[list_name_differs]", check.Output, StringComparison.Ordinal);
        Assert.Contains("エラー 0件", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_errors_are_told_at_once_with_code_place_and_both_languages()
    {
        var text = (await File.ReadAllTextAsync(Repository.PlanFile))
            .Replace("\"no\": \"2\"", "\"no\": \"1\"", StringComparison.Ordinal)
            .Replace("\"format\": 2", "\"format\": 9", StringComparison.Ordinal);

        var check = await Command.RunAsync("check", _folder.Write("broken.plan.json", text));

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("[measure_no_duplicate] $.measures[1].no", check.Error, StringComparison.Ordinal);
        Assert.Contains("[format_unsupported] $.format", check.Error, StringComparison.Ordinal);
        Assert.Contains("No.1の取組が2つあります", check.Error, StringComparison.Ordinal);
        Assert.Contains("There are two measures with No. 1", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_no_error_of_the_plan()
        => Assert.Equal(2, (await Command.RunAsync("check", _folder["nothing.plan.json"])).ExitCode);

    [Fact]
    public async Task A_file_that_is_not_utf8_is_refused_with_what_to_do()
    {
        var sjis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        await File.WriteAllBytesAsync(_folder["sjis.plan.json"], sjis.GetBytes("{ \"title\": \"行動計画\" }"));

        var check = await Command.RunAsync("check", _folder["sjis.plan.json"]);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("UTF-8", check.Error, StringComparison.Ordinal);
    }
}
