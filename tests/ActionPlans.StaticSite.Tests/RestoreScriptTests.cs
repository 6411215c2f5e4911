using System.Diagnostics;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>How run and test tell a machine whose registry lacks Orchard Core from any other failure (.ci/orchard.sh).</summary>
public sealed class RestoreScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_restore_that_succeeds_needs_no_word()
        => Assert.Equal("0 []", await RestoreAsync(exitCode: 0));

    [Fact]
    public async Task Missing_orchard_packages_are_named()
        => Assert.Equal("3 [OrchardCore.Queries YesSql]", await RestoreAsync(1,
            "/site/Web.csproj : error NU1101: Unable to find package OrchardCore.Queries. No packages exist with this id in source(s): registry",
            "/site/Web.csproj : error NU1102: Unable to find package YesSql with version (>= 5.4.7)",
            "/site/Web.csproj : error NU1102:   - Found 1 version(s) in registry [ Nearest version: 3.0.0 ]"));

    [Theory]
    [InlineData(
        "/site/Web.csproj : error NU1101: Unable to find package Some.Other. No packages exist with this id in source(s): registry")]
    [InlineData(
        "/site/Web.csproj : error NU1101: Unable to find package OrchardCoreLike. No packages exist with this id in source(s): registry")]
    [InlineData("/site/Web.csproj : error NU1301: Unable to load the service index for source https://registry.example.")]
    [InlineData("/site/Web.csproj : error MSB4025: The project file could not be loaded.")]
    public async Task Any_other_failure_is_a_failure_even_beside_missing_orchard_packages(string line)
    {
        Assert.Equal("1 []", await RestoreAsync(1, line));
        Assert.StartsWith(
            "1 ",
            await RestoreAsync(1, line, "/site/Web.csproj : error NU1101: Unable to find package OrchardCore.Queries. No packages exist"),
            StringComparison.Ordinal);
    }

    // A dotnet that says what a test wants it to say.
    private async Task<string> RestoreAsync(int exitCode, params string[] lines)
    {
        _folder.Write("output", string.Join('\n', lines) + "\n");
        var dotnet = _folder.Write("dotnet", $"#!/bin/sh\ncat '{_folder["output"]}'\nexit {exitCode}\n");
        var script = $"chmod +x '{dotnet}'; . '{Repository.PathOf(".ci", "orchard.sh")}'; "
            + "code=0; restore_orchard Web 2>/dev/null || code=$?; echo \"$code [$(echo $missing_packages)]\"";
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        return (await process.StandardOutput.ReadToEndAsync()).Trim();
    }
}
