using System.Net;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Orchard.Tests.Ledger;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Migrations;

/// <summary>A site with plan, results, record and reports of plan format 1 goes on with today's code, and nothing is logged.</summary>
public abstract class EarlierSiteTests : SiteTests
{
    private const string Plan = $"/action-plans/{SeedPlan.Slug}/";

    private readonly EarlierSite _site;

    protected EarlierSiteTests(EarlierSite site)
        : base(site)
    {
        _site = site;
    }

    // One after another: what is published later would be missed in what was before.
    [DatabaseFact]
    public async Task The_site_goes_on_with_its_plan_record_and_reports()
    {
        await AssertThePlanAndItsRecordAreWhatTheyWereAsync();
        await AssertResidentsReadEveryPageAsync();
        await ApproveAndPublishWhatWasSubmittedBeforeAsync();
        await EditAMeasureAndImportAPlanFileAsync();
        await ReportTheStateOfADayAsync();
    }

    private async Task AssertThePlanAndItsRecordAreWhatTheyWereAsync()
    {
        var before = Read(await _site.PlanFileAsync());

        var now = Read(await Site.Anonymous.GetStringAsync(Plan + "data/plan.json"));

        Assert.Equal(PlanJson.Write(before with { History = [] }), PlanJson.Write(now with { History = [] }));
        Assert.Equal(before.History.Select(e => e.Hash), now.History.Take(before.History.Count).Select(e => e.Hash));
        await Site.AssertWholeAsync();
    }

    private async Task AssertResidentsReadEveryPageAsync()
    {
        foreach (var page in SeedPages.All)
        {
            Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(page.Address));
        }

        Assert.Contains("公表した実績（見本）", await TextAsync("measures/17/"), StringComparison.Ordinal);
        Assert.Contains("件数を数え直した。", await TextAsync("history/"), StringComparison.Ordinal);
        Assert.DoesNotContain("提出した実績（見本）", await TextAsync("measures/16/"), StringComparison.Ordinal);
    }

    private async Task ApproveAndPublishWhatWasSubmittedBeforeAsync()
    {
        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("15", 2025)).State);
        Assert.Equal(ReportState.Submitted, (await Site.ReportAsync("16", 2025)).State);
        var secretary = await Site.NewSecretaryAsync();

        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("16", 2025)]));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Publish, [("16", 2025)]));

        Assert.Contains("提出した実績（見本）", await TextAsync("measures/16/"), StringComparison.Ordinal);
        await Site.AssertWholeAsync();
    }

    private async Task EditAMeasureAndImportAPlanFileAsync()
    {
        var staff = await StaffAsync();
        var form = await staff.OpenAsync(await Site.MeasureIdAsync("3"));
        form["MeasurePart.Overview"] = "編集画面で書き換えた概要";
        form["ChangePart.Reason"] = "見直した。";
        await form.PublishAsync(staff);
        Assert.Contains("編集画面で書き換えた概要", await TextAsync("measures/3/"), StringComparison.Ordinal);

        var changed = (await Site.ExportAsync()).WithMeasure("2", m => m with { Overview = "取り込んだ概要" });
        Assert.Empty(await Site.ImportAsync(changed with { Results = [], Summaries = [] }));
        Assert.Contains("取り込んだ概要", await TextAsync("measures/2/"), StringComparison.Ordinal);
        await Site.AssertWholeAsync();
    }

    // The indexes of that version knew no interim reports.
    private async Task ReportTheStateOfADayAsync()
    {
        const string New = "/Admin/ActionPlans/Rounds/New";
        const int Interim2025 = 7025;
        using var desk = await Site.LogInAsSecretaryAsync();
        var form = new SiteForm(await desk.ReadAsync(New), New, ".ap-editor");
        form["Form.Target"] = RoundForm.TargetOf(await Site.PlanIdAsync(), ReportYear.Of(Interim2025)!.Value);
        form["Form.Interim"] = "2025-09-30";
        form["Form.OpensOn"] = "2025-10-01";
        form["Form.Deadline"] = "2025-10-31";
        using var made = await form.SubmitAsync(desk);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);

        var clerk = await Site.NewClerkAsync("15");
        var text = new AnnualResultDocument
        {
            Measure = "15",
            Year = new(2025),
            Interim = new(2025, 9, 30),
            Actuals = SeedPlan.Measure("15").Indicators.ToDictionary(i => i.Interpretation.Key, _ => "12件"),
            Achievements = "9月までの状況（見本）",
        };
        Assert.True((await Site.WriteReportAsync(clerk, "15", Interim2025, text, submit: true)).IsStored);
        var secretary = await Site.NewSecretaryAsync();
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("15", Interim2025)]));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Publish, [("15", Interim2025)]));

        Assert.Contains("9月までの状況（見本）", await TextAsync("measures/15/"), StringComparison.Ordinal);
        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("15", 2025)).State);
        await Site.AssertWholeAsync();
    }

    private static PlanDocument Read(string json)
    {
        var read = PlanJson.Read(json);
        Assert.Empty(read.Errors);
        return read.Document!;
    }

    private async Task<string> TextAsync(string page) => (await Site.Anonymous.ReadAsync(Plan + page)).Article().TextContent;
}

public sealed class EarlierSiteTestsOnSqlite(EarlierSqliteSite site) : EarlierSiteTests(site), IClassFixture<EarlierSqliteSite>;

public sealed class EarlierSiteTestsOnPostgres(EarlierPostgresSite site)
    : EarlierSiteTests(site), IClassFixture<EarlierPostgresSite>, IOnPostgres;

public sealed class EarlierSiteTestsOnMariaDb(EarlierMariaDbSite site)
    : EarlierSiteTests(site), IClassFixture<EarlierMariaDbSite>, IOnMariaDb;
