using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Reporting.Messages;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using OrchardCore.Email;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell;
using OrchardCore.Settings;

namespace ActionPlans.Orchard.Tests.Reporting.Messages;

/// <summary>Mail, put down in a folder as in development.</summary>
public sealed class MailTests : SiteTests, IClassFixture<StagedSite>
{
    private const int Year = 2023;

    private readonly MessageStage _stage;

    public MailTests(StagedSite site)
        : base(site)
    {
        _stage = site.Stage;
    }

    [Fact]
    public async Task A_reminder_lands_in_the_pickup_folder_and_a_failing_mail_is_told()
    {
        await SendMailAsync("");
        await Site.OpenRoundAsync(Year, new DateOnly(2024, 4, 22), new DateOnly(2024, 5, 31));
        var clerk = await Site.NewClerkAsync("1");
        _stage.SetClock("2024-04-22T09:00");
        await Site.RemindAsync();

        var mail = Assert.Single(Mails(), m => m.To.ToString().Contains(clerk, StringComparison.Ordinal));
        Assert.Equal("令和5年度（2023年度）の実績報告の受付を始めました（締切 令和6年（2024年）5月31日（金曜日））", mail.Subject);
        Assert.Contains("https://plan.example.jp/Admin/ActionPlans/Mine", mail.TextBody, StringComparison.Ordinal);
        Assert.Null(mail.HtmlBody);
        Assert.Equal(MailOutcome.Sent, Assert.Single(await Site.ClaimsAsync(), c => c.UserName == clerk).Mail);

        // The folder's place is taken by a file: no mail can be written.
        await SendMailAsync("taken");
        await File.WriteAllTextAsync(Path.Combine(MailFolder, "taken"), "");
        var late = await Site.NewClerkAsync("7");
        await Site.RemindAsync();

        var failed = Assert.Single(await Site.ClaimsAsync(), c => c.UserName == late);
        Assert.Equal(MailOutcome.Failed, failed.Mail);
        Assert.False(string.IsNullOrEmpty(failed.MailError));
        using var client = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);
        Assert.Contains(
            "メールを送れませんでした", (await client.ReadAsync($"/Admin/ActionPlans/Rounds/round-{Year}")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_report_is_told_to_its_department_alone_with_the_comment()
    {
        await SendMailAsync("");
        await Site.OpenRoundAsync(2022);
        var clerk = await Site.NewClerkAsync("30");
        var foreign = await Site.NewClerkAsync("16");
        var secretary = await Site.NewSecretaryAsync();
        var text = new AnnualResultDocument
        {
            Measure = "30",
            Year = new FiscalYear(2022),
            Actuals = SeedPlan.Plan.FindMeasure("30")!.Indicators.ToDictionary(i => i.Key, i => SeedPlan.Actual(i, 2022)),
            Achievements = "行ったこと",
            Evaluation = "評価の文",
        };
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "30", 2022, text, submit: true));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Return, [("30", 2022)], "回数を確かめてください。"));

        var mail = Assert.Single(Mails(), m => m.To.ToString().Contains(clerk, StringComparison.Ordinal));
        Assert.StartsWith("差戻し: ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("回数を確かめてください。", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(Mails(), m => m.To.ToString().Contains(foreign, StringComparison.Ordinal));
        Assert.Single((await Site.BellsAsync())[Assert.Single(await Site.ClaimsAsync(), c => c.UserName == clerk).UserId]);
    }

    private string MailFolder => Path.Combine(Site.DataFolder, "Sites", "Default", "Emails");

    private IEnumerable<MimeMessage> Mails()
        => Directory.Exists(MailFolder) ? [.. Directory.GetFiles(MailFolder, "*.eml").Select(f => MimeMessage.Load(f))] : [];

    // As an administrator sets it up, and with the site's own address.
    private async Task SendMailAsync(string folder)
    {
        await Site.InScopeAsync(async services =>
        {
            var sites = services.GetRequiredService<ISiteService>();
            var site = await sites.LoadSiteSettingsAsync();
            site.BaseUrl = "https://plan.example.jp";
            site.Put(new SmtpSettings
            {
                IsEnabled = true,
                DefaultSender = "plan@example.jp",
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = $"/{folder}",
            });
            await sites.UpdateSiteSettingsAsync(site);
        });
        var shells = Site.Services.GetRequiredService<IShellHost>();
        await shells.ReleaseShellContextAsync(shells.GetSettings("Default"));
    }
}
