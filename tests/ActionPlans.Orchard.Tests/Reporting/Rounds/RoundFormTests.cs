using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.Orchard.Tests.Reporting.Rounds;

/// <summary>The secretariat's screens of reporting rounds, in a browser without scripts. Each test has a year of its own.</summary>
public sealed class RoundFormTests : SiteTests, IClassFixture<Site>
{
    private const string List = "/Admin/ActionPlans/Rounds";
    private const string New = $"{List}/New";
    private const string Editor = ".ap-editor";

    public RoundFormTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_round_is_made_changed_closed_and_reopened_and_every_change_is_recorded()
    {
        var secretary = await Site.NewSecretaryAsync();
        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        var address = await MakeAsync(client, 2021, "2022-04-20", "2022-05-31");

        var edit = new SiteForm(await client.ReadAsync($"{address}/Edit"), $"{address}/Edit", Editor);
        Assert.Equal("10, 3, 1", edit["Form.RemindBefore"]);
        edit["Form.Deadline"] = "2022/6/10";
        edit["Form.RemindBefore"] = "５、１";
        edit["Form.RemindAfter"] = "";
        await DoneAsync(await edit.SubmitAsync(client), address);
        using (var question = await new SiteForm(await client.ReadAsync(address), address, "form[action$=Close]").SubmitAsync(client))
        {
            // What waits is named before it is out of reach.
            Assert.False((await RoundAsync(2021)).IsClosed);
            var page = await question.ReadAsync();
            Assert.Contains("No.1 ", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("（未入力）", page.Body.TextContent, StringComparison.Ordinal);
            await DoneAsync(await new SiteForm(page, address, "form[action$=Close]").SubmitAsync(client), address);
        }

        Assert.True((await RoundAsync(2021)).IsClosed);
        var reopen = new SiteForm(await client.ReadAsync(address), address, "form[action$=Reopen]");
        await DoneAsync(await reopen.SubmitAsync(client), address);
        Assert.True((await RoundAsync(2021)).IsClosed, "It was reopened without a reason.");
        Assert.Contains("再開する理由がありません", (await client.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        reopen["reason"] = "入力もれがあったため";
        await DoneAsync(await reopen.SubmitAsync(client), address);

        var round = await RoundAsync(2021);
        Assert.False(round.IsClosed);
        Assert.Equal((new DateOnly(2022, 6, 10), 4), (round.Deadline, round.Revision));
        Assert.Equal([5, 1], round.RemindBefore);
        Assert.Empty(round.RemindAfter);
        var changes = await Site.InScopeAsync(services => services.GetRequiredService<RoundWriter>().HistoryAsync(round.RoundId));
        Assert.Equal([RoundAction.Reopened, RoundAction.Closed, RoundAction.Changed, RoundAction.Created], changes.Select(c => c.Action));
        Assert.All(changes, c => Assert.Equal(secretary, c.UserName));
        Assert.Contains("入力もれがあったため", (await client.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_its_field_and_what_was_typed_stays()
    {
        using var client = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);
        var form = new SiteForm(await client.ReadAsync(New), New, Editor);
        form["Form.OpensOn"] = "2023-06-01";
        form["Form.Deadline"] = "2023-05-31";
        form["Form.RemindBefore"] = "毎日";

        var refused = await form.SubmitAndReadBackAsync(client);

        Assert.Equal(["Form.Target", "Form.Deadline", "Form.RemindBefore"], refused.Refused());
        refused.AssertToldAt("Form.Target", "計画を選んでください。");
        Assert.Equal(("2023-05-31", "毎日"), (refused["Form.Deadline"], refused["Form.RemindBefore"]));
        refused["Form.Target"] = await TargetAsync(2022);
        refused = await refused.SubmitAndReadBackAsync(client);
        refused.AssertToldAt("Form.Deadline", "締切の2023-05-31が、受付を始める2023-06-01より前です。");
        refused.AssertToldAt("Form.RemindBefore", "お知らせの日「毎日」を読めません。");
        Assert.Null(await FindAsync(2022));
    }

    [Fact]
    public async Task There_is_one_round_for_a_year_and_two_who_make_it_at_once_make_one()
    {
        using var client = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);
        var form = await NewFormAsync(client, 2023, "2024-04-22", "2024-05-31");

        var answers = await Task.WhenAll(form.SubmitAsync(client), form.SubmitAsync(client), form.SubmitAsync(client));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        var refused = new SiteForm(await Array.Find(answers, a => a.StatusCode == HttpStatusCode.OK)!.ReadAsync(), New, Editor);
        refused.AssertToldAt("Form.Target", "令和5年度の報告期間は、もうあります。");
        Assert.DoesNotContain(
            (await client.ReadAsync(New)).QuerySelectorAll("option"), o => o.GetAttribute("value") == form["Form.Target"]);
        Array.ForEach(answers, a => a.Dispose());
    }

    [Fact]
    public async Task Of_two_editors_the_second_overwrites_nothing_and_keeps_what_was_typed()
    {
        using var client = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);
        var address = await MakeAsync(client, 2024, "2025-04-21", "2025-05-30");
        var one = await EditAsync(client, address);
        var other = await EditAsync(client, address);

        one["Form.Deadline"] = "2025-06-06";
        await DoneAsync(await one.SubmitAsync(client), address);
        other["Form.Deadline"] = "2025-06-13";
        var refused = await other.SubmitAndReadBackAsync(client);

        Assert.Contains("ほかの人が変えました", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("2025-06-13", refused["Form.Deadline"]);
        Assert.Equal(new DateOnly(2025, 6, 6), (await RoundAsync(2024)).Deadline);
        var close = new SiteForm(await client.ReadAsync(address), address, "form[action$=Close]") { ["revision"] = "1" };
        await DoneAsync(await close.SubmitAsync(client), address);
        Assert.False((await RoundAsync(2024)).IsClosed, "It was closed by somebody who had not seen the change.");
    }

    [Fact]
    public async Task A_deadline_on_a_day_off_is_stored_with_a_warning()
    {
        using var client = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);

        var address = await MakeAsync(client, 2025, "2026-04-20", "2026-05-31");

        Assert.Contains(
            "締切の2026-05-31は休みの日です（日曜日）。次の開庁日は2026-06-01です。",
            (await client.ReadAsync(address)).QuerySelector(".card .alert-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 5, 31), (await RoundAsync(2025)).Deadline);
    }

    [Fact]
    public async Task Others_than_the_secretariat_are_refused()
    {
        await Site.OpenRoundAsync(2022);
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("1"), SiteHost.AdminPassword);
        foreach (var address in new[] { List, New, $"{List}/round-2022", $"{List}/round-2022/Edit" })
        {
            using var answer = await clerk.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        using var secretary = await Site.LogInAsync(await Site.NewSecretaryAsync(), SiteHost.AdminPassword);
        Assert.Equal(HttpStatusCode.NotFound, await secretary.StatusAsync($"{List}/no-such-round"));
        await Site.InScopeAsync(async services =>
        {
            var rounds = services.GetRequiredService<RoundStore>();
            services.GetRequiredService<YesSql.ISession>().Delete((await rounds.FindAsync("round-2022"))!);
        });
    }

    private async Task<string> MakeAsync(HttpClient client, int year, string opensOn, string deadline)
    {
        using var answer = await (await NewFormAsync(client, year, opensOn, deadline)).SubmitAsync(client);
        return answer.Headers.Location?.ToString()
            ?? throw new InvalidOperationException(new SiteForm(await answer.ReadAsync(), New, Editor).Errors);
    }

    private async Task<SiteForm> NewFormAsync(HttpClient client, int year, string opensOn, string deadline)
    {
        var form = new SiteForm(await client.ReadAsync(New), New, Editor);
        form["Form.Target"] = await TargetAsync(year);
        form["Form.OpensOn"] = opensOn;
        form["Form.Deadline"] = deadline;
        return form;
    }

    private static async Task<SiteForm> EditAsync(HttpClient client, string address)
        => new(await client.ReadAsync($"{address}/Edit"), $"{address}/Edit", Editor);

    private static Task DoneAsync(HttpResponseMessage answer, string address)
    {
        Assert.Equal((HttpStatusCode.Redirect, address), (answer.StatusCode, answer.Headers.Location?.ToString()));
        answer.Dispose();
        return Task.CompletedTask;
    }

    private async Task<string> TargetAsync(int year) => RoundForm.TargetOf(await Site.PlanIdAsync(), new FiscalYear(year));

    private async Task<ReportingRound> RoundAsync(int year) => (await FindAsync(year))!;

    private Task<ReportingRound?> FindAsync(int year) => Site.InScopeAsync(async services =>
        await services.GetRequiredService<RoundStore>()
            .FindAsync((await SiteContent.FindPlanAsync(services)).ContentItemId, new FiscalYear(year)));
}
