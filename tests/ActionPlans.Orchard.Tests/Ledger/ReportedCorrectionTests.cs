using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>A department mends a published figure; the secretariat publishes the correction with its reason.</summary>
public sealed class ReportedCorrectionTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2023;

    public ReportedCorrectionTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_department_gives_a_reason_and_the_secretariat_has_the_last_word_on_it()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("16");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "16", Year, "はじめの実績");
        Assert.Equal(["correction_reason_missing"], (await WriteAsync(clerk, "直した実績", reason: null)).Issues.Select(i => i.Code));
        Assert.Equal(ReportOutcome.Done, await WriteAsync(clerk, "直した実績", "課の書いた理由"));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("16", Year)]));
        var count = (await Site.HistoryAsync()).Count;
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        var address = $"{SecretariatScreens.Review}/{await Site.ResultIdAsync("16", Year)}";
        var form = new SiteForm(await client.ReadAsync(address), address, "form#decide");

        Assert.Equal("課の書いた理由", form["correctionReason"]);
        Assert.Empty(await Site.HistorySinceAsync(count));
        form["correctionReason"] = "転記の誤り";
        using var answer = await form.SubmitAsync(client, "step", "Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal(
            (ChangeKind.Correction, new LedgerSubject("16", new FiscalYear(Year)), "転記の誤り"),
            (entry.Kind, entry.Subject, entry.Reason!.Text));
        Assert.Equal(("はじめの実績", "直した実績"), (entry.Before.ResultText().Achievements, entry.After.ResultText().Achievements));
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task A_preliminary_figure_that_becomes_final_needs_no_reason_and_is_told_as_a_follow_up()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("1");
        var secretary = await Site.NewSecretaryAsync();
        using var client = await Site.LogInAsync(clerk);
        var form = await Site.OpenReportAsync(client, "1", Year);
        form["Form.Actuals[0].Text"] = "48回";
        form["Form.Actuals[0].Note"] = "集計の途中";
        form["Form.Actuals[0].IsPreliminary"] = "true";
        form["Form.Achievements"] = "講座を開いた。";
        form["Form.Evaluation"] = "届いた。";
        await form.StoreAsync(client, "submit.Submit");
        var read = (await client.ReadAsync(await Site.ReportAddressAsync("1", Year))).Body!.TextContent;
        Assert.Contains("集計の途中", read, StringComparison.Ordinal);
        Assert.Contains("速報値", read, StringComparison.Ordinal);
        using var desk = await Site.LogInAsync(secretary);
        var address = $"{SecretariatScreens.Review}/{await Site.ResultIdAsync("1", Year)}";
        var first = (await desk.ReadAsync(address)).Body!.TextContent;
        Assert.Contains("48回（速報値）", first, StringComparison.Ordinal);
        Assert.Contains("備考: 集計の途中", first, StringComparison.Ordinal);
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("1", Year)]));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Publish, [("1", Year)]));
        var count = (await Site.HistoryAsync()).Count;

        form = await Site.OpenReportAsync(client, "1", Year);
        Assert.Equal(("集計の途中", "true"), (form["Form.Actuals[0].Note"], form["Form.Actuals[0].IsPreliminary"]));
        form["Form.Actuals[0].Text"] = "49回";
        form["Form.Actuals[0].Note"] = "";
        form["Form.Actuals[0].IsPreliminary"] = "false";
        await form.StoreAsync(client, "submit.Submit");
        var page = (await desk.ReadAsync(address)).Body!;

        Assert.Contains("速報値が確定しました。「確報」として公表します。", page.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#report-correction"));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("1", Year)]));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Publish, [("1", Year)]));
        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal((ChangeKind.FollowUp, null), (entry.Kind, entry.Reason));
        var residents = (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/")).Body!.TextContent;
        Assert.Contains("速報値 48回 → 確報 49回", residents, StringComparison.Ordinal);
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task What_residents_read_already_is_not_submitted_again()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("19");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "19", Year, "はじめの実績");

        Assert.Equal(["report_unchanged"], (await WriteAsync(clerk, "はじめの実績", null, "19")).Issues.Select(i => i.Code));

        Assert.Equal(ReportState.Published, (await Site.ReportAsync("19", Year)).State);
    }

    [Fact]
    public async Task A_reason_that_the_secretariat_has_not_seen_is_not_published()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("17");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "17", Year, "はじめの実績");
        Assert.Equal(ReportOutcome.Done, await WriteAsync(clerk, "直した実績", "はじめの理由", "17"));
        var latest = (await Site.ReportAsync("17", Year)).Latest!;
        var seen = new ReportChoice(await Site.ResultIdAsync("17", Year), ReportContent.SeenOf(latest));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Return, [("17", Year)], "理由を書き直してください。"));
        Assert.Equal(ReportOutcome.Done, await WriteAsync(clerk, "直した実績", "あとの理由", "17"));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("17", Year)]));

        var outcome = await Site.AsUserAsync(
            secretary, services => services.GetRequiredService<ReportReview>().DoAsync(ReportAction.Publish, [seen]));

        Assert.Equal(["report_changed"], outcome.Issues.Select(i => i.Code));
        Assert.Equal(
            "はじめの実績", (await Site.ReportAsync("17", Year)).Published is { } item ? ReportContent.DocumentOf(item)!.Achievements : null);
    }

    [Fact]
    public async Task A_result_that_was_taken_off_the_site_is_published_anew_with_a_reason()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("20");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "20", Year, "はじめの実績");
        var resultId = await Site.ResultIdAsync("20", Year);
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            await manager.UnpublishAsync(await manager.GetAsync(resultId, VersionOptions.Published));
        });
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Return, [("20", Year)], "直してください。"));
        Assert.Equal(["correction_reason_missing"], (await WriteAsync(clerk, "直した実績", null, "20")).Issues.Select(i => i.Code));
        Assert.Equal(ReportOutcome.Done, await WriteAsync(clerk, "直した実績", "課の書いた理由", "20"));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("20", Year)]));
        var count = (await Site.HistoryAsync()).Count;
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        var address = $"{SecretariatScreens.Review}/{resultId}";
        var form = new SiteForm(await client.ReadAsync(address), address, "form#decide");

        Assert.Equal("課の書いた理由", form["correctionReason"]);
        form["correctionReason"] = "転記の誤り";
        using var answer = await form.SubmitAsync(client, "step", "Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal((ChangeKind.Correction, "転記の誤り"), (entry.Kind, entry.Reason!.Text));
    }

    [Fact]
    public async Task Of_two_departments_that_correct_at_once_neither_loses_its_reason()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("18");
        var colleague = await Site.NewClerkAsync("18");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "18", Year, "はじめの実績");
        Assert.Equal(ReportOutcome.Done, await WriteAsync(clerk, "直した実績", "下書きの理由", "18", submit: false));
        using var one = await Site.LogInAsync(clerk);
        using var other = await Site.LogInAsync(colleague);
        var first = await Site.OpenReportAsync(one, "18", Year);
        var second = await Site.OpenReportAsync(other, "18", Year);
        first["Form.Reason"] = "先の人の理由";
        first["Form.Comment"] = "先の人の連絡";
        await first.StoreAsync(one, SiteClerks.SaveButton);
        second["Form.Evaluation"] = "後の人の評価";

        var conflict = await second.PressAsync(other, SiteClerks.SaveButton, "draft");

        var told = conflict.Page.QuerySelector("#ap-conflict")!.TextContent;
        Assert.Contains("変更の理由", told, StringComparison.Ordinal);
        Assert.Contains("先の人の連絡", told, StringComparison.Ordinal);
        var merged = await conflict.PressAsync(other, SiteClerks.SaveButton, "ap:merge");
        Assert.Equal(("先の人の理由", "先の人の連絡", "後の人の評価"), (merged["Form.Reason"], merged["Form.Comment"], merged["Form.Evaluation"]));
        await merged.StoreAsync(other, SiteClerks.SaveButton);
        var stored = ReportContent.WrittenOf((await Site.ReportAsync("18", Year)).Latest!)!;
        Assert.Equal(("先の人の理由", "先の人の連絡", "後の人の評価"), (stored.Reason, stored.Comment, stored.Result.Evaluation));
    }

    private async Task<ReportOutcome> WriteAsync(string clerk, string words, string? reason, string no = "16", bool submit = true)
    {
        var report = await Site.ReportAsync(no, Year);
        var input = new ReportInput(
            SecretariatScreens.Text(no, Year, words), ReportContent.RevisionOf(report.Latest).ToString(),
            submit) { Reason = reason, IsConfirmed = true };
        return await Site.AsUserAsync(
            clerk, services => services.GetRequiredService<ReportWriter>().WriteAsync(report.Measure.ContentItemId, report.Year, input));
    }
}
