using ActionPlans.BrowserSupport;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Playwright;

namespace ActionPlans.EndToEnd.Tests;

/// <summary>All screens of the secretariat in a browser: accessible, on a phone too.</summary>
public sealed class DeskPagesTests : SiteTests, IClassFixture<BrowserFixture>, IClassFixture<Site>
{
    // The invented results leave most of it open.
    private const int Year = 2025;
    private const string Actions = "/Admin/ActionPlans";

    private readonly BrowserFixture _browser;

    public DeskPagesTests(BrowserFixture browser, Site site)
        : base(site)
    {
        _browser = browser;
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways()
    {
        await Site.RunRecipeAsync("SampleResults");
        await Site.OpenRoundAsync(Year, deadline: new DateOnly(2026, 5, 29));
        var clerk = await Site.NewUserAsync("DepartmentStaff");
        var secretary = await Site.NewUserAsync("Secretariat");
        await Site.SetDepartmentsAsync(clerk, await Site.DepartmentsOfAsync("1", "2", "3"));
        foreach (var (no, state) in new[] { ("1", ReportState.Submitted), ("2", ReportState.Returned), ("3", ReportState.Approved) })
        {
            await ReportAsync(clerk, secretary, no, state);
        }

        var plan = await Site.PlanIdAsync();
        string[] pages =
        [
            $"{Actions}/Review", $"{Actions}/Review?state=Approved", $"{Actions}/Review/{await IdAsync("1")}",
            $"{Actions}/Review/{await IdAsync("2")}",
            $"{Actions}/Review/Year?plan={plan}&year={Year}",
            $"{Actions}/Status", $"{Actions}/Status?plan={plan}&year={Year}",
            $"{Actions}/Rounds", $"{Actions}/Rounds/New", $"{Actions}/Rounds/round-{Year}", $"{Actions}/Rounds/round-{Year}/Edit",
            $"{Actions}/Staff", $"{Actions}/History/{plan}", $"{Actions}/Mine", await Site.ReportAddressAsync("1", Year),
        ];
        var wrong = new List<string>();
        foreach (var width in new[] { 1280, 360 })
        {
            var page = await _browser.NewPageAsync(width, 900);
            await page.LogInAsync(Site, secretary);
            foreach (var address in pages)
            {
                var answer = await page.GotoAsync(Site.At(address));
                Assert.Equal(200, answer!.Status);
                await page.Locator(".ta-content details").EvaluateAllAsync<object?>("all => all.slice(0, 3).forEach(d => d.open = true)");
                wrong.AddRange(await FindingsAsync(page));
            }

            await page.CloseAsync();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<IEnumerable<string>> FindingsAsync(IPage page)
    {
        var sideways = await BrowserFixture.SidewaysScrollAsync(page);
        return
        [
            .. (await BrowserFixture.AxeFindingsAsync(page, ".ta-content")).Concat(sideways == 0 ? [] : [$"scrolls {sideways} px sideways"])
                .Select(f => $"{page.Url} at {page.ViewportSize!.Width}: {f}"),
        ];
    }

    private async Task<string> IdAsync(string no) => (await Site.ReportAsync(no, Year)).Latest!.ContentItemId;

    private async Task ReportAsync(string clerk, string secretary, string no, ReportState state)
    {
        var text = new AnnualResultDocument
        {
            Measure = no,
            Year = new(Year),
            Actuals = SeedPlan.Measure(no).Indicators.ToDictionary(i => i.Interpretation.Key, _ => "12回"),
            Achievements = "見本の取組実績。とても長い文の折り返しを見るために、いくらか長く書いています。",
            Evaluation = "見本の評価。",
        };
        Assert.True((await Site.WriteReportAsync(clerk, no, Year, text, submit: true)).IsStored);
        if (state != ReportState.Submitted)
        {
            Assert.True(
                (await Site.ReviewAsync(
                    secretary, state == ReportState.Approved ? ReportAction.Approve : ReportAction.Return, [(no, Year)],
                    "回数を確かめてください。")).IsStored);
        }
    }
}
