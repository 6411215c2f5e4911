using ActionPlans.BrowserSupport;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Xunit.Abstractions;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>
/// A year of reports, from each one's log-in to the public page, with the keyboard alone: a clerk reports, the secretariat returns, the
/// clerk mends, the secretariat approves and publishes the year, a figure is corrected, the web staff revise a target.
/// </summary>
public sealed class ReportingYearTests : SiteTests, IClassFixture<BrowserFixture>, IClassFixture<Site>
{
    private const int Year = 2023;
    private const string No = "1";
    private const string ReviewLink = ".ta-content li a[href*='/ActionPlans/Review/']";

    private readonly BrowserFixture _browser;
    private readonly ITestOutputHelper _output;

    public ReportingYearTests(BrowserFixture browser, Site site, ITestOutputHelper output)
        : base(site)
    {
        _browser = browser;
        _output = output;
    }

    [BrowserFact]
    public async Task Everybody_does_his_job_with_the_keyboard_alone()
    {
        var site = Site;
        await site.OpenRoundAsync(Year);
        var clerkName = await site.NewUserAsync("DepartmentStaff");
        var secretaryName = await site.NewUserAsync("Secretariat");
        var staffName = await site.NewUserAsync("WebStaff");
        await site.SetDepartmentsAsync(clerkName, await site.DepartmentsOfAsync(No));
        var clerk = await NewPersonAsync(clerkName);
        var secretary = await NewPersonAsync(secretaryName);
        var staff = await NewPersonAsync(staffName);

        // The clerk arrives at their own page, and reports.
        Assert.EndsWith("/Admin/ActionPlans/Mine", new Uri(clerk.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await AssertCleanAsync(clerk);
        await ReportAsync(clerk, "38回");
        await AssertCleanAsync(clerk);

        // Returned, mended, approved.
        await DecideAsync(secretary, "Return", "回数を確かめてください。");
        await clerk.GoAsync("/Admin/ActionPlans/Mine");
        Assert.Contains("回数を確かめてください。", await clerk.Page.InnerTextAsync(".ta-content"), StringComparison.Ordinal);
        await ReportAsync(clerk, "40回");
        await DecideAsync(secretary, "Approve");
        Assert.DoesNotContain("見本の取組実績", await PublicTextAsync(), StringComparison.Ordinal);

        await secretary.GoAsync("/Admin/ActionPlans/Review?state=Approved");
        await AssertCleanAsync(secretary);
        await secretary.GoAsync($"/Admin/ActionPlans/Review/Year?plan={await site.PlanIdAsync()}&year={Year}");
        await AssertCleanAsync(secretary);
        await secretary.EnterAsync(".ta-content form[action*='/Review/Year'] button");
        await AssertCleanAsync(secretary);
        Assert.Contains("見本の取組実績 40回", await PublicTextAsync(), StringComparison.Ordinal);

        // A published figure is corrected with a reason that residents read.
        await ReportAsync(clerk, "41回", "数え漏れがあったため。");
        await DecideAsync(secretary, "Approve");
        await DecideAsync(secretary, "Publish", list: "/Admin/ActionPlans/Review?state=Approved");
        Assert.Contains("41回", await PublicTextAsync(), StringComparison.Ordinal);
        Assert.Contains("数え漏れがあったため。", await PublicTextAsync("history/"), StringComparison.Ordinal);

        await ReviseAsync(staff);
        var history = await PublicTextAsync("history/");
        Assert.Contains("行政改革推進本部", history, StringComparison.Ordinal);
        Assert.Contains("99回", history, StringComparison.Ordinal);
        _output.WriteLine($"Keys, typed text aside: clerk {clerk.Keys}, secretariat {secretary.Keys}, web staff {staff.Keys}");
    }

    private async Task<KeyboardPerson> NewPersonAsync(string userName)
    {
        var person = new KeyboardPerson(await _browser.NewPageAsync(1280, 1000), Site);
        await person.LogInAsync(userName);
        return person;
    }

    private async Task ReportAsync(KeyboardPerson clerk, string actual, string? reason = null)
    {
        await clerk.GoAsync("/Admin/ActionPlans/Mine");
        await clerk.EnterAsync($".ta-content a[href*='/Report/{await Site.MeasureIdAsync(No)}/']");
        await clerk.TypeAsync("[name='Form.Actuals[0].Text']", actual);
        await clerk.TypeAsync("[name='Form.Achievements']", $"見本の取組実績 {actual}");
        await clerk.TypeAsync("[name='Form.Evaluation']", "見本の評価");
        if (reason is not null)
        {
            await clerk.TypeAsync("[name='Form.Reason']", reason);
        }

        await clerk.EnterAsync("button[name='submit.Submit']");
        Assert.Contains("提出", await clerk.Page.InnerTextAsync(".ta-content"), StringComparison.Ordinal);
    }

    private static async Task DecideAsync(
        KeyboardPerson secretary, string step, string? comment = null, string list = "/Admin/ActionPlans/Review")
    {
        await secretary.GoAsync(list);
        await secretary.EnterAsync(ReviewLink);
        await AssertCleanAsync(secretary);
        if (comment is not null)
        {
            await secretary.SpaceAsync("#decide summary");
            await secretary.TypeAsync("[name='comment']", comment);
        }

        await secretary.EnterAsync($"button[name='step'][value='{step}']");
    }

    private async Task ReviseAsync(KeyboardPerson staff)
    {
        await staff.GoAsync($"/Admin/Contents/ContentItems/{await Site.MeasureIdAsync(No)}/Edit");
        await staff.TypeAsync("[name='MeasurePart.Indicators[0].Targets[4].Text']", "99回");
        await staff.Page.FillAsync("[name='ChangePart.DecidedOn']", "2024-04-01");
        await staff.TypeAsync("[name='ChangePart.DecidedBy']", "行政改革推進本部");
        await staff.TypeAsync("[name='ChangePart.Reason']", "見込みより多かったため。");
        await staff.EnterAsync("button[name='submit.Publish'][value='submit.Publish']");
    }

    private static async Task AssertCleanAsync(KeyboardPerson person)
        => Assert.Empty((await BrowserFixture.AxeFindingsAsync(person.Page, ".ta-content")).Select(f => $"{person.Page.Url} {f}"));

    private async Task<string> PublicTextAsync(string page = $"measures/{No}/")
        => (await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/{page}")).Body!.TextContent;
}
