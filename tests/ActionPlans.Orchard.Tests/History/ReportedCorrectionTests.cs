using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Fixtures;
using ActionPlans.Orchard.Tests.Reporting;

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
    public async Task A_correction_needs_its_reason_on_the_secretariats_page_too()
    {
        await Site.OpenRoundAsync(Year);
        var (clerk, secretary) = (await Site.NewClerkAsync("16"), await Site.NewSecretaryAsync());
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "16", Year, "はじめの実績");
        await Site.BringToAsync(ReportState.Approved, clerk, secretary, "16", Year, "直した実績");
        var count = (await Site.HistoryAsync()).Count;
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        var address = $"{Secretariat.Review}/{await Site.ResultIdAsync("16", Year)}";
        var form = new SiteForm(await client.ReadAsync(address), address, "form#decide");

        using (var refused = await form.SubmitAsync(client, "step", "Publish"))
        {
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains("[correction_reason_missing]", (await refused.ReadAsync()).Errors(), StringComparison.Ordinal);
        }

        Assert.Empty(await Site.HistorySinceAsync(count));
        form["correctionReason"] = "転記の誤り";
        using var answer = await form.SubmitAsync(client, "step", "Publish");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal((ChangeKind.Correction, new LedgerSubject("16", new FiscalYear(Year)), "転記の誤り"), (entry.Kind, entry.Subject, entry.Reason!.Text));
        Assert.Equal(("はじめの実績", "直した実績"), (entry.Before.ResultText().Achievements, entry.After.ResultText().Achievements));
        await Site.AssertWholeAsync();
    }
}
