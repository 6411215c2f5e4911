using System.Net;
using System.Text;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Reporting.Secretariat;

/// <summary>The secretariat's tables hold what has not been published yet, for its selection.</summary>
public sealed class StatusTableTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    public StatusTableTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Drafts_are_in_the_tables_and_judged_as_if_they_were_published()
    {
        await Site.OpenRoundAsync(Year);
        var indicator = SeedPlan.Measure("5").Indicators[0];
        var text = SecretariatScreens.Text("5", Year, "=まだ見せない実績") with
        {
            Actuals = new Dictionary<string, string> { [indicator.Interpretation.Key] = indicator.Targets[new FiscalYear(Year)] },
        };
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(await Site.NewClerkAsync("5"), "5", Year, text, submit: false));
        using var client = await Site.LogInAsSecretaryAsync();

        var page = await client.ReadAsync($"{SecretariatScreens.Status}?year={Year}&q=No.5");
        string[] tables = [.. page.QuerySelectorAll("a[href*='/Status/Tables/']").Select(a => a.GetAttribute("href")!)];
        Assert.Equal(2, tables.Length);
        var results = await LinesAsync(client, tables[0]);
        var years = await LinesAsync(client, tables[1]);

        Assert.StartsWith("\ufeff状態,公表中の内容の有無,取組No.,取組内容,", results[0], StringComparison.Ordinal);
        var result = Assert.Single(results.Skip(1), l => l.EndsWith($",{indicator.Interpretation.Key}", StringComparison.Ordinal));
        Assert.StartsWith("下書き,", result, StringComparison.Ordinal);
        Assert.Contains(",達成,", result, StringComparison.Ordinal);
        Assert.Contains(",'=まだ見せない実績", Assert.Single(years.Skip(1)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"{SecretariatScreens.Status}/Tables/measures"));
        Assert.DoesNotContain(
            "まだ見せない", await Site.Anonymous.GetStringAsync("/action-plans/yuki-2021/data/measure-years.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tables_hold_the_reports_of_the_grid()
    {
        using var client = await Site.LogInAsSecretaryAsync();
        var grid = await LinesAsync(client, $"{SecretariatScreens.Status}/Csv?year=2023");
        var years = await LinesAsync(client, $"{SecretariatScreens.Status}/Tables/measure-years?year=2023");

        Assert.Equal(39 + 1, grid.Count);
        var no = Array.IndexOf(years[0].Split(','), "取組No.");
        Assert.Equal(SeedPlan.Plan.Measures.Select(m => m.No), years.Skip(1).Select(l => l.Split(',')[no]));
    }

    // A record may have line breaks in its texts, which end with a line feed alone.
    private static async Task<List<string>> LinesAsync(HttpClient client, string address)
        => [.. Encoding.UTF8.GetString(await client.GetByteArrayAsync(address)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
