using System.Text;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.StaticSite;

/// <summary>Reads a plan file for a command and tells what is wrong with it.</summary>
internal static class PlanFile
{
    public const int PlanHasErrors = 1;

    /// <summary>Exit code for anything but the plan's own errors: no such file, no right to write.</summary>
    public const int NotReadable = 2;

    /// <summary>What was read. <see cref="Plan"/> is null where the file has errors.</summary>
    public sealed record Read(Plan? Plan)
    {
        public int ExitCode => Plan is null ? PlanHasErrors : 0;
    }

    /// <summary>Reads and reports. Null where the file cannot be opened.</summary>
    public static async Task<Read?> ReadAsync(
        FileInfo file, TextWriter output, TextWriter error, bool showWarnings, CancellationToken cancel)
    {
        var (text, exitCode) = await ReadTextAsync(file, error, cancel);
        if (text is null)
        {
            return exitCode == NotReadable ? null : new Read(Plan: null);
        }

        var result = PlanJson.Read(text);
        foreach (var issue in result.Issues.Where(i => showWarnings || i.Severity == IssueSeverity.Error))
        {
            await WriteAsync(issue, output, error);
        }

        if (showWarnings || result.Plan is null)
        {
            await output.WriteLineAsync($"{file.Name}: エラー {result.Errors.Count()}件、警告 {result.Warnings.Count()}件");
        }

        return new Read(result.Plan);
    }

    /// <summary>Tells an issue: code, place, both languages.</summary>
    public static Task WriteAsync(PlanIssue issue, TextWriter output, TextWriter error)
    {
        var isError = issue.Severity == IssueSeverity.Error;
        var writer = isError ? error : output;
        var kind = isError ? "エラー" : "警告";
        return writer.WriteLineAsync($"{kind} [{issue.Code}] {issue.Path}\n  {issue.JapaneseMessage}\n  {issue.EnglishMessage}");
    }

    /// <summary>The text of a file; null with the exit code where it cannot be read.</summary>
    public static async Task<(string? Text, int ExitCode)> ReadTextAsync(FileInfo file, TextWriter error, CancellationToken cancel)
    {
        try
        {
            if (file.Length > PlanJson.LargestFileInMegabytes * 4L * 1024 * 1024)
            {
                await error.WriteLineAsync($"{file.Name}: ファイルが大きすぎます（上限 {PlanJson.LargestFileInMegabytes} MB）。");
                return (null, PlanHasErrors);
            }

            return (await File.ReadAllTextAsync(file.FullName, new UTF8Encoding(false, throwOnInvalidBytes: true), cancel), 0);
        }
        catch (DecoderFallbackException)
        {
            await error.WriteLineAsync($"{file.Name}: 文字コードがUTF-8ではありません。UTF-8で保存し直してください。");
            return (null, PlanHasErrors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{file.FullName} を開けません: {e.Message}");
            return (null, NotReadable);
        }
    }
}
