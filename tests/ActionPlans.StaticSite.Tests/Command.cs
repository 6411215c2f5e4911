using System.CommandLine;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>Runs a command as the command line does, in this process.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public static async Task<Command> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Create(output, error).Parse(arguments).InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false, // a test must see what was thrown
        });
        return new Command(code, output.ToString(), error.ToString());
    }
}

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("action-plans-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>The seed, exported once for all tests of a class that only read it.</summary>
public sealed class ExportedSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder["site"];

    public async Task InitializeAsync() => await Command.RunAsync("export", TestSupport.Repository.PlanFile, "--output", Path);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
