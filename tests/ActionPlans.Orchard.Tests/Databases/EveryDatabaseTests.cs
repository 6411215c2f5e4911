using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Reporting;
using ActionPlans.Orchard.Tests.Ledger;
using ActionPlans.Orchard.Tests.Reporting.Secretariat;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Databases;

/// <summary>
/// What a city does with its plan, and what residents read of it, on each kind of database that Orchard knows and Linux has.
/// </summary>
public abstract class EveryDatabaseTests : SiteTests
{
    private const string Plan = $"/action-plans/{SeedPlan.Slug}/";

    protected EveryDatabaseTests(Site site)
        : base(site)
    {
    }

    [DatabaseTheory]
    [InlineData("/")]
    [InlineData("/action-plans/")]
    [InlineData("/robots.txt")]
    [InlineData(Plan)]
    [InlineData(Plan + "?q=%E6%95%99%E5%AE%A4&year=2022")]
    [InlineData(Plan + "about/")]
    [InlineData(Plan + "booklet/")]
    [InlineData(Plan + "data/")]
    [InlineData(Plan + "data/results.csv")]
    [InlineData(Plan + "feed.xml")]
    [InlineData(Plan + "history/")]
    [InlineData(Plan + "history/chain.json")]
    [InlineData(Plan + "measures/16/")]
    [InlineData(Plan + "years/2022/")]
    [InlineData(Plan + "years/2022/summary.txt")]
    public async Task Residents_read_every_kind_of_page(string address)
        => Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(address));

    [DatabaseFact]
    public async Task Residents_read_every_page_of_the_plan()
    {
        foreach (var page in SeedPages.All)
        {
            Assert.Equal(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(page.Address));
        }
    }

    [DatabaseFact]
    public async Task A_draft_is_published_and_corrected_and_residents_read_each_step()
    {
        const string Page = Plan + "measures/1/";
        var staff = await StaffAsync();
        var key = SeedPlan.Measure("1").Indicators[0].Interpretation.Key;
        var count = (await Site.HistoryAsync()).Count;
        var id = await Site.AddResultAsync("1", 2021, (key, "41回"));
        Assert.Contains("41回", await TextAsync(Page), StringComparison.Ordinal);

        await Site.ChangeResultAsync("1", 2021, part => part.Actuals = [new(key, "42回")]);
        Assert.DoesNotContain("42回", await TextAsync(Page), StringComparison.Ordinal);

        var form = await staff.OpenAsync(id);
        form["ChangePart.Reason"] = "数え直した。𠮷";
        await form.PublishAsync(staff);

        Assert.Contains("42回", await TextAsync(Page), StringComparison.Ordinal);
        Assert.Contains("数え直した。𠮷", await TextAsync(Plan + "history/"), StringComparison.Ordinal);
        Assert.Equal(
            [(ChangeKind.Publication, new LedgerSubject("1", new FiscalYear(2021))),
                (ChangeKind.Correction, new LedgerSubject("1", new FiscalYear(2021)))],
            (await Site.HistorySinceAsync(count)).Select(e => (e.Kind, e.Subject)));
        await Site.AssertWholeAsync();
    }

    [DatabaseFact]
    public async Task A_summary_is_published()
    {
        await Site.AddSummaryAsync(2022, part => part.Lead = "一年をふりかえる文");

        Assert.Contains("一年をふりかえる文", await TextAsync(Plan + "years/2022/"), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("/Admin")]
    [InlineData("/Admin/ActionPlans")]
    [InlineData("/Admin/ActionPlans/Measures")]
    [InlineData("/Admin/ActionPlans/Results")]
    [InlineData("/Admin/ActionPlans/Summaries")]
    [InlineData("/Admin/ActionPlans/Rounds")]
    [InlineData(SecretariatScreens.Review)]
    [InlineData(SecretariatScreens.Status)]
    [InlineData("/Admin/Contents/ContentItems/Measure")]
    public async Task Staff_read_every_list(string address)
        => Assert.Equal(HttpStatusCode.OK, await (await AdminAsync()).StatusAsync(address));

    [DatabaseFact]
    public async Task Queries_answer()
    {
        Assert.Equal(SeedPlan.Plan.Measures.Count, (await Site.ItemsOfAsync("MeasuresOfPlan", ("plan", SeedPlan.Slug))).Length);
        Assert.NotEqual(0, await Site.CountAsync("IndicatorsOfPlan", ("plan", SeedPlan.Slug)));
        Assert.NotEqual(
            0, await Site.CountAsync("MeasuresOfDepartment", ("plan", SeedPlan.Slug), ("department", SeedPlan.Plan.Departments[0].Slug)));
    }

    [DatabaseFact]
    public async Task A_report_goes_from_the_clerk_to_the_residents()
    {
        await Site.OpenRoundAsync(2023);
        var clerk = await Site.NewClerkAsync("16");
        var secretary = await Site.NewSecretaryAsync();

        await Site.BringToAsync(ReportState.Published, clerk, secretary, "16", 2023, "報告した実績");

        Assert.Contains("報告した実績", await TextAsync(Plan + "measures/16/"), StringComparison.Ordinal);
        await Site.AssertWholeAsync();
    }

    [DatabaseFact]
    public async Task The_same_file_again_writes_nothing_and_a_changed_one_writes_what_changed()
    {
        await Site.ImportAsync(SeedPlan.Document with { Results = [] });
        var before = await Site.SnapshotAsync();

        Assert.Empty(await Site.ImportAsync(await Site.ExportAsync() with { Results = [], Summaries = [] }));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        var changed = (await Site.ExportAsync()).WithMeasure("2", m => m with { Overview = "書き換えた概要" });
        Assert.Empty(await Site.ImportAsync(changed with { Results = [], Summaries = [] }));
        Assert.Equal(before.Versions + 1, (await Site.SnapshotAsync()).Versions);
        Assert.Contains("書き換えた概要", await TextAsync(Plan + "measures/2/"), StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string address) => (await Site.Anonymous.ReadAsync(address)).Article().TextContent;
}

public sealed class EveryDatabaseTestsOnSqlite : EveryDatabaseTests, IClassFixture<Site>
{
    public EveryDatabaseTestsOnSqlite(Site site)
        : base(site)
    {
    }
}

public sealed class EveryDatabaseTestsOnPostgres : EveryDatabaseTests, IClassFixture<PostgresSite>, IOnPostgres
{
    public EveryDatabaseTestsOnPostgres(PostgresSite site)
        : base(site)
    {
    }
}

public sealed class EveryDatabaseTestsOnMariaDb : EveryDatabaseTests, IClassFixture<MariaDbSite>, IOnMariaDb
{
    public EveryDatabaseTestsOnMariaDb(MariaDbSite site)
        : base(site)
    {
    }
}
