using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Messages;

/// <summary>Messages about an interim report name it, and its day.</summary>
public sealed class InterimReminderTests : SiteTests, IClassFixture<StagedSite>
{
    private const int Interim2022 = 7022;

    private readonly MessageStage _stage;

    public InterimReminderTests(StagedSite site)
        : base(site)
    {
        _stage = site.Stage;
    }

    [Fact]
    public async Task Reminder_submission_and_return_say_that_it_is_interim()
    {
        _stage.SetClock("2022-10-03T09:00");
        await Site.OpenRoundAsync(Interim2022, new DateOnly(2022, 10, 3), new DateOnly(2022, 10, 31));
        var clerk = await Site.NewClerkAsync("1");
        var secretary = await Site.NewSecretaryAsync();
        await Site.RemindAsync();

        var opening = Assert.Single(_stage.Sent, m => m.User.UserName == clerk);
        Assert.Contains("令和4年度（2022年度）中間", opening.Subject, StringComparison.Ordinal);
        Assert.Contains("令和4年（2022年）9月30日現在の状況を書いてください（中間報告）。", opening.Body, StringComparison.Ordinal);

        await Site.BringToAsync(ReportState.Submitted, clerk, secretary, "1", Interim2022);
        _stage.SetClock("2022-10-04T09:00");
        await Site.RemindAsync();
        var submitted = Assert.Single(_stage.Sent, m => m.User.UserName == secretary);
        Assert.Contains("令和4年度（2022年度）中間", submitted.Body, StringComparison.Ordinal);

        await Site.ReviewAsync(secretary, ReportAction.Return, [("1", Interim2022)], "直してください。");
        _stage.SetClock("2022-10-05T09:00");
        await Site.RemindAsync();
        Assert.Contains(
            _stage.Sent, m => m.User.UserName == clerk && m.Subject.Contains("令和4年度（中間）", StringComparison.Ordinal));
    }
}
