using System.Net;
using ActionPlans.Cms.Editors;
using ActionPlans.Forms;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Web.Rights;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Reporting.Secretariat;

/// <summary>The secretariat's queue, and the page on which one report is decided. Each test has measures of its own.</summary>
public sealed class SecretariatQueueTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    private string _secretary = "";

    public SecretariatQueueTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        await Site.OpenRoundAsync(Year);
        _secretary = await Site.NewSecretaryAsync();
    }

    [Fact]
    public async Task Shows_what_waits_with_its_values_against_the_targets_the_oldest_first()
    {
        await SubmitAsync("5", "先に出した文");
        await SubmitAsync("4", "後に出した文");
        using var client = await LogInAsync();

        var items = (await QueueAsync(client)).QuerySelectorAll("li.card")
            .Where(i => i.TextContent.Contains("出した文", StringComparison.Ordinal)).ToArray();

        Assert.Equal(["先に出した文", "後に出した文"], items.Select(i => i.QuerySelector("dd")!.TextContent));
        var values = items[0].QuerySelector("tbody tr")!.TextContent;
        Assert.Contains(SeedPlan.Plan.FindMeasure("5")!.Indicators[0].Targets[new(Year)].Text, values, StringComparison.Ordinal);
        Assert.Contains(
            ReportedValue.Judge(
                SeedPlan.Plan.FindMeasure("5")!.Indicators[0], new(Year),
                SeedPlan.Actual(SeedPlan.Plan.FindMeasure("5")!.Indicators[0], Year))!, values, StringComparison.Ordinal);
        Assert.Contains(SeedPlan.Plan.FindMeasure("5")!.Departments[0].Name, items[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approves_the_selection_and_leaves_the_rest()
    {
        await SubmitAsync("7", "選ぶ");
        await SubmitAsync("8", "選ばない");
        using var client = await LogInAsync();

        using var answer = await client.SelectAsync(
            await QueueAsync(client), SecretariatScreens.Review, await Site.ResultIdAsync("7", Year));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((ReportState.Approved, ReportState.Submitted), (await StateAsync("7"), await StateAsync("8")));
        Assert.Contains(
            "1件の報告を承認しました", Admin.AdminLists.Messages(await client.ReadAsync(answer.Headers.Location!.ToString())),
            StringComparison.Ordinal);
        Assert.Equal(_secretary, (await Site.StepsAsync("7", Year))[^1].UserName);
    }

    [Fact]
    public async Task A_text_that_changed_since_it_was_shown_is_not_approved_nor_is_anything_beside_it()
    {
        var clerk = await SubmitAsync("9", "見た文");
        await SubmitAsync("12", "となりの文");
        using var client = await LogInAsync();
        var queue = await QueueAsync(client);
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(_secretary, ReportAction.Return, [("9", Year)], "直してください。"));
        await Site.WriteReportAsync(clerk, "9", Year, SecretariatScreens.Text("9", Year, "見ていない文"), submit: true);

        using var answer = await client.SelectAsync(
            queue, SecretariatScreens.Review, await Site.ResultIdAsync("9", Year), await Site.ResultIdAsync("12", Year));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadAsync();
        Assert.Contains("[report_changed]", page.Errors(), StringComparison.Ordinal);
        Assert.DoesNotContain("承認しました", Admin.AdminLists.Messages(page), StringComparison.Ordinal);
        Assert.Equal((ReportState.Submitted, ReportState.Submitted), (await StateAsync("9"), await StateAsync("12")));
        Assert.Contains("見ていない文", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returning_needs_words_which_the_department_then_reads()
    {
        await SubmitAsync("13", "直す文");
        using var client = await LogInAsync();
        var address = $"{SecretariatScreens.Review}/{await Site.ResultIdAsync("13", Year)}";

        using var silent = await DecideAsync(client, address, ReportAction.Return, "");
        Assert.Contains("[report_comment_missing]", (await silent.ReadAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(ReportState.Submitted, await StateAsync("13"));

        using var told = await DecideAsync(client, address, ReportAction.Return, "回数を確かめてください。<script>alert(1)</script>");
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        Assert.Equal(ReportState.Returned, await StateAsync("13"));
        Assert.StartsWith("回数を確かめてください。", (await Site.StepsAsync("13", Year))[^1].Comment, StringComparison.Ordinal);
        var page = await client.ReadAsync(address);
        Assert.Contains("回数を確かめてください。<script>", page.QuerySelectorAll("table")[^1].TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#decide"));
    }

    [Fact]
    public async Task One_report_after_the_other_is_decided_without_going_back_to_the_queue()
    {
        await SubmitAsync("16", "一つ目");
        await SubmitAsync("17", "二つ目");
        using var client = await LogInAsync();

        using var answer = await DecideAsync(
            client, $"{SecretariatScreens.Review}/{await Site.ResultIdAsync("16", Year)}", ReportAction.Approve);

        Assert.EndsWith(await Site.ResultIdAsync("17", Year), answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_shown_beside_last_year_its_target_the_plan_of_the_year_and_what_residents_read()
    {
        var indicator = SeedPlan.Plan.FindMeasure("1")!.Indicators[0];
        await Site.AddResultAsync("1", Year - 1, (indicator.Key, "777団体"));
        var clerk = await SubmitAsync("1", "はじめの文");
        await Site.ReviewAsync(_secretary, ReportAction.Approve, [("1", Year)]);
        await Site.ReviewAsync(_secretary, ReportAction.Publish, [("1", Year)]);
        var published = await Site.ReportAsync("1", Year);
        var correction = new ReportInput(
            SecretariatScreens.Text("1", Year, "あとの文"), ReportContent.RevisionOf(published.Latest).ToString(),
            Submit: true) { Reason = "数え直した。", IsConfirmed = true };
        Assert.Equal(
            ReportOutcome.Done,
            await Site.AsUserAsync(
                clerk,
                services => services.GetRequiredService<ReportWriter>()
                .WriteAsync(published.Measure.ContentItemId, published.Year, correction)));
        using var client = await LogInAsync();
        var id = await Site.ResultIdAsync("1", Year);

        var page = (await client.ReadAsync($"{SecretariatScreens.Review}/{id}")).QuerySelector(".ta-content")!;

        Assert.Contains("777団体", page.TextContent, StringComparison.Ordinal);
        // What residents will read of the correction is seen before it is approved, on the report's page and in the queue.
        Assert.Contains("数え直した。", page.TextContent, StringComparison.Ordinal);
        var queued = (await QueueAsync(client)).QuerySelector($"li:has(#report-{id})")!;
        Assert.Contains("数え直した。", queued.TextContent, StringComparison.Ordinal);
        Assert.Equal(("はじめの文", "あとの文"), (queued.QuerySelector("del")!.TextContent, queued.QuerySelector("ins")!.TextContent));
        Assert.Contains(indicator.Targets[new(Year)].Text, page.TextContent, StringComparison.Ordinal);
        Assert.Contains(SeedPlan.Plan.FindMeasure("1")!.Schedule.Lines[0][0].Text, page.TextContent, StringComparison.Ordinal);
        Assert.Equal(("はじめの文", "あとの文"), (page.QuerySelector("del")!.TextContent, page.QuerySelector("ins")!.TextContent));
        Assert.Contains("あとの文", (await client.ReadAsync($"/ActionPlans/Preview/{id}")).Article().TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "あとの文", (await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/measures/1/")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selection_with_one_that_cannot_be_published_publishes_none_and_tells_every_reason()
    {
        foreach (var no in new[] { "24", "28", "29" })
        {
            await SubmitAsync(no, "承認された文");
            await Site.ReviewAsync(_secretary, ReportAction.Approve, [(no, Year)]);
        }

        foreach (var no in new[] { "28", "29" })
        {
            await Site.RemoveIndicatorsAsync(no);
        }

        using var client = await LogInAsync();
        var address = $"{SecretariatScreens.Review}?state=Approved";
        var ids = await Task.WhenAll(new[] { "24", "28", "29" }.Select(no => Site.ResultIdAsync(no, Year)));

        using var answer = await client.SelectAsync(await client.ReadAsync(address), address, ids);

        var page = await answer.ReadAsync();
        Assert.Equal(2, page.Errors().Split("[result_indicator_unknown]").Length - 1);
        Assert.Equal(0, await Site.PublishedAsync(Year) - (await PublishedElsewhereAsync()));
        Assert.Equal(ids.Order(), page.QuerySelectorAll("input[name=chosen][checked]").Select(i => i.Id!["report-".Length..]).Order());

        using var one = await client.SelectAsync(await client.ReadAsync(address), address, ids[0]);
        Assert.Equal(HttpStatusCode.Redirect, one.StatusCode);
        Assert.Equal(ReportState.Published, await StateAsync("24"));
    }

    [Fact]
    public async Task Nothing_selected_is_told_and_a_step_that_is_none_of_the_secretariats_is_refused()
    {
        await SubmitAsync("32", "そのまま");
        using var client = await LogInAsync();

        using var nothing = await client.SelectAsync(await QueueAsync(client), SecretariatScreens.Review);
        Assert.Contains("選ばれていません", (await nothing.ReadAsync()).Errors(), StringComparison.Ordinal);
        using var forged = await DecideAsync(
            client, $"{SecretariatScreens.Review}/{await Site.ResultIdAsync("32", Year)}", ReportAction.Submit);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(ReportState.Submitted, await StateAsync("32"));
    }

    [Fact]
    public async Task Departments_and_web_staff_see_and_do_nothing_here()
    {
        var clerk = await SubmitAsync("33", "ひみつの下書き");
        var id = await Site.ResultIdAsync("33", Year);
        using var department = await Site.LogInAsync(clerk, SiteHost.AdminPassword);
        var before = await Site.SnapshotAsync();
        foreach (var client in new[] { department, await StaffAsync(), Site.Anonymous })
        {
            string[] addresses =
            [
                SecretariatScreens.Review, $"{SecretariatScreens.Review}?state=Approved", $"{SecretariatScreens.Review}/{id}",
                $"{SecretariatScreens.Review}/Year?year={Year}&plan={await Site.PlanIdAsync()}",
                SecretariatScreens.Status, $"{SecretariatScreens.Status}/Csv",
                $"{SecretariatScreens.Status}/Tables/measure-years",
            ];
            foreach (var address in addresses)
            {
                using var answer = await client.GetAsync(address);
                Assert.True(RightsTable.IsRefusal(answer), $"{address} {answer.StatusCode}");
                Assert.DoesNotContain("ひみつの下書き", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        // With a token of one's own, as a forged form would have it.
        var token = new SiteForm(await department.ReadAsync("/ChangePassword"), "/")["__RequestVerificationToken"]!;
        var hash = ReportContent.SeenOf((await Site.ReportAsync("33", Year)).Latest!);
        (string, string)[] steps =
        [
            (SecretariatScreens.Review, $"chosen={id}:{hash}"),
            ($"{SecretariatScreens.Review}/{id}", $"step=Approve&seen={hash}"),
            ($"{SecretariatScreens.Review}/Year?year={Year}", $"chosen={id}:{hash}"),
        ];
        foreach (var (address, fields) in steps)
        {
            using var content = new StringContent(
                $"{fields}&__RequestVerificationToken={Uri.EscapeDataString(token)}", System.Text.Encoding.UTF8,
                "application/x-www-form-urlencoded");
            using var answer = await department.PostAsync(address, content);
            Assert.True(RightsTable.IsRefusal(answer), $"{address} {answer.StatusCode}");
        }

        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private async Task<string> SubmitAsync(string no, string words)
    {
        var clerk = await Site.NewClerkAsync(no);
        await Site.BringToAsync(ReportState.Submitted, clerk, _secretary, no, Year, words);
        return clerk;
    }

    private Task<HttpClient> LogInAsync() => Site.LogInAsync(_secretary, SiteHost.AdminPassword);

    private static Task<IHtmlDocument> QueueAsync(HttpClient client) => client.ReadAsync(SecretariatScreens.Review);

    private async Task<ReportState> StateAsync(string no) => (await Site.ReportAsync(no, Year)).State;

    // Other tests of this class publish the reports of measure 1.
    private async Task<int> PublishedElsewhereAsync() => (await Site.ReportAsync("1", Year)).Published is null ? 0 : 1;

    private static async Task<HttpResponseMessage> DecideAsync(HttpClient client, string address, ReportAction step, string? comment = null)
    {
        var form = new SiteForm(await client.ReadAsync(address), address, "#decide");
        form["comment"] = comment;
        return await form.SubmitAsync(client, "step", $"{step}");
    }
}
