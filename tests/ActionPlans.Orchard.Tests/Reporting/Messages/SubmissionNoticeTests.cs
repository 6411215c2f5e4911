using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Messages;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Messages;

/// <summary>The secretariat learns that something was submitted: once a day at most, in the morning.</summary>
public sealed class SubmissionNoticeTests : SiteTests, IClassFixture<StagedSite>
{
    private const int Year = 2022;

    private readonly MessageStage _stage;

    public SubmissionNoticeTests(StagedSite site)
        : base(site)
    {
        _stage = site.Stage;
    }

    [Fact]
    public async Task Each_morning_tells_of_all_that_waits_where_something_of_it_is_new()
    {
        _stage.SetClock("2023-05-08T16:00");
        await Site.OpenRoundAsync(Year, new DateOnly(2023, 4, 20), new DateOnly(2023, 5, 31));
        var clerk = await Site.NewClerkAsync("1", "2", "3");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "1", Year);

        await RunAsync("2023-05-09T07:50");
        Assert.Empty(Notices());
        await RunAsync("2023-05-09T08:10");
        var first = Assert.Single(Notices());
        Assert.Equal(secretary, first.User.UserName);
        Assert.Equal("確認を待つ報告が1件あります", first.Subject);
        Assert.Contains("No.1 ", first.Body, StringComparison.Ordinal);
        Assert.Contains("報告の確認", first.Body, StringComparison.Ordinal);

        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "2", Year);
        await RunAsync("2023-05-09T17:00");
        Assert.Single(Notices());
        await RunAsync("2023-05-10T08:10");
        await RunAsync("2023-05-10T08:20");
        Assert.Equal(["確認を待つ報告が1件あります", "確認を待つ報告が2件あります"], Notices().Select(m => m.Subject));

        // Nothing new since yesterday morning.
        await RunAsync("2023-05-11T08:10");
        Assert.Equal(2, Notices().Count());
    }

    private IEnumerable<ReportMessage> Notices() => _stage.Sent.Where(m => m.Kind == ReportMessageKind.Submitted);

    private async Task RunAsync(string time)
    {
        _stage.SetClock(time);
        await Site.RemindAsync();
    }
}
