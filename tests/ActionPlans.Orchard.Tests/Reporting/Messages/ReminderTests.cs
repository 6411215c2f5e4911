using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Reporting.Staff;
using ActionPlans.Reporting.Messages;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace ActionPlans.Orchard.Tests.Reporting.Messages;

/// <summary>
/// Reminders over one database, on two nodes where it is PostgreSQL. (On SQLite Orchard counts the ids of documents in each process
/// by itself, so that two nodes cannot both write; there the task runs several times at once in one.) The round of these tests: the
/// fiscal year 2022, from 20 April 2023 to 31 May, a Wednesday; three business days before it is 26 May.
/// </summary>
public abstract class ReminderTests : SiteTests
{
    private const int Year = 2022;
    private const string ThreeDaysBefore = "2023-05-26T09:00";

    private readonly MessageStage _stage;

    protected ReminderTests(Site site, MessageStage stage)
        : base(site)
    {
        _stage = stage;
    }

    /// <summary>Whether two nodes can work on this database.</summary>
    protected abstract bool HasNodes { get; }

    [DatabaseFact]
    public async Task Each_person_gets_one_message_though_two_nodes_send_at_once_and_again_after_a_restart()
    {
        await OpenAsync();
        string[] clerks = [await Site.NewClerkAsync("1"), await Site.NewClerkAsync("1", "7"), await Site.NewClerkAsync("16")];
        _stage.SetClock(ThreeDaysBefore);
        await using (var other = await AnotherNodeAsync())
        {
            var node = HasNodes ? other : Site;
            await Task.WhenAll(Site.RemindAsync(), node.RemindAsync(), Site.RemindAsync(), node.RemindAsync());
            other.Log.AssertNothingUnexpected();
        }

        _stage.SetClock("2023-05-26T17:00");
        await using (var restarted = await AnotherNodeAsync())
        {
            await restarted.RemindAsync();
            restarted.Log.AssertNothingUnexpected();
        }

        var claims = await Site.ClaimsAsync();
        var bells = await Site.BellsAsync();
        foreach (var clerk in clerks)
        {
            Assert.Single(_stage.Sent, m => m.User.UserName == clerk);
            var claim = Assert.Single(claims, c => c.UserName == clerk);
            Assert.NotNull(claim.SentUtc);
            Assert.Equal(MailOutcome.NotConfigured, claim.Mail);
            Assert.Equal([claim.Subject], bells[claim.UserId]);
        }
    }

