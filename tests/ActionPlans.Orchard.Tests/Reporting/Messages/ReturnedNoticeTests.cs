using System.Net;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Messages;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Orchard.Tests.Reporting.Messages;

/// <summary>That a report came back is told once, to those whose it is, whatever happens to the site meanwhile.</summary>
public sealed class ReturnedNoticeTests : SiteTests, IClassFixture<StagedSite>
{
    private const int Year = 2022;

    private readonly MessageStage _stage;

    public ReturnedNoticeTests(StagedSite site)
        : base(site)
    {
        _stage = site.Stage;
    }

    public override Task InitializeAsync()
    {
        _stage.SetClock("2023-05-08T09:00");
        return Site.OpenRoundAsync(Year, new DateOnly(2023, 4, 20), new DateOnly(2023, 5, 31));
    }

    [Fact]
    public async Task What_a_stopped_site_did_not_tell_is_told_by_the_next_run_and_once()
    {
        var clerk = await Site.NewClerkAsync("1");
        await ReturnAsync(clerk, "1", "回数を確かめてください。");
        await ForgetAsync();

        await Site.RemindAsync();
        await Site.RemindAsync();

        var message = Assert.Single(Notices(clerk));
        Assert.Contains("回数を確かめてください。", message.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_mended_or_returned_anew_meanwhile_is_not_told_late()
    {
        var clerk = await Site.NewClerkAsync("30");
        await ReturnAsync(clerk, "30", "はじめの差戻し");
        await ReturnAsync(clerk, "30", "あとの差戻し");
        await ForgetAsync();

        await Site.RemindAsync();

        Assert.Contains("あとの差戻し", Assert.Single(Notices(clerk)).Body, StringComparison.Ordinal);
        Assert.Equal(
            ReportOutcome.Done, await Site.WriteReportAsync(clerk, "30", Year, SecretariatScreens.Text("30", Year, "直した実績"), submit: true));
        await ForgetAsync();
        await Site.RemindAsync();
        Assert.Empty(Notices(clerk));
    }

    [Fact]
    public async Task Who_no_longer_has_the_department_gets_no_word_of_it_when_it_is_sent_again()
    {
        var clerk = await Site.NewClerkAsync("16");
        var secretary = await Site.NewSecretaryAsync();
        _stage.PowerFails = true;
        Site.Log.Expect("could not be sent");
        Site.Log.Expect("No power.");
        await ReturnAsync(clerk, "16", "ほかの課の文");
        _stage.PowerFails = false;
        var doubtful = Assert.Single(await Site.ClaimsAsync(), c => c.UserName == clerk);
        Assert.Null(doubtful.SentUtc);
        await Site.SetDepartmentsAsync(clerk, ["dept-shimin"]);
        _stage.SetClock("2023-05-08T10:00");
        using var client = await Site.LogInAsync(secretary);
        var address = $"/Admin/ActionPlans/Rounds/round-{Year}";
        var form = new SiteForm(await client.ReadAsync(address), address, "form[action$=SendAgain]");
        form["claims"] = doubtful.ClaimId;

        using var answer = await form.SubmitAsync(client);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("送りませんでした", (await client.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Notices(clerk));
    }

    private IEnumerable<ReportMessage> Notices(string clerk)
        => _stage.Sent.Where(m => m.Kind == ReportMessageKind.Returned && m.User.UserName == clerk);

    private async Task ReturnAsync(string clerk, string no, string words)
    {
        Assert.Equal(
            ReportOutcome.Done, await Site.WriteReportAsync(clerk, no, Year, SecretariatScreens.Text(no, Year, "実績"), submit: true));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(await Site.NewSecretaryAsync(), ReportAction.Return, [(no, Year)], words));
    }

    // As if the site had been stopped before it could claim anything.
    private async Task ForgetAsync()
    {
        _stage.Sent.Clear();
        await Site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            foreach (var claim in await session.Query<MessageClaim>().ListAsync())
            {
                session.Delete(claim);
            }
        });
    }
}
