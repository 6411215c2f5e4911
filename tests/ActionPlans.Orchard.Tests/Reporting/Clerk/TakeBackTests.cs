using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.AuditTrail;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AuditTrail.Indexes;
using OrchardCore.AuditTrail.Models;
using YesSql;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>A clerk takes back what was submitted, until somebody has approved it.</summary>
public sealed class TakeBackTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Button = "form[action$='/TakeBack']";

    public TakeBackTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task What_nobody_has_approved_becomes_a_draft_again_with_the_words_that_went_with_it()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("1");
        using var client = await Site.LogInAsync(clerk);
        var form = await Site.OpenReportAsync(client, "1", Year);
        form["Form.Actuals[0].Text"] = "41回";
        form["Form.Achievements"] = "開いた回数";
        form["Form.Evaluation"] = "おおむね良い";
        form["Form.Comment"] = "数は速報です";
        var page = await form.StoreAsync(client, SiteClerks.SubmitButton);
        Assert.Contains("承認されるまでは、提出を取り下げて直せます", page.Body!.TextContent, StringComparison.Ordinal);

        Assert.Contains("提出を取り下げました", await TakeBackAsync(client, page), StringComparison.Ordinal);

        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("1", Year)).State);
        form = await Site.OpenReportAsync(client, "1", Year);
        Assert.Equal(("41回", "数は速報です"), (form["Form.Actuals[0].Text"], form["Form.Comment"]));
        var step = (await Site.StepsAsync("1", Year))[^1];
        Assert.Equal((ReportState.Submitted, ReportState.Draft, true, clerk), (step.From, step.To, step.IsTakenBack, step.UserName));
        Assert.Contains("課が取り下げ", form.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ReportAuditEvents.TakenBack, (await EventsAsync(step.ResultContentItemId))[^1].Name);
    }

    [Fact]
    public async Task What_is_approved_stays_though_the_page_was_opened_before()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("2");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "2", Year);
        using var client = await Site.LogInAsync(clerk);
        var page = await client.ReadAsync(await Site.ReportAddressAsync("2", Year));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("2", Year)]));

        Assert.Contains("「承認」なので、この操作はできません", await TakeBackAsync(client, page), StringComparison.Ordinal);

        Assert.Equal(ReportState.Approved, (await Site.ReportAsync("2", Year)).State);
        Assert.Empty((await client.ReadAsync(await Site.ReportAddressAsync("2", Year))).QuerySelectorAll(Button));
    }

    [Fact]
    public async Task A_closed_year_gives_nothing_back()
    {
        await Site.OpenRoundAsync(2023);
        var clerk = await Site.NewClerkAsync("3");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "3", 2023);
        await Site.OpenRoundAsync(2023, isClosed: true);
        using var client = await Site.LogInAsync(clerk);

        Assert.Empty((await client.ReadAsync(await Site.ReportAddressAsync("3", 2023))).QuerySelectorAll(Button));
        Assert.Equal(["report_round_closed"], await CodesAsync(clerk, "3", 2023));
    }

    [Fact]
    public async Task Others_departments_and_unseen_texts_are_refused()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("4");
        var foreign = await Site.NewClerkAsync("39");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "4", Year);

        Assert.Equal(["report_not_allowed"], await CodesAsync(foreign, "4", Year));
        Assert.Equal(["report_changed"], await CodesAsync(clerk, "4", Year, "unseen"));
        using var client = await Site.LogInAsync(foreign);
        using var own = await Site.LogInAsync(clerk);
        var form = new SiteForm(await own.ReadAsync(await Site.ReportAddressAsync("4", Year)), "/", Button);
        form["__RequestVerificationToken"] = new SiteForm(await client.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"];
        using var answer = await form.SubmitAsync(client);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(ReportState.Submitted, (await Site.ReportAsync("4", Year)).State);
    }

    private static async Task<string> TakeBackAsync(HttpClient client, IHtmlDocument page)
    {
        using var answer = await new SiteForm(page, "/", Button).SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await client.ReadAsync(answer.Headers.Location!.ToString())).Body!.TextContent;
    }

    private async Task<string[]> CodesAsync(string user, string no, int year, string? seen = null)
    {
        var report = await Site.ReportAsync(no, year);
        var outcome = await Site.AsUserAsync(user, services => services.GetRequiredService<ReportWriter>().TakeBackAsync(
            report.Measure.ContentItemId, new FiscalYear(year), seen ?? ReportContent.RevisionOf(report.Latest).ToString()));
        return [.. outcome.Issues.Select(i => i.Code)];
    }

    private Task<AuditTrailEvent[]> EventsAsync(string resultId) => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>()
            .Query<AuditTrailEvent, AuditTrailEventIndex>(
                i => i.CorrelationId == resultId && i.Category == ReportAuditEvents.Category, collection: AuditTrailEvent.Collection)
                    .ListAsync())
            .OrderBy(e => e.CreatedUtc).ToArray());
}