    [DatabaseFact]
    public async Task A_message_tells_what_is_missing_and_goes_to_nobody_who_has_submitted_or_has_no_business_with_it()
    {
        await OpenAsync();
        _stage.SetClock(ThreeDaysBefore);
        var done = await Site.NewClerkAsync("6");
        var waiting = await Site.NewClerkAsync("15");
        var foreign = await Site.NewUserAsync();
        var gone = await Site.NewClerkAsync("15");
        var withoutRole = await Site.NewUserAsync();
        await Site.SetDepartmentsAsync(withoutRole, await DepartmentsOfAsync(waiting));
        await Site.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<IUser>>();
            var user = (User)(await users.FindByNameAsync(gone))!;
            user.IsEnabled = false;
            Assert.True((await users.UpdateAsync(user)).Succeeded);
        });
        foreach (var no in await NumbersOfAsync(done))
        {
            Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(done, no, Year, Text(no), submit: true));
        }

        await Site.RemindAsync();

        var message = Assert.Single(_stage.Sent, m => m.User.UserName == waiting);
        Assert.DoesNotContain(
            _stage.Sent,
            m => m.User.UserName == done || m.User.UserName == foreign || m.User.UserName == gone || m.User.UserName == withoutRole);
        Assert.Equal("令和4年度（2022年度）の実績報告: 締切は令和5年（2023年）5月31日（水曜日）です", message.Subject);
        Assert.Contains("締切まであと3開庁日です。", message.Body, StringComparison.Ordinal);
        Assert.Contains($"・No.15 {SeedPlan.Measure("15").Name}（未入力）", message.Body, StringComparison.Ordinal);
        Assert.Equal((await NumbersOfAsync(waiting)).Length, message.MeasureIds.Count);
    }

    [DatabaseFact]
    public async Task Nothing_goes_out_on_other_days_in_the_night_or_after_the_year_was_closed()
    {
        await OpenAsync();
        var clerk = await Site.NewClerkAsync("24");
        foreach (var time in new[] { "2023-04-19T09:00", "2023-05-11T09:00", "2023-05-26T07:59", "2023-05-27T09:00" })
        {
            _stage.SetClock(time);
            await Site.RemindAsync();
        }

        await Site.OpenRoundAsync(Year, new DateOnly(2023, 4, 20), new DateOnly(2023, 5, 31), isClosed: true);
        _stage.SetClock(ThreeDaysBefore);
        await Site.RemindAsync();

        Assert.DoesNotContain(_stage.Sent, m => m.User.UserName == clerk);
    }

    [DatabaseFact]
    public async Task What_was_claimed_and_perhaps_not_sent_is_never_repeated_by_itself_and_the_secretariat_decides()
    {
        await OpenAsync();
        await Site.NewClerkAsync("30");
        var secretary = await Site.NewSecretaryAsync();
        _stage.SetClock("2023-06-01T09:00");
        _stage.PowerFails = true;
        Site.Log.Expect("could not be sent");
        await Assert.ThrowsAsync<OperationCanceledException>(Site.RemindAsync);
        _stage.PowerFails = false;
        _stage.SetClock("2023-06-01T09:20");
        await Site.RemindAsync();
        var doubtful = Assert.Single(await Site.ClaimsAsync(), c => c.SentUtc is null);
        Assert.DoesNotContain(_stage.Sent, m => m.User.UserId == doubtful.UserId && m.Key == doubtful.MessageKey);
        Assert.DoesNotContain(doubtful.Subject, (await Site.BellsAsync())[doubtful.UserId]);

        using var client = await Site.LogInAsync(secretary, SiteHost.AdminPassword);
        var address = $"/Admin/ActionPlans/Rounds/round-{Year}";
        var page = await client.ReadAsync(address);
        Assert.Contains("送れたか分かりません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(
            (await client.ReadAsync("/Admin/ActionPlans/Rounds")).QuerySelectorAll("td, th"),
            c => c.TextContent.Contains("届いていないかもしれないお知らせ: 1件", StringComparison.Ordinal));
        var form = new SiteForm(page, address, "form[action$=SendAgain]");
        form["claims"] = doubtful.ClaimId;
        foreach (var answer in await Task.WhenAll(form.SubmitAsync(client), form.SubmitAsync(client)))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            answer.Dispose();
        }

        Assert.Single(_stage.Sent, m => m.User.UserId == doubtful.UserId && m.Key == doubtful.MessageKey);
        Assert.Contains(
            "締切を過ぎています。", _stage.Sent.Single(m => m.User.UserId == doubtful.UserId && m.Key == doubtful.MessageKey).Body,
            StringComparison.Ordinal);
        var again = Assert.Single(await Site.ClaimsAsync(), c => c.PersonKey == doubtful.PersonKey && c.Attempt == 2);
        Assert.Equal(secretary, again.RequestedBy);
        Assert.DoesNotContain("送れたか分かりません", (await client.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_round_that_is_made_after_its_opening_day_is_announced_when_it_is_made()
    {
        _stage.SetClock("2023-04-24T10:00");
        var clerk = await Site.NewClerkAsync("36");
        var outcome = await Site.AsUserAsync(
            await Site.NewSecretaryAsync(), async services => await services.GetRequiredService<RoundWriter>().CreateAsync(
            (await SiteContent.FindPlanAsync(services)).ContentItemId,
            new RoundDraft(new FiscalYear(2021), new DateOnly(2023, 4, 17), new DateOnly(2023, 7, 31), "10", "1")));
        Assert.True(outcome.IsStored);

        await Site.RemindAsync();

        Assert.Equal(
            ReportMessageKind.Opening,
            Assert.Single(_stage.Sent, m => m.RoundId == outcome.Round!.RoundId && m.User.UserName == clerk).Kind);
    }

    [DatabaseFact]
    public async Task Steps_stand_in_the_order_in_which_they_were_taken_on_whatever_node()
    {
        await OpenAsync();
        _stage.SetClock("2023-05-08T09:00");
        var clerk = await Site.NewClerkAsync("20");
        var secretary = await Site.NewSecretaryAsync();
        await using var other = await AnotherNodeAsync();
        // The node that has just come hands out higher ids than the one that has worked for long.
        var node = HasNodes ? other : Site;
        foreach (var (place, words) in new[] { (node, "一度目の差戻し"), (Site, "二度目の差戻し") })
        {
            Assert.Equal(ReportOutcome.Done, await place.WriteReportAsync(clerk, "20", Year, Text("20"), submit: true));
            Assert.Equal(ReportOutcome.Done, await place.ReviewAsync(secretary, ReportAction.Return, [("20", Year)], words));
        }

        Assert.Equal(
            ["一度目の差戻し", "二度目の差戻し"], (await Site.StepsAsync("20", Year)).Where(s => s.To == ReportState.Returned).Select(s => s.Comment));
        using var client = await Site.LogInAsync(clerk);
        var row = (await client.ReadAsync($"{SiteClerks.Mine}?plan={await Site.PlanIdAsync()}&year={Year}")).Body!.TextContent;
        Assert.Contains("二度目の差戻し", row, StringComparison.Ordinal);
        Assert.DoesNotContain("一度目の差戻し", row, StringComparison.Ordinal);
        other.Log.AssertNothingUnexpected();
    }

    private async Task OpenAsync()
    {
        await Site.OpenRoundAsync(Year, new DateOnly(2023, 4, 20), new DateOnly(2023, 5, 31));
        await Site.InScopeAsync(SetRemindersAsync);
    }

    private static async Task SetRemindersAsync(IServiceProvider services)
    {
        var rounds = services.GetRequiredService<RoundStore>();
        var round = (await rounds.FindAsync($"round-{Year}"))!;
        round.RemindBefore = [10, 3, 1];
        round.RemindAfter = [1, 5];
        await rounds.SaveAsync(round);
    }

    private async Task<SiteHost> AnotherNodeAsync()
    {
        var node = await SiteHost.StartAsync(Site.DataFolder, _stage.Configure);
        await node.Anonymous.StatusAsync("/");
        return node;
    }

    private Task<IReadOnlyList<string>> DepartmentsOfAsync(string userName) => Site.AsUserAsync(userName, async services =>
        (IReadOnlyList<string>)[.. await services.GetRequiredService<ReportAccess>().DepartmentsAsync()]);

    // All measures of the person's departments in the year.
    private async Task<string[]> NumbersOfAsync(string userName)
    {
        var departments = await DepartmentsOfAsync(userName);
        var slugs = SeedPlan.Plan.Departments.Where(d => departments.Contains(DepartmentTerms.FixedId(d.Slug)))
            .Select(d => d.Name).ToHashSet();
        return
        [
            .. SeedPlan.Plan.Measures.Where(m => m.Period.Contains(new FiscalYear(Year)) && m.Departments.Any(d => slugs.Contains(d.Name)))
                .Select(m => m.No),
        ];
    }

    private static AnnualResultDocument Text(string no) => new()
    {
        Measure = no,
        Year = new FiscalYear(Year),
        Actuals = SeedPlan.Plan.FindMeasure(no)!.Indicators.ToDictionary(i => i.Key, i => SeedPlan.Actual(i, Year)),
        Achievements = "行ったこと",
        Evaluation = "評価の文",
    };
}
