using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Reporting.Secretariat;

/// <summary>What was published and could not be compared with its target stands in the status grid, so that nobody forgets it.</summary>
public sealed class StatusUndeterminedTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    public StatusUndeterminedTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_published_result_that_is_not_judged_is_counted_filtered_and_in_the_file()
    {
        using var client = await Site.LogInAsSecretaryAsync();
        Assert.DoesNotContain("未判定", (await client.ReadAsync(SecretariatScreens.Status)).QuerySelector("table.ap-status")!.TextContent,
            StringComparison.Ordinal);
        await PublishAsync("5", "たくさん");
        await PublishAsync("7", SeedPlan.Measure("7").Indicators[0].Targets[new FiscalYear(Year)]);

        var page = await client.ReadAsync($"{SecretariatScreens.Status}?undetermined=true");

        var tables = page.QuerySelectorAll("table.ap-status");
        Assert.Contains("No.5", Assert.Single(tables[1].QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal("未判定", tables[1].QuerySelector(".ap-chip-undetermined")!.TextContent.Trim());
        Assert.Equal("未判定 1", Assert.Single(tables[0].QuerySelectorAll("tfoot .ap-chip-undetermined")).TextContent.Trim());
        var file = await client.GetStringAsync($"{SecretariatScreens.Status}/Csv?year={Year}");
        Assert.EndsWith(",未判定", Line(file, "5"), StringComparison.Ordinal);
        Assert.EndsWith(",達成", Line(file, "7"), StringComparison.Ordinal);
        Assert.EndsWith(",", Line(file, "8"), StringComparison.Ordinal);
    }

    private static string Line(string file, string no)
        => file.Split("\r\n").Single(l => l.Contains($",{Year},{no},", StringComparison.Ordinal));

    private async Task PublishAsync(string no, string actual)
    {
        await Site.OpenRoundAsync(Year);
        var text = SecretariatScreens.Text(no, Year, "見本の実績") with
        {
            Actuals = new Dictionary<string, string>(
                StringComparer.Ordinal) { [SeedPlan.Measure(no).Indicators[0].Interpretation.Key] = actual },
        };
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(await Site.NewClerkAsync(no), no, Year, text, submit: true));
        var secretary = await Site.NewSecretaryAsync();
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [(no, Year)]));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Publish, [(no, Year)]));
    }
}
