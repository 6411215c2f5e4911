using System.Net;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Concurrency;
using ActionPlans.Orchard.Tests.Reporting.Clerk;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Reports;

/// <summary>The ways in which a report is written and decided, by the forms of departments and secretariat.</summary>
internal sealed class ReportPaths
{
    private readonly SiteHost _site;
    private readonly string _no;
    private readonly int _year;
    private readonly string _clerk;
    private readonly string _secretary;

    public ReportPaths(SiteHost site, string no, int year, string clerk, string secretary)
    {
        _site = site;
        _no = no;
        _year = year;
        _clerk = clerk;
        _secretary = secretary;
    }

    /// <summary>A department's form, with one of its buttons.</summary>
    public EditPath Form(HttpClient client, string button) => new($"form {button}", async () =>
    {
        await BringToAsync(ReportState.Returned);
        var form = await _site.OpenReportAsync(client, _no, _year);
        return async text =>
        {
            ClerkFormTests.Fill(form, text);
            using var answer = await form.SubmitAsync(client, button, "do");
            return answer.StatusCode == HttpStatusCode.Redirect ? null : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        };
    });

    /// <summary>The department submits another text, after it was returned, and the report comes as far again as it was.</summary>
    public EditPath Anew(ReportState state) => new($"submitted anew, {state}", async () =>
    {
        await BringToAsync(state);
        return async text =>
        {
            await _site.ReviewAsync(_secretary, ReportAction.Return, [(_no, _year)], "直してください。");
            await _site.BringToAsync(state, _clerk, _secretary, _no, _year, text);
            return null;
        };
    });

    /// <summary>The secretariat's list of reports that wait, with this one ticked: approves or publishes.</summary>
    public EditPath Selection(HttpClient client, ReportState waiting) => new($"selection {waiting}", async () =>
    {
        await BringToAsync(waiting);
        var address = $"{SecretariatScreens.Review}?state={waiting}";
        var queue = await client.ReadAsync(address);
        var id = await _site.ResultIdAsync(_no, _year);
        return async text => await ToldAsync(await client.SelectAsync(queue, address, id), text);
    });

    /// <summary>The page that publishes all approved reports of the year.</summary>
    public EditPath WholeYear(HttpClient client) => new("whole year", async () =>
    {
        await BringToAsync(ReportState.Approved);
        var address = $"{SecretariatScreens.Review}/Year?plan={await _site.PlanIdAsync()}&year={_year}";
        var form = new SiteForm(await client.ReadAsync(address), address, "form[action*='/Review/Year']");
        return async text => await ToldAsync(await form.SubmitAsync(client), text);
    });

    // Who decides sends no text of their own: it is as if the page had it.
    private static async Task<string?> ToldAsync(HttpResponseMessage answer, string text)
    {
        using (answer)
        {
            return answer.StatusCode == HttpStatusCode.Redirect ? null : $"{(await answer.ReadAsync()).Errors()} {text}";
        }
    }

    // From wherever the rounds before have left it.
    private async Task BringToAsync(ReportState state)
    {
        var now = (await _site.ReportAsync(_no, _year)).State;
        if (now == state)
        {
            return;
        }

        if (now is ReportState.Submitted or ReportState.Approved)
        {
            Assert.Equal(ReportOutcome.Done, await _site.ReviewAsync(_secretary, ReportAction.Return, [(_no, _year)], "直してください。"));
        }

        if (state != ReportState.Returned)
        {
            await _site.BringToAsync(state, _clerk, _secretary, _no, _year, $"ほかの文 {Guid.NewGuid():n}");
        }
    }
}
