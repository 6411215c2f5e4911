using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.SiteTesting;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>A department is asked about an actual that cannot be compared with its target, and may say how to read it.</summary>
public sealed class ClerkQuestionTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Actual = "Form.Actuals[0].Text";

    public ClerkQuestionTests(Site site)
        : base(site)
    {
    }

    public override Task InitializeAsync() => Site.OpenRoundAsync(Year);

    [Fact]
    public async Task What_would_not_be_judged_is_asked_about_and_submitted_when_it_is_said_to_be_right()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("5"));
        var form = await Site.OpenReportAsync(client, "5", Year);
        form["Form.Achievements"] = "行ったこと";
        form["Form.Evaluation"] = "評価の文";
        form[Actual] = "おおむね良好";
        form["Form.IsConfirmed"] = null;

        var asked = await form.PressAsync(client, SiteClerks.SubmitButton, "submit");
        asked.AssertToldAt(Actual, "未判定");
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("5", Year)).State);
        Assert.Equal("おおむね良好", asked[Actual]);

        asked["Form.IsConfirmed"] = "true";
        await asked.StoreAsync(client, SiteClerks.SubmitButton);
        var report = await Site.ReportAsync("5", Year);
        Assert.Equal((ReportState.Submitted, "おおむね良好"), (report.State, report.Text!.Actuals.Values.Single()));

        using var secretariat = await Site.LogInAsSecretaryAsync();
        var queue = await secretariat.ReadAsync(SecretariatScreens.Review);
        var queued = queue.QuerySelectorAll(".ap-queued").Single(e => e.TextContent.Contains("No.5", StringComparison.Ordinal));
        Assert.Contains("未判定", queued.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_says_how_the_value_is_compared_and_stays_with_the_report()
    {
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("7"));
        var form = await Site.OpenReportAsync(client, "7", Year);
        form["Form.Achievements"] = "行ったこと";
        form["Form.Evaluation"] = "評価の文";
        form[Actual] = "毎月第1月曜日に開催";
        form["Form.Actuals[0].Reading"] = "12回";
        form["Form.IsConfirmed"] = null;

        await form.StoreAsync(client, SiteClerks.SubmitButton);

        var report = await Site.ReportAsync("7", Year);
        Assert.Equal(ReportState.Submitted, report.State);
        Assert.Equal("12回", report.Text!.Interpretation!.Readings.Values.Single());
    }
}
