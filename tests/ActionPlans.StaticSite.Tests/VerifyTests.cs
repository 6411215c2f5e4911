using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Serialization;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>The command that verifies a record, on both files that hold one.</summary>
public sealed class VerifyTests : IDisposable
{
    private static readonly PlanDocument Plan = Recorded();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_untouched_plan_file_and_its_exported_record_are_whole()
    {
        var file = _folder.Write("whole.plan.json", PlanJson.Write(Plan));
        await Command.RunAsync("export", file, "--output", _folder["site"]);
        var chain = Path.Combine(_folder["site"], "action-plans", "yuki-2021", "history", "chain.json");

        var plan = await Command.RunAsync("verify", file);
        var ledger = await Command.RunAsync("verify", chain, "--head", Plan.History[3].Hash.ToUpperInvariant());

        Assert.Equal((0, 0), (plan.ExitCode, ledger.ExitCode));
        Assert.Equal(("", ""), (plan.Error, ledger.Error));
        Assert.Contains($"公表の記録 {Plan.History.Count}件は、はじめから最後までつながっています。", plan.Output, StringComparison.Ordinal);
        Assert.Contains("公表している文は、最後の記録と同じです。", plan.Output, StringComparison.Ordinal);
        Assert.Contains("控えた指紋と比べていません", plan.Output, StringComparison.Ordinal);
        Assert.Contains($"の指紋: {Plan.History[^1].Hash}", plan.Output, StringComparison.Ordinal);
        Assert.Contains("控えた指紋は、通し番号4の記録のものです。", ledger.Output, StringComparison.Ordinal);
        Assert.Contains("公表している文とは比べていません。", ledger.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_found_in_the_record_and_on_the_page()
    {
        var name = Plan.Measures[0].Name;
        var text = PlanJson.Write(Plan);
        var inRecord = await Command.RunAsync(
            "verify", _folder.Write("a.json", text.Replace($"\\\"name\\\":\\\"{name}", "\\\"name\\\":\\\"別の名称", StringComparison.Ordinal)));
        var onPage = await Command.RunAsync(
            "verify", _folder.Write("b.json", text.Replace($"\"name\": \"{name}\"", "\"name\": \"別の名称\"", StringComparison.Ordinal)));

        Assert.Equal((1, 1), (inRecord.ExitCode, onPage.ExitCode));
        Assert.Contains("[ledger_text_changed] $.history[1].after", inRecord.Error, StringComparison.Ordinal);
        Assert.Contains("通し番号2の変更後の文が、その指紋と合いません", inRecord.Error, StringComparison.Ordinal);
        Assert.Contains("[ledger_published_differs]", onPage.Error, StringComparison.Ordinal);
        Assert.Contains("書き換えられています", onPage.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_head_than_the_noted_one_is_found()
    {
        var verify =
            await Command.RunAsync("verify", _folder.Write("whole.plan.json", PlanJson.Write(Plan)), "--head", new string('a', 64));

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("[ledger_head_unknown]", verify.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("no JSON", 1)]
    [InlineData("""{ "plan": "a", "title": "b", "history": [] }""", 1)]
    [InlineData("""{ "plan": "a", "title": "b", "history": [{ "seq": 1 }] }""", 1)]
    public async Task What_holds_no_record_is_told(string json, int exitCode)
    {
        var verify = await Command.RunAsync("verify", _folder.Write("x.json", json));

        Assert.Equal(exitCode, verify.ExitCode);
        Assert.NotEmpty(verify.Error);
    }

    [Fact]
    public async Task A_plan_without_a_record_proves_nothing_and_a_file_that_is_not_there_neither()
    {
        Assert.Contains("[ledger_empty]", (await Command.RunAsync("verify", Repository.PlanFile)).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Command.RunAsync("verify", _folder["nothing.json"])).ExitCode);
    }

    private static PlanDocument Recorded() => RecordedPlan.Of(PlanJson.Read(File.ReadAllText(Repository.PlanFile)).Document!);
}
