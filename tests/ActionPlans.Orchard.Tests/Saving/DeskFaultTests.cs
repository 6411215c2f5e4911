using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Ledger;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Orchard.Tests.Reporting.Staff;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Saving;

/// <summary>The same for the secretariat's own screens: reports, rounds, staff and the record of changes.</summary>
public abstract class DeskFaultTests : FaultSiteTests
{
    private const int Year = 2023;
    private const string Rounds = "/Admin/ActionPlans/Rounds";

    // A year of its own for each round; the seed's plan has as many.
    private static readonly int[] RoundYears = [2021, 2022, 2024, 2025];

    private string _clerk = "";
    private string _secretary = "";
    private int _count;
    private int _mended;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.OpenRoundAsync(Year);
        _clerk = await Site.NewClerkAsync([.. SeedPlan.Document.Measures.Select(m => m.No)]);
        _secretary = await Site.NewSecretaryAsync();
    }

    [DatabaseTheory]
    [InlineData(FaultKind.Thrown)]
    [InlineData(FaultKind.Concurrency)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.Cancelled)]
    [InlineData(FaultKind.Commit)]
    public Task The_desk_tells_of_success_if_and_only_if_it_is_stored(FaultKind kind) => AssertTruthfulAsync(kind, Actions());

    protected override IServiceCollection AddFaults(IServiceCollection services) => DeskFaults.Add(base.AddFaults(services));

    private IEnumerable<(Func<Task<Trial>> Action, string[] Points)> Actions()
    {
        string[] step = [FaultTransitionHandler.Point, FaultTime.Point, FaultPlan.Index + nameof(ReportTransition)];
        yield return (() => DecideAsync(ReportState.Submitted, ReportAction.Return, "直してください。"), step);
        yield return (() => DecideAsync(ReportState.Submitted, ReportAction.Approve, null), step);
        yield return (
            () => DecideAsync(ReportState.Approved, ReportAction.Publish, null),
            [.. step, "Publishing", "Published", FaultPlan.Index + nameof(LedgerRecord)]);
        yield return (SelectAsync, step);
        string[] round = [FaultTime.Point, FaultPlan.Index + nameof(ReportingRound), FaultPlan.Index + nameof(RoundChange)];
        yield return (NewRoundAsync, round);
        yield return (() => RoundAsync("Edit"), round);
        yield return (() => RoundAsync("Close"), round);
        yield return (() => RoundAsync("Reopen"), round);
        yield return (SetDepartmentsAsync, ["UserUpdating", "UserUpdated"]);
        yield return (WithholdAsync, [FaultTime.Point, FaultPlan.Index + nameof(LedgerRecord)]);
        yield return (MendAsync, [FaultTime.Point, FaultPlan.Index + nameof(LedgerRecord)]);
    }

    private async Task<Trial> DecideAsync(ReportState from, ReportAction step, string? comment)
    {
        var no = await NextAsync(from);
        var address = $"{SecretariatScreens.Review}/{await Site.ResultIdAsync(no, Year)}";
        var form = new SiteForm(await Admin.ReadAsync(address), address, "#decide") { ["step"] = $"{step}" };
        if (comment is not null)
        {
            form["comment"] = comment += no;
        }

        return new Trial(
            $"{step}", comment, () => form.SubmitAsync(Admin),
            async () => (await Site.ReportAsync(no, Year)).State == ReportRules.After(from, step));
    }

    private async Task<Trial> SelectAsync()
    {
        var one = await NextAsync(ReportState.Submitted);
        var other = await NextAsync(ReportState.Submitted);
        string[] ids = [await Site.ResultIdAsync(one, Year), await Site.ResultIdAsync(other, Year)];
        var queue = await Admin.ReadAsync(SecretariatScreens.Review);
        return new Trial("selection", null, () => Admin.SelectAsync(queue, SecretariatScreens.Review, ids), async () =>
        {
            var states = new[] { (await Site.ReportAsync(one, Year)).State, (await Site.ReportAsync(other, Year)).State };
            Assert.Single(states.Distinct());
            return states[0] == ReportState.Approved;
        });
    }

    private async Task<Trial> NewRoundAsync()
    {
        var year = await FreeYearAsync();
        var form = new SiteForm(await Admin.ReadAsync($"{Rounds}/New"), $"{Rounds}/New", ".ap-editor");
        form["Form.Target"] = RoundForm.TargetOf(await Site.PlanIdAsync(), new FiscalYear(year));
        form["Form.OpensOn"] = $"{year + 1}-04-20";
        var deadline = form["Form.Deadline"] = $"{year + 1}-05-{10 + (++_count % 20)}";
        return new Trial("new round", deadline, () => form.SubmitAsync(Admin), async () => await FindRoundAsync(year) is not null);
    }

    private async Task<Trial> RoundAsync(string action)
    {
        var year = RoundYears[0];
        await Site.OpenRoundAsync(year, isClosed: action == "Reopen");
        var round = (await FindRoundAsync(year))!;
        var address = $"{Rounds}/{round.RoundId}";
        if (action == "Edit")
        {
            var edit = new SiteForm(await Admin.ReadAsync($"{address}/Edit"), $"{address}/Edit", ".ap-editor");
            var reminders = edit["Form.RemindBefore"] = $"{20 + (++_count % 20)}";
            return new Trial(
                action, reminders, () => edit.SubmitAsync(Admin),
                async () => (await FindRoundAsync(year))!.RemindBefore.SequenceEqual(
                    [int.Parse(reminders, System.Globalization.CultureInfo.InvariantCulture)]));
        }

        var form = new SiteForm(await Admin.ReadAsync(address), address, $"form[action$={action}]");
        if (action == "Close")
        {
            // The answer to the question about reports that wait still.
            form["isConfirmed"] = "true";
        }

        var reason = action == "Reopen" ? form["reason"] = $"入力もれ {++_count}" : null;
        return new Trial(
            action, reason, () => form.SubmitAsync(Admin), async () => (await FindRoundAsync(year))!.IsClosed == (action == "Close"));
    }

    private async Task<Trial> SetDepartmentsAsync()
    {
        var clerk = await Site.NewUserAsync(StaffPeople.Clerk);
        var selector = $"form[action$='/Staff/Set/{(await Site.UserAsync(clerk))!.UserId}']";
        var form = new SiteForm(await Admin.ReadAsync("/Admin/ActionPlans/Staff"), "/", selector) { ["termIds"] = "dept-somu" };
        return new Trial(
            "departments", "dept-somu", () => form.SubmitAsync(Admin),
            async () => (await Site.DepartmentsAsync(clerk)).SequenceEqual(["dept-somu"]));
    }

    private async Task<Trial> WithholdAsync()
    {
        var words = $"氏名のある文 {++_count}";
        await Site.EditMeasureAsync("39", part => part.Overview = words);
        await Site.EditMeasureAsync("39", part => part.Overview = $"氏名のない文 {_count}");
        var seq = (await Site.HistoryAsync())[^1].Seq;
        var address = $"/Admin/ActionPlans/History/{await Site.PlanIdAsync()}/Withhold?seq={seq}&place={LedgerPlace.Before}";
        var form = new SiteForm(await Admin.ReadAsync(address), address, "form[action*='/Withhold']");
        var reason = form["reason"] = $"氏名があったため {_count}";
        return new Trial(
            "withhold", reason, () => form.SubmitAsync(Admin),
            async () => (await Site.HistoryAsync()).All(e => e.Before?.Text?.Contains(words, StringComparison.Ordinal) != true));
    }

    // The same words each time: what an earlier trial recorded must not be taken for this one.
    private async Task<Trial> MendAsync()
    {
        if (_mended == 0)
        {
            await Site.EditMeasureAsync("38", part => part.Overview = "見直した概要");
            _mended = (await Site.HistoryAsync())[^1].Seq;
            using var first = await (await MendFormAsync()).SubmitAsync(Admin);
            Assert.Equal(System.Net.HttpStatusCode.Redirect, first.StatusCode);
        }

        var count = (await Site.HistoryAsync()).Count;
        var form = await MendFormAsync();
        return new Trial("mend", form["words"], () => form.SubmitAsync(Admin), async () => (await Site.HistoryAsync()).Count > count);
    }

    private async Task<SiteForm> MendFormAsync()
    {
        var address = $"/Admin/ActionPlans/History/{await Site.PlanIdAsync()}/Mend?seq={_mended}";
        return new SiteForm(await Admin.ReadAsync(address), address, "form[action*='/Mend']") { ["words"] = "直した理由" };
    }

    // The next measure, with a report that has come so far.
    private async Task<string> NextAsync(ReportState state)
    {
        var no = $"{(++_count % 38) + 1}";
        var now = (await Site.ReportAsync(no, Year)).State;
        if (now is ReportState.Submitted or ReportState.Approved)
        {
            await Site.ReviewAsync(_secretary, ReportAction.Return, [(no, Year)], "直してください。");
        }

        if (now == ReportState.Published)
        {
            return await NextAsync(state);
        }

        await Site.BringToAsync(state, _clerk, _secretary, no, Year, $"実績 {_count}");
        return no;
    }

    private async Task<int> FreeYearAsync()
    {
        foreach (var year in RoundYears.Skip(1))
        {
            if (await FindRoundAsync(year) is null)
            {
                return year;
            }
        }

        await Site.InScopeAsync(
            async services => services.GetRequiredService<YesSql.ISession>()
            .Delete(
                (await services.GetRequiredService<RoundStore>().FindAsync(await Site.PlanIdAsync(), new FiscalYear(RoundYears[^1])))!));
        return RoundYears[^1];
    }

    private Task<ReportingRound?> FindRoundAsync(int year) => Site.InScopeAsync(async services =>
        await services.GetRequiredService<RoundStore>()
            .FindAsync((await SiteContent.FindPlanAsync(services)).ContentItemId, new FiscalYear(year)));
}

public sealed class DeskFaultTestsOnSqlite : DeskFaultTests
{
    protected override Task CopyToAsync(string folder) => SiteTemplate.CopyToAsync(folder);
}

public sealed class DeskFaultTestsOnPostgres : DeskFaultTests, IOnPostgres
{
    protected override Task CopyToAsync(string folder) => PostgresSite.CopyTemplateToAsync(folder);
}
