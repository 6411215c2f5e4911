using System.Net;
using ActionPlans.Domain.Reporting;
using ActionPlans.Pages.Booklet;
using ActionPlans.SiteTesting;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Reporting.Secretariat;

/// <summary>What the secretariat prints for those who decide on publication.</summary>
public sealed class WaitingBookletTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;
    private const string Print = SecretariatScreens.Status + "/Print";

    private static bool _prepared;

    public WaitingBookletTests(Site site)
        : base(site)
    {
    }

    public override async Task InitializeAsync()
    {
        if (_prepared)
        {
            return;
        }

        _prepared = true;
        await Site.OpenRoundAsync(Year);
        var secretary = await Site.NewSecretaryAsync();
        (string No, ReportState State)[] reports =
        [
            ("1", ReportState.Submitted), ("2", ReportState.Draft), ("3", ReportState.Returned), ("15", ReportState.Approved),
            ("27", ReportState.Published),
        ];
        foreach (var (no, state) in reports)
        {
            await Site.BringToAsync(state, await Site.NewClerkAsync(no), secretary, no, Year, $"{no}番の実績");
        }

        // A correction that waits beside the published text, and another year's draft beside a report that waits.
        await Site.WriteReportAsync(
            await Site.NewClerkAsync("27"), "27", Year, SecretariatScreens.Text("27", Year, "直した実績"), submit: false);
        await Site.WriteReportAsync(await Site.NewClerkAsync("1"), "1", 2023, SecretariatScreens.Text("1", 2023, "書きかけの実績"), submit: false);
    }

    [Fact]
    public async Task It_has_what_is_submitted_or_approved_and_nothing_that_is_still_with_the_department()
    {
        using var client = await Site.LogInAsSecretaryAsync();
        var grid = await client.ReadAsync($"{SecretariatScreens.Status}?year={Year}");
        var link = grid.QuerySelectorAll("a").Single(a => a.TextContent == "この条件の未公表の報告（提出・承認）を印刷").GetAttribute("href")!;
        using var answer = await client.GetAsync(link);
        var page = await client.ReadAsync(link);

        Assert.Equal(["ap-m-1", "ap-m-15"], Sheets(page));
        Assert.Contains("1番の実績", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("15番の実績", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("書きかけの実績", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(BookletDraft.Mark, page.DocumentElement.GetAttribute("data-mark"));
        Assert.Equal(2, page.QuerySelectorAll(".ap-sheet-plan .ap-internal").Length);
        Assert.Equal(
            ["未公表：令和4年度（提出）", "未公表：令和4年度（承認）"], page.QuerySelectorAll(".ap-contents small").Select(s => s.TextContent.Trim()));
        Assert.Contains("令和4年度（2022年度）、まだ公表していない報告（提出・承認）", page.QuerySelector(".ap-selected")!.TextContent, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]"))
        {
            Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(sheet.GetAttribute("href")!));
        }
    }

    [Theory]
    [InlineData("state=Approved", "ap-m-15")]
    [InlineData("q=No.15", "ap-m-15")]
    [InlineData("state=Draft", "")]
    [InlineData("year=2024", "")]
    [InlineData("department=nobody", "")]
    public async Task It_keeps_to_the_filter_of_the_grid_and_says_when_nothing_waits(string filter, string expected)
    {
        using var client = await Site.LogInAsSecretaryAsync();
        var page = await client.ReadAsync($"{Print}?{filter}");

        Assert.Equal(expected, string.Join(' ', Sheets(page)));
        Assert.Equal(expected.Length == 0, page.Body!.TextContent.Contains("条件に合う取組はありません。", StringComparison.Ordinal));
        Assert.Contains(filter, page.QuerySelector(".ap-screen a[href*='/Status?']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departments_and_residents_do_not_get_it()
    {
        using var clerk = await Site.LogInAsync(await Site.NewClerkAsync("1"), SiteHost.AdminPassword);

        Assert.NotEqual(HttpStatusCode.OK, await clerk.StatusAsync(Print));
        Assert.NotEqual(HttpStatusCode.OK, await Site.Anonymous.StatusAsync(Print));
    }

    private static IEnumerable<string?> Sheets(IParentNode page)
        => page.QuerySelectorAll(".ap-bound").Select(s => s.GetAttribute("aria-labelledby"));
}
