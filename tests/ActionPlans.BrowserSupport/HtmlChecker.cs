using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace ActionPlans.BrowserSupport;

/// <summary>The Nu HTML checker (vnu.jar), which says whether pages keep to the HTML standard. It is a Java program.</summary>
public static class HtmlChecker
{
    /// <summary>The checker that the test command found; null where there is none.</summary>
    public static string? JarPath { get; } =
        Environment.GetEnvironmentVariable("ACTION_PLANS_HTML_CHECKER") is { Length: > 0 } path && File.Exists(path) ? path : null;

    /// <summary>
    /// All errors and warnings of the HTML files in a folder, with the place of each; empty where the checker has nothing to say.
    /// </summary>
    /// <exception cref="InvalidOperationException">The checker did not run to its end.</exception>
    public static async Task<IReadOnlyList<string>> FindingsAsync(string folder)
    {
        string[] arguments =
        [
            "-Dfile.encoding=UTF-8", "-jar", JarPath!, "--format", "json", "--stdout", "--exit-zero-always", "--skip-info-messages",
            "--skip-non-html", folder,
        ];
        using var process = Process.Start(new ProcessStartInfo("java", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || (await output).Length == 0)
        {
            throw new InvalidOperationException($"The HTML checker failed: {await error}");
        }

        using var told = JsonDocument.Parse(await output);
        return [.. told.RootElement.GetProperty("messages").EnumerateArray().Select(m => Line(m, folder))];
    }

    private static string Line(JsonElement message, string folder)
    {
        var page = Text(message, "url").Replace($"file:{folder}", "", StringComparison.Ordinal);
        var line = message.TryGetProperty("lastLine", out var number) ? number.GetInt32() : 0;
        return $"{page}:{line}: {Text(message, "message")} {Text(message, "extract").ReplaceLineEndings(" ")}";
    }

    private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var text) ? text.GetString()! : "";
}

/// <summary>A test that needs the HTML checker. Without it the test is skipped, and says so; the test command says how to get it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HtmlCheckerFactAttribute : FactAttribute
{
    public HtmlCheckerFactAttribute()
    {
        if (HtmlChecker.JarPath is null)
        {
            Skip = "No HTML checker was found (./test --install-html-checker).";
        }
    }
}
