using System.Diagnostics;
using System.Net;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Secretariat;
using ActionPlans.SiteTesting;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace ActionPlans.Orchard.Tests.Reporting.Secretariat;

/// <summary>Publishing a whole year, all or nothing.</summary>
public abstract class SecretariatYearTests : SiteTests
{
    private readonly ITestOutputHelper _output;

    protected SecretariatYearTests(Site site, ITestOutputHelper output)
        : base(site)
    {
        _output = output;
    }

    [DatabaseFact]
    public async Task A_year_is_published_whole_after_a_page_that_says_what_will_be()
    {
        await Site.OpenRoundAsync(2023);
        Assert.Equal(39, await Site.ApproveAllAsync(2023));
        using var client = await Site.LogInAsSecretaryAsync();
        var address = $"{SecretariatScreens.Review}/Year?plan={await Site.PlanIdAsync()}&year=2023";
        var page = await client.ReadAsync(address);
        Assert.Contains("次の39件を公表します", page.Body!.TextContent, StringComparison.Ordinal);

        // Somebody changes one of them while the page is open.
        await Site.ChangeResultAsync("20", 2023, part => part.Achievements = "開いた後の文");
        using (var refused = await SubmitAsync(client, page, address))
        {
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains("[report_changed]", (await refused.ReadAsync()).Errors(), StringComparison.Ordinal);
        }

        Assert.Equal(0, await Site.PublishedAsync(2023));

        var watch = Stopwatch.StartNew();
        using var answer = await SubmitAsync(client, await client.ReadAsync(address), address);
        _output.WriteLine($"A year of 38 reports was published in {watch.Elapsed.TotalSeconds:0.0} s.");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(
            "38件の報告を公表しました", Admin.AdminLists.Messages(await client.ReadAsync(answer.Headers.Location!.ToString())),
            StringComparison.Ordinal);
        Assert.Equal(38, await Site.PublishedAsync(2023));
        Assert.Equal(ReportState.Published, (await Site.StepsAsync("39", 2023))[^1].To);
        Assert.Null((await Site.ReportAsync("20", 2023)).Published);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [DatabaseFact]
    public async Task Two_hundred_reports_do_not_take_minutes_and_one_bad_one_among_them_publishes_none()
    {
        Assert.Equal(156, await Site.ApproveAllAsync("30", 2021, 2022, 2024, 2025));
        var secretary = await Site.NewSecretaryAsync();

        var refused = await PublishAllAsync(secretary);
        Assert.Equal(
            4, refused.Issues.Count(i => i.Code == "result_indicator_unknown" && i.Path.Contains("No.30 ", StringComparison.Ordinal)));
        Assert.Equal(4, refused.Issues.Count);
        Assert.Equal(0, await Site.PublishedAsync(2024));

        foreach (var year in new[] { 2021, 2022, 2024, 2025 })
        {
            await Site.ChangeResultAsync("30", year, part => part.Actuals = []);
        }

        var watch = Stopwatch.StartNew();
        Assert.Equal(ReportOutcome.Done, await PublishAllAsync(secretary));
        _output.WriteLine($"152 reports were published in {watch.Elapsed.TotalSeconds:0.0} s.");
        Assert.Equal(38, await Site.PublishedAsync(2024));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private Task<ReportOutcome> PublishAllAsync(string secretary) => Site.AsUserAsync(secretary, async services =>
    {
        var rows = await services.GetRequiredService<QueueReader>().ReadAsync(ReportState.Approved);
        return await services.GetRequiredService<ReportReview>()
            .DoAsync(ReportAction.Publish, [.. rows.Where(r => r.Year.StartYear != 2023).Select(r => ReportChoice.Read(r.Choice))]);
    });

    // The whole form: one field for each report.
    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, IHtmlDocument page, string address)
        => await new SiteForm(page, address, "form[action*='/Review/Year']").SubmitAsync(client);
}

public sealed class SecretariatYearTestsOnSqlite : SecretariatYearTests, IClassFixture<Site>
{
    public SecretariatYearTestsOnSqlite(Site site, ITestOutputHelper output)
        : base(site, output)
    {
    }
}

public sealed class SecretariatYearTestsOnPostgres : SecretariatYearTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public SecretariatYearTestsOnPostgres(PostgresSite site, ITestOutputHelper output)
        : base(site, output)
    {
    }
}
