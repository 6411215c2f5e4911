using ActionPlans.Cms.Indexes;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;
using ISession = YesSql.ISession;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Reporting.Secretariat;

/// <summary>The secretariat at its screens, and the reports that it finds there.</summary>
internal static class SecretariatScreens
{
    public const string Review = "/Admin/ActionPlans/Review";
    public const string Status = "/Admin/ActionPlans/Status";

    public static async Task<HttpClient> LogInAsSecretaryAsync(this SiteHost site)
        => await site.LogInAsync(await site.NewSecretaryAsync(), SiteHost.AdminPassword);

    public static AnnualResultDocument Text(string no, int year, string words) => new()
    {
        Measure = no,
        Year = ReportYear.Of(year)!.Value.Year,
        Actuals = SeedPlan.Plan.FindMeasure(no)!.Indicators
            .ToDictionary(i => i.Key, i => SeedPlan.Actual(i, ReportYear.Of(year)!.Value.StartYear)),
        Achievements = words,
        Evaluation = "評価の文",
    };

    /// <summary>A department's report, on its way as far as this.</summary>
    public static async Task BringToAsync(
        this SiteHost site, ReportState state, string clerk, string secretary, string no, int year, string words = "見本の実績")
    {
        Assert.Equal(
            ReportOutcome.Done, await site.WriteReportAsync(clerk, no, year, Text(no, year, words), submit: state != ReportState.Draft));
        ReportAction[] steps = state switch
        {
            ReportState.Returned => [ReportAction.Return],
            ReportState.Approved => [ReportAction.Approve],
            ReportState.Published => [ReportAction.Approve, ReportAction.Publish],
            _ => [],
        };
        foreach (var step in steps)
        {
            Assert.Equal(
                ReportOutcome.Done, await site.ReviewAsync(secretary, step, [(no, year)], step == ReportAction.Return ? "直してください。" : null));
        }
    }

    /// <summary>Puts approved reports of all measures into the site, for these years, without the steps that lead there.</summary>
    /// <returns>How many.</returns>
    public static Task<int> ApproveAllAsync(this SiteHost site, params int[] years) => site.ApproveAllAsync(null, years);

    /// <param name="site">The site.</param>
    /// <param name="bad">The No. of a measure whose reports name an indicator that there is not.</param>
    /// <param name="years">The years.</param>
    public static Task<int> ApproveAllAsync(this SiteHost site, string? bad, params int[] years) => site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var session = services.GetRequiredService<ISession>();
        var count = 0;
        foreach (var measure in SeedPlan.Document.Measures)
        {
            foreach (var year in years)
            {
                var item = await SiteContent.NewResultAsync(
                    services, measure.No, year,
                    [.. measure.Indicators.Select(i => (measure.No == bad ? "no-such-key" : i.Interpretation.Key, "1"))]);
                await manager.CreateAsync(item, VersionOptions.Draft);
                ReportContent.Stamp(item, ReportState.Approved);
                await session.SaveAsync(item);
                count++;
            }
        }

        return count;
    });

    /// <summary>How many results of a year residents can read.</summary>
    public static Task<int> PublishedAsync(this SiteHost site, int year) => site.InScopeAsync(services =>
        services.GetRequiredService<ISession>().QueryIndex<AnnualResultIndex>(i => i.FiscalYear == year && i.Published).CountAsync());

    public static async Task<string> ResultIdAsync(this SiteHost site, string no, int year)
        => (await site.ReportAsync(no, year)).Latest!.ContentItemId;

    /// <summary>What the page says against a step.</summary>
    public static string Errors(this IHtmlDocument page) => page.QuerySelector("#ap-errors")?.TextContent ?? "";

    /// <summary>Ticks these reports in the queue and presses the button below.</summary>
    public static async Task<HttpResponseMessage> SelectAsync(
        this HttpClient client, IHtmlDocument queue, string address, params string[] resultIds)
    {
        var form = new SiteForm(queue, address, "form[action*='/Review'][method=post]");
        var fields = resultIds.Select(
            id => new KeyValuePair<string, string>("chosen", queue.QuerySelector($"#report-{id}")!.GetAttribute("value")!))
            .Append(new("__RequestVerificationToken", form["__RequestVerificationToken"]!));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(form.Action, content);
    }
}
