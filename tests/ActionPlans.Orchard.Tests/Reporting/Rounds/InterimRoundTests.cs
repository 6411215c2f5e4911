using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Reporting.Rounds;

/// <summary>中間報告: a round of the state on a day inside a year, beside the round of the year. Each test has a year of its own.</summary>
public sealed class InterimRoundTests : SiteTests, IClassFixture<Site>
{
    // As indexes and addresses number the interim report of 2022.
    private const int Interim2022 = 7022;
    private const string New = "/Admin/ActionPlans/Rounds/New";
    private const string Editor = ".ap-editor";
    private static readonly DateOnly Day = new(2022, 9, 30);

    public InterimRoundTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_round_of_an_interim_report_is_made_beside_the_round_of_its_year_with_its_day()
    {
        using var client = await Site.LogInAsSecretaryAsync();
        var form = new SiteForm(await client.ReadAsync(New), New, Editor);
        form["Form.Target"] = await TargetAsync(new(new FiscalYear(2021), IsInterim: true));
        form["Form.OpensOn"] = "2021-10-01";
        form["Form.Deadline"] = "2021-10-29";
        var refused = await form.SubmitAndReadBackAsync(client);
        refused.AssertToldAt("Form.Interim", "中間報告の基準日がありません。");
        refused["Form.Interim"] = "2022-04-01";
        refused = await refused.SubmitAndReadBackAsync(client);
        refused.AssertToldAt("Form.Interim", "中間報告の基準日（2022-04-01）が令和3年度の外です。");
        refused["Form.Interim"] = "2021-09-30";
        var address = await MadeAsync(client, refused);

        var page = (await client.ReadAsync(address)).Body!.TextContent;
        Assert.Contains("令和3年度（2021年度）中間", page, StringComparison.Ordinal);
        Assert.Contains("令和3年（2021年）9月30日", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await client.ReadAsync(New)).QuerySelectorAll("option"), o => o.GetAttribute("value") == form["Form.Target"]);

        // The round of the year has no such day, and is made as ever.
        var ofYear = new SiteForm(await client.ReadAsync(New), New, Editor);
        ofYear["Form.Target"] = await TargetAsync(new FiscalYear(2021));
        ofYear["Form.OpensOn"] = "2022-04-20";
        ofYear["Form.Deadline"] = "2022-05-31";
        ofYear["Form.Interim"] = "2021-09-30";
        refused = await ofYear.SubmitAndReadBackAsync(client);
        refused.AssertToldAt("Form.Interim", "年度の実績の報告期間に、中間報告の基準日（2021-09-30）が書かれています。");
        refused["Form.Interim"] = "";
        var other = await MadeAsync(client, refused);

