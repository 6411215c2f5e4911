using System.Net;
using ActionPlans.Cms.Reporting;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Fixtures;
using ActionPlans.Orchard.Tests.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.History;

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
        var (clerk, secretary) = (await Site.NewClerkAsync("16"), await Site.NewSecretaryAsync());
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "16", Year, "はじめの実績");
        Assert.Equal(["correction_reason_missing"], (await WriteAsync(clerk, "直した実績", reason: null)).Issues.Select(i => i.Code));
        Assert.Equal(ReportOutcome.Done, await WriteAsync(clerk, "直した実績", "課の書いた理由"));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("16", Year)]));
        var count = (await Site.HistoryAsync()).Count;
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        var address = $"{Secretariat.Review}/{await Site.ResultIdAsync("16", Year)}";
        var form = new SiteForm(await client.ReadAsync(address), address, "form#decide");

        Assert.Equal("課の書いた理由", form["correctionReason"]);
        Assert.Empty(await Site.HistorySinceAsync(count));
        form["correctionReason"] = "転記の誤り";
        using var answer = await form.SubmitAsync(client, "step", "Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal((ChangeKind.Correction, new LedgerSubject("16", new FiscalYear(Year)), "転記の誤り"), (entry.Kind, entry.Subject, entry.Reason!.Text));
        Assert.Equal(("はじめの実績", "直した実績"), (entry.Before.ResultText().Achievements, entry.After.ResultText().Achievements));
        await Site.AssertWholeAsync();
    }

    private async Task<ReportOutcome> WriteAsync(string clerk, string words, string? reason)
    {
        var report = await Site.ReportAsync("16", Year);
        var input = new ReportInput(Secretariat.Text("16", Year, words), ReportText.RevisionOf(report.Latest).ToString(), Submit: true) { Reason = reason };
        return await Site.AsUserAsync(clerk, services => services.GetRequiredService<ReportWriter>().WriteAsync(report.Measure.ContentItemId, report.Year, input));
    }
}
