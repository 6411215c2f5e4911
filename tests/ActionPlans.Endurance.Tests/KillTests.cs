using System.Diagnostics;
using System.Globalization;
using ActionPlans.Cms.Export;
using ActionPlans.Cms.Indexes;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace ActionPlans.Endurance.Tests;

/// <summary>The server dies while somebody submits, approves or publishes: what was begun is done whole or not at all.</summary>
public sealed class KillTests
{
    private const int AtOnce = 3;

    private readonly KilledStep _submit = new("submit");
    private readonly KilledStep _approve = new("approve");
    private readonly KilledStep _publish = new($"bulk publish of {AtOnce}");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_half_done(bool onPostgres)
    {
        if (onPostgres)
        {
            Assert.Null(PostgresServer.Missing);
        }

        var kills = LongResults.Setting("ACTION_PLANS_KILLS", 100);
        await using var site = await ReportingSite.CreateAsync(onPostgres, SeedPlan.Plan.Measures.Count);
        var waiting = new Queue<Clerk>(site.Clerks);
        // Each measure goes once through submission and approval, and each three of them together through publication.
        while (Kills < kills && waiting.Count >= AtOnce)
        {
            var group = Enumerable.Range(0, AtOnce).Select(_ => waiting.Dequeue()).ToArray();
            foreach (var clerk in group)
            {
                await UntilAsync(site, _submit, [clerk], ReportState.Submitted, process => SubmitAsync(process, clerk));
                await UntilAsync(site, _approve, [clerk], ReportState.Approved, process => ApproveAsync(process, site, clerk));
            }

            await UntilAsync(site, _publish, group, ReportState.Published, process => PublishYearAsync(process, site));
        }

        LongResults.Add(
            "kill -9 during submit, approve and bulk publish",
            onPostgres ? "PostgreSQL" : "SQLite",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Kills} kills, 0 half-done ({_submit}; {_approve}; {_publish}); "
                + $"states, histories and the record of changes agree after each"));
        Assert.True(Kills >= Math.Min(kills, 90), $"Only {Kills} kills.");
    }

    private int Kills => _submit.Kills + _approve.Kills + _publish.Kills;

    // Kills the site at a random moment of the step, looks, and takes the step anew until it is done.
    private static async Task UntilAsync(
        ReportingSite site, KilledStep kind, Clerk[] clerks, ReportState wanted, Func<SiteProcess, Task<Func<Task<bool>>>> prepare)
    {
        for (var isDone = false; !isDone;)
        {
            bool saidDone;
            TimeSpan lasted;
            await using (var process = await SiteProcess.StartAsync(site.Folder))
            {
                var step = await prepare(process);
                var moment = kind.NextMoment();
                var began = Stopwatch.GetTimestamp();
                var answer = step();
                Task until = moment is { } at ? Task.WhenAny(answer, Task.Delay(at)) : answer;
                await until;
                lasted = Stopwatch.GetElapsedTime(began);
                await process.KillAsync();
                saidDone = await WasDoneAsync(answer);
            }

            isDone = await LookAsync(site, clerks, wanted);
            Assert.True(isDone || !saidDone, $"The site said that {wanted} was done, and it is not.");
            kind.Learn(isDone, saidDone, lasted);
        }
    }

    private static async Task<bool> WasDoneAsync(Task<bool> answer)
    {
        try
        {
            return await answer;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<Func<Task<bool>>> SubmitAsync(SiteProcess process, Clerk clerk)
    {
        var person = await Person.LogInAsync(process, clerk.UserName);
        var form = await person.OpenAsync(clerk.FormAddress, "form[action*='/Report/']");
        form["Form.Achievements"] = "見本の取組実績";
        form["Form.Evaluation"] = "見本の評価";
        foreach (var name in form.Names.Where(
            n => n.StartsWith("Form.Actuals[", StringComparison.Ordinal) && n.EndsWith("].Text", StringComparison.Ordinal)).ToArray())
        {
            form[name] = "集計中";
        }

        form["Form.IsConfirmed"] = "true";

        return async () => (await person.SendAsync(form, "submit.Submit", "submit")).Done;
    }

    private static async Task<Func<Task<bool>>> ApproveAsync(SiteProcess process, ReportingSite site, Clerk clerk)
    {
        var person = await Person.LogInAsync(process, site.Secretary);
        var id = await person.FindReportAsync($"/Admin/ActionPlans/Review?plan={site.PlanId}&state=Submitted", $"No.{clerk.No} ");
        var form = await person.OpenAsync(id, "form[action*='/Review/']");
        return async () => (await person.SendAsync(form, "step", nameof(ReportAction.Approve))).Done;
    }

    private static async Task<Func<Task<bool>>> PublishYearAsync(SiteProcess process, ReportingSite site)
    {
        var person = await Person.LogInAsync(process, site.Secretary);
        var form = await person.OpenAsync(
            $"/Admin/ActionPlans/Review/Year?plan={site.PlanId}&year={ReportingSite.Year}", "form[action*='/Review/Year']");
        return async () => (await person.SendAsync(form, "ignored", "")).Done;
    }

    /// <returns>Whether all of them stand where they should; where only some do, the test fails.</returns>
    private static Task<bool> LookAsync(ReportingSite site, Clerk[] clerks, ReportState wanted) => site.LookAsync(async host =>
    {
        var arrived = 0;
        foreach (var clerk in clerks)
        {
            var report = await host.ReportAsync(clerk.No, ReportingSite.Year);
            var steps = await host.StepsAsync(clerk.No, ReportingSite.Year);
            Assert.Equal(report.State, steps.Count == 0 ? ReportState.NotEntered : steps[^1].To);
            arrived += report.State == wanted ? 1 : 0;
        }

        Assert.True(arrived == 0 || arrived == clerks.Length, $"{arrived} of {clerks.Length} are {wanted}.");
        var rows = await host.InScopeAsync(
            async services => (await services.GetRequiredService<ISession>().QueryIndex<AnnualResultIndex>().ListAsync()).ToArray());
        Assert.DoesNotContain(
            rows.GroupBy(r => (r.MeasureContentItemId, r.FiscalYear)), g => g.Count(r => r.Latest) != 1 || g.Count(r => r.Published) > 1);
        Assert.Empty(await host.InScopeAsync(async services => LedgerVerification.Verify(PlanJson.Read(
            (await services.GetRequiredService<PlanExporter>().ExportAsync(await SiteContent.FindPlanAsync(services))).Json).Document!)));
        host.Log.AssertNothingUnexpected();
        return arrived == clerks.Length;
    });
}
