using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Admin;
using ActionPlans.Orchard.Tests.Reporting.Messages;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Reporting.Approval;

/// <summary>The secretariat sets a day and an hour at which approved reports come onto the site. Each test has a year of its own.</summary>
public sealed class PublicationScheduleTests : SiteTests, IClassFixture<StagedSite>
{
    private readonly MessageStage _stage;

    public PublicationScheduleTests(StagedSite site)
        : base(site)
    {
        ArgumentNullException.ThrowIfNull(site);
        _stage = site.Stage;
    }

    [Fact]
    public async Task All_reports_of_a_year_come_onto_the_site_at_nine_in_the_morning()
    {
        _stage.SetClock("2023-06-30T17:00:00");
        await Site.OpenRoundAsync(2022);
        Assert.Equal(39, await Site.ApproveAllAsync(2022));
        var secretary = await Site.NewSecretaryAsync();
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);

        var year = await YearAsync(client, 2022);
        year["publishAt"] = "2023-07-01T09:00";
        using var answer = await year.SubmitAsync(client, "when", "later");
        Assert.True(
            answer.Headers.Location is not null, $"{answer.StatusCode} {year.Action} {(await answer.ReadAsync()).Body!.TextContent}");

        Assert.Contains("39件の報告を、2023/07/01 09:00に公表します", AdminLists.Messages(await client.ReadAsync(answer.Headers.Location!.ToString())),
            StringComparison.Ordinal);
        Assert.Contains("2023/07/01 09:00", (await YearAsync(client, 2022)).Page.Body!.TextContent, StringComparison.Ordinal);
        _stage.SetClock("2023-07-01T08:59:59");
        await Site.PublishDueAsync();
        Assert.Equal(0, await Site.PublishedAsync(2022));

        _stage.SetClock("2023-07-01T09:00:00");
        await Site.PublishDueAsync();

        Assert.Equal(39, await Site.PublishedAsync(2022));
        var step = (await Site.StepsAsync("16", 2022))[^1];
        Assert.Equal(ReportState.Published, step.To);
        Assert.Contains(secretary, step.Comment, StringComparison.Ordinal);
        await Site.PublishDueAsync();
        Assert.Equal(39, await Site.PublishedAsync(2022));
    }

    [Fact]
    public async Task What_is_returned_or_taken_back_before_is_not_published()
    {
        _stage.SetClock("2024-06-30T17:00:00");
        await Site.OpenRoundAsync(2023);
        var clerk = await Site.NewClerkAsync("1", "2", "3");
        var secretary = await Site.NewSecretaryAsync();
        foreach (var no in new[] { "1", "2", "3" })
        {
            await Site.BringToAsync(ReportState.Approved, clerk, secretary, no, 2023);
        }

        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        Assert.Empty((await Site.SetTimeAsync(client, "2024-07-01T09:00", "later", 2023, "1", "2", "3")).Errors());
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Return, [("1", 2023)], "数値を確かめてください。"));
        Assert.Equal(
            ReportOutcome.Done, await Site.WriteReportAsync(clerk, "1", 2023, SecretariatScreens.Text("1", 2023, "直した"), submit: true));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("1", 2023)]));
        Assert.Contains("日時を取り消しました", AdminLists.Messages(await Site.SetTimeAsync(client, "", "never", 2023, "2")),
            StringComparison.Ordinal);

        _stage.SetClock("2024-07-01T09:00:00");
        await Site.PublishDueAsync();

        Assert.Equal(
            (ReportState.Approved, ReportState.Approved, ReportState.Published),
            (await StateAsync("1"), await StateAsync("2"), await StateAsync("3")));
    }

    [Theory]
    [InlineData("2023-03-31T09:00", "過ぎています")]
    [InlineData("", "日時を書いてください")]
    [InlineData("あした", "日時を書いてください")]
    public async Task A_time_that_is_none_is_refused(string time, string reason)
    {
        _stage.SetClock("2023-04-01T09:00:00");
        await Site.OpenRoundAsync(2021);
        var no = time switch
        {
            "" => "10",
            ['2', ..] => "11",
            _ => "12",
        };
        var clerk = await Site.NewClerkAsync(no);
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Approved, clerk, secretary, no, 2021);
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);

        Assert.Contains(reason, (await Site.SetTimeAsync(client, time, "later", 2021, no)).Errors(), StringComparison.Ordinal);
        Assert.Null((await Site.ReportAsync(no, 2021)).Latest!.GetOrCreate<ReportPart>().PublishAtUtc);
    }

    private async Task<ReportState> StateAsync(string no) => (await Site.ReportAsync(no, 2023)).State;

    private async Task<SiteForm> YearAsync(HttpClient client, int year)
    {
        var address = $"{SecretariatScreens.Review}/Year?plan={await Site.PlanIdAsync()}&year={year}";
        return new SiteForm(await client.ReadAsync(address), address, "form:has([name=publishAt])");
    }
}
