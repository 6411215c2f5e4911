using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.Domain.Validation;

namespace ActionPlans.StaticSite;

/// <summary>Verifies the record of a plan's public changes and tells, in plain words, what that proves.</summary>
internal static class LedgerReport
{
    public static async Task<int> RunAsync(FileInfo file, string? head, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var (text, exitCode) = await PlanFile.ReadTextAsync(file, error, cancel);
        if (text is null)
        {
            return exitCode;
        }

        var (history, problems, comparesPublished) = Read(text, head);
        foreach (var problem in problems)
        {
            await PlanFile.WriteAsync(problem, output, error);
        }

        if (problems.Count > 0)
        {
            await output.WriteLineAsync($"{file.Name}: 問題 {problems.Count}件。記録、または公表している文が書き換えられています。");
            return PlanFile.PlanHasErrors;
        }

        foreach (var line in Findings(history, head, comparesPublished))
        {
            await output.WriteLineAsync(line);
        }

        return 0;
    }

    private static (IReadOnlyList<LedgerEntry> History, IReadOnlyList<PlanIssue> Problems, bool ComparesPublished) Read(
        string text, string? head)
    {
        if (PlanJson.ReadPart<LedgerFile>(text, out var errors) is { } ledger)
        {
            return (ledger.History, LedgerVerification.Verify(ledger, head), false);
        }

        // Not a file of the record alone: a plan file, or neither.
        var plan = PlanJson.Read(text);
        if (plan.Document is { } document)
        {
            return (document.History, LedgerVerification.Verify(document, head), true);
        }

        return ([], text.Contains("\"measures\"", StringComparison.Ordinal) ? [.. plan.Errors] : errors, false);
    }

    private static IEnumerable<string> Findings(IReadOnlyList<LedgerEntry> history, string? head, bool comparesPublished)
    {
        var last = history[^1];
        var withheld = history.Sum(e => new[] { e.Reason, e.Before, e.After }.Count(t => t is { Text: null }));
        yield return $"公表の記録 {history.Count}件は、はじめから最後までつながっています。";
        if (withheld > 0)
        {
            yield return $"非公開の文 {withheld}件は、指紋だけを確かめました。";
        }

        yield return comparesPublished
            ? "公表している文は、最後の記録と同じです。"
            : "公表している文とは比べていません。比べるには計画ファイルを確かめてください。";
        yield return head is not null
            ? $"控えた指紋は、通し番号{history.First(e => LedgerVerification.IsHead(e, head)).Seq}の記録のものです。そこまでの記録は、控えたときから変わっていません。"
            : "控えた指紋と比べていません（--head）。記録がすべて作り直されていても、これだけでは分かりません。";
        yield return $"最後の記録（通し番号{last.Seq}）の指紋: {last.Hash}";
    }
}