        // Its day may be corrected; the round of the year has no field for one.
        var edit = new SiteForm(await client.ReadAsync($"{address}/Edit"), $"{address}/Edit", Editor);
        edit["Form.Interim"] = "2021-10-31";
        Assert.Equal(address, await MadeAsync(client, edit));
        var history = (await client.ReadAsync(address)).QuerySelector("section:has(#round-history)")!.TextContent;
        Assert.Contains("令和3年（2021年）9月30日", history, StringComparison.Ordinal);
        Assert.Contains("令和3年（2021年）10月31日", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Interim", (await client.ReadAsync($"{other}/Edit")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(
            (new DateOnly(2021, 10, 31), (DateOnly?)null),
            ((await RoundAsync(new(new FiscalYear(2021), true)))!.Interim, (await RoundAsync(new FiscalYear(2021)))!.Interim));
    }

    [Fact]
    public async Task A_department_reports_the_state_of_the_day_and_the_result_of_the_year_stays_what_it_is()
    {
        await Site.OpenRoundAsync(Interim2022);
        var clerk = await Site.NewClerkAsync("1");
        var secretary = await Site.NewSecretaryAsync();
        using var client = await Site.LogInAsync(clerk);
        var list = (await client.ReadAsync(SiteClerks.Mine)).Body!.TextContent;
        Assert.Contains("令和4年度（2022年度）中間の実績報告", list, StringComparison.Ordinal);
        Assert.DoesNotContain("令和4年度（2022年度）の実績報告", list, StringComparison.Ordinal);

        var form = await Site.OpenReportAsync(client, "1", Interim2022);
        var text = form.Page.Body!.TextContent;
        Assert.Contains("令和4年（2022年）9月30日現在の状況を書いてください", text, StringComparison.Ordinal);
        Assert.Contains("令和4年度（中間）", text, StringComparison.Ordinal);
        form["Form.Actuals[0].Text"] = "18回";
        form["Form.Achievements"] = "9月までの状況";
        var redrawn = await form.PressAsync(client, SiteClerks.SaveButton, "ap:refresh");
        Assert.DoesNotContain("未達", redrawn.Page.QuerySelector(".ap-reading")!.TextContent, StringComparison.Ordinal);
        await redrawn.StoreAsync(client, SiteClerks.SubmitButton);

        var report = await Site.ReportAsync("1", Interim2022);
        Assert.Equal((ReportState.Submitted, (DateOnly?)Day), (report.State, report.Text!.Interim));
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("1", 2022)).State);
        using var desk = await Site.LogInAsync(secretary);
        var queue = (await desk.ReadAsync(SecretariatScreens.Review))
            .QuerySelector($"#report-{report.Latest!.ContentItemId}")!.Closest("li")!;
        Assert.Contains("令和4年度（2022年度）中間", queue.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("未達", queue.TextContent, StringComparison.Ordinal);
        var decide = (await desk.ReadAsync($"{SecretariatScreens.Review}/{report.Latest.ContentItemId}")).Body!.TextContent;
        Assert.Contains("中間報告（令和4年（2022年）9月30日現在）です。", decide, StringComparison.Ordinal);

        // What nobody approved stays unpublished, as results of years do.
        Assert.Equal(0, await Site.PublishedAsync(Interim2022));
        foreach (var step in new[] { ReportAction.Approve, ReportAction.Publish })
        {
            Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, step, [("1", Interim2022)]));
        }

        Assert.Equal((1, 0), (await Site.PublishedAsync(Interim2022), await Site.PublishedAsync(2022)));
        var page = await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/1/");
        Assert.Contains("18回", page.QuerySelector("section[aria-labelledby='ap-interim-2022']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [ReportState.Submitted, ReportState.Approved, ReportState.Published],
            (await Site.StepsAsync("1", Interim2022)).Select(s => s.To));
        Assert.Empty(await Site.StepsAsync("1", 2022));

        // The round of the year comes later, and leaves the interim report where it is.
        await Site.OpenRoundAsync(2022);
        await Site.BringToAsync(ReportState.Published, clerk, secretary, "1", 2022, "年度の実績");
        Assert.Equal((1, 1), (await Site.PublishedAsync(Interim2022), await Site.PublishedAsync(2022)));
        Assert.Equal("9月までの状況", (await Site.ReportAsync("1", Interim2022)).Text!.Achievements);
        Assert.Equal("年度の実績", (await Site.ReportAsync("1", 2022)).Text!.Achievements);
    }

    [Fact]
    public async Task The_status_table_has_a_column_of_the_interim_report_and_its_file_rows()
    {
        await Site.OpenRoundAsync(7023);
        await Site.BringToAsync(ReportState.Submitted, await Site.NewClerkAsync("2"), await Site.NewSecretaryAsync(), "2", 7023);
        using var client = await Site.LogInAsSecretaryAsync();
        var address = $"{SecretariatScreens.Status}?plan={await Site.PlanIdAsync()}";

        var page = await client.ReadAsync(address);
        var heads = page.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()).ToArray();
        Assert.Contains(heads, h => h.StartsWith("令和5年度（2023年度）中間", StringComparison.Ordinal));
        Assert.DoesNotContain(heads, h => h.StartsWith("令和6年度（2024年度）中間", StringComparison.Ordinal));

        var file = $"{SecretariatScreens.Status}/Csv?plan={await Site.PlanIdAsync()}&year=7023";
        var csv = await client.GetStringAsync(new Uri(file, UriKind.Relative));
        var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(SeedPlan.Plan.Measures.Count(m => m.Years().Contains(new FiscalYear(2023))), rows.Length - 1);
        Assert.All(rows.Skip(1), r => Assert.StartsWith("令和5年度（中間）,2023,", r, StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains(",提出,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_is_no_interim_report_of_a_year_that_has_no_day_for_it()
    {
        using var client = await Site.LogInAsSecretaryAsync();

        using var answer = await client.GetAsync(new Uri(await Site.ReportAddressAsync("3", 7024), UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        using var another = await client.GetAsync(new Uri(await Site.ReportAddressAsync("3", 12024), UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, another.StatusCode);
    }

    [Fact]
    public async Task All_approved_interim_reports_are_published_at_once()
    {
        await Site.OpenRoundAsync(7025);
        var clerk = await Site.NewClerkAsync("4", "5");
        var secretary = await Site.NewSecretaryAsync();
        await Site.BringToAsync(ReportState.Approved, clerk, secretary, "4", 7025);
        await Site.BringToAsync(ReportState.Approved, clerk, secretary, "5", 7025);
        using var client = await Site.LogInAsSecretaryAsync();
        var address = $"{SecretariatScreens.Review}/Year?plan={await Site.PlanIdAsync()}&year=7025";

        var page = await client.ReadAsync(address);
        Assert.Contains("令和7年度（2025年度）中間", page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await new SiteForm(page, address, "form[action*='/Review/Year']").SubmitAsync(client);

        Assert.Equal((2, 0), (await Site.PublishedAsync(7025), await Site.PublishedAsync(2025)));
    }

    private async Task<string> TargetAsync(ReportYear about) => RoundForm.TargetOf(await Site.PlanIdAsync(), about);

    private Task<ReportingRound?> RoundAsync(ReportYear about) => Site.InScopeAsync(async services => await services
        .GetRequiredService<RoundStore>().FindAsync((await SiteContent.FindPlanAsync(services)).ContentItemId, about));

    private static async Task<string> MadeAsync(HttpClient client, SiteForm form)
    {
        using var answer = await form.SubmitAsync(client);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
