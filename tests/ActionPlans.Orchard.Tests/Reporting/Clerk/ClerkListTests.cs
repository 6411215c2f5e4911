using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using AngleSharp.Dom;

namespace ActionPlans.Orchard.Tests.Reporting.Clerk;

/// <summary>担当課のページ: the clerk's start page.</summary>
public sealed class ClerkListTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    public ClerkListTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Shows_the_measures_of_the_own_departments_joint_ones_too_and_no_others()
    {
        await Site.OpenRoundAsync(Year);
        // No. 15 has two lead departments.
        var clerk = await Site.NewClerkAsync("15");
        var own = SeedPlan.Plan.FindMeasure("15")!.Departments.Select(d => d.Slug).Take(1).ToArray();
        await Site.SetDepartmentsAsync(clerk, [.. own.Select(DepartmentTerms.FixedId)]);
        using var client = await Site.LogInAsync(clerk);

        var page = await client.ReadAsync(SiteClerks.Mine);

        var expected = SeedPlan.Plan.Measures.Where(m => m.Departments.Any(d => own.Contains(d.Slug))).Select(m => $"No.{m.No} {m.Name}");
        Assert.Contains("No.15 ", string.Concat(expected), StringComparison.Ordinal);
        Assert.Equal(expected, page.QuerySelectorAll("tbody th .fw-bold").Select(e => e.TextContent));
    }

    [Fact]
    public async Task Tells_state_deadline_what_is_missing_and_why_it_came_back()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("1", "2", "3", "4", "5", "6", "7");
        var secretary = await Site.NewSecretaryAsync();
        await WriteAsync(clerk, "1", submit: false, achievements: null);
        await WriteAsync(clerk, "2", submit: true);
        await WriteAsync(clerk, "3", submit: true);
        await WriteAsync(clerk, "4", submit: true);
        await WriteAsync(clerk, "5", submit: true);
        await Site.ReviewAsync(secretary, ReportAction.Return, [("3", Year)], "回数を確かめてください。");
        await Site.ReviewAsync(secretary, ReportAction.Approve, [("4", Year), ("5", Year)]);
        await Site.ReviewAsync(secretary, ReportAction.Publish, [("5", Year)]);
        using var client = await Site.LogInAsync(clerk);

        var page = await client.ReadAsync(SiteClerks.Mine);

        Assert.Contains("あと20日", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("下書き", RowOf(page, "1"), StringComparison.Ordinal);
        Assert.Contains("取組実績", RowOf(page, "1"), StringComparison.Ordinal);
        Assert.Contains("提出", RowOf(page, "2"), StringComparison.Ordinal);
        Assert.Contains("差戻し", RowOf(page, "3"), StringComparison.Ordinal);
        Assert.Contains("回数を確かめてください。", RowOf(page, "3"), StringComparison.Ordinal);
        Assert.Contains("承認", RowOf(page, "4"), StringComparison.Ordinal);
        Assert.Contains("公表", RowOf(page, "5"), StringComparison.Ordinal);
        Assert.Contains("未入力", RowOf(page, "7"), StringComparison.Ordinal);
        Assert.Equal(
            ["2", "4", "5"],
            page.QuerySelectorAll("[data-ap-rows=sent] tbody th .fw-bold").Select(NumberOf).Intersect(["1", "2", "3", "4", "5"]));
        Assert.All(page.QuerySelectorAll(".ap-mine .badge i"), sign => Assert.Equal("true", sign.GetAttribute("aria-hidden")));

        await Site.OpenRoundAsync(Year, deadline: DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3));
        var late = await client.ReadAsync(SiteClerks.Mine);
        Assert.Contains("期限超過", RowOf(late, "7"), StringComparison.Ordinal);
        Assert.DoesNotContain("期限超過", RowOf(late, "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_where_there_is_no_department_and_leads_to_years_that_are_over()
    {
        using var lonely = await Site.LogInAsync(await Site.NewClerkAsync());
        Assert.Contains("まだ担当課がありません", (await lonely.ReadAsync(SiteClerks.Mine)).Body!.TextContent, StringComparison.Ordinal);

        await Site.OpenRoundAsync(2021, isClosed: true);
        await Site.OpenRoundAsync(2025, opensOn: DateOnly.FromDateTime(DateTime.UtcNow).AddDays(40));
        using var client = await Site.LogInAsync(await Site.NewClerkAsync("10"));
        var page = await client.ReadAsync(SiteClerks.Mine);
        Assert.Contains("令和7年度の報告の受付は", page.Body!.TextContent, StringComparison.Ordinal);

        var past = page.QuerySelectorAll("nav a").Single(a => a.TextContent == "令和3年度").GetAttribute("href")!;
        var closed = await client.ReadAsync(past);
        Assert.Contains("締め切られました", closed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("見る", closed.QuerySelector("tbody a")!.TextContent);
    }

    [Fact]
    public async Task Is_for_those_who_report_and_shows_in_their_menu()
    {
        using var staff = await Site.LogInWithRolesAsync("WebStaff");
        Assert.True(Web.Rights.RightsTable.IsRefusal(await staff.GetAsync(SiteClerks.Mine)));
        Assert.Equal(HttpStatusCode.Redirect, await Site.Anonymous.StatusAsync(SiteClerks.Mine));

        using var client = await Site.LogInAsync(await Site.NewClerkAsync("10"));
        var page = await client.ReadAsync(SiteClerks.Mine);
        Assert.NotNull(page.QuerySelector($"#ta-left-sidebar a[href$='{SiteClerks.Mine}']"));
    }

    private static string NumberOf(IElement name) => name.TextContent.Split(' ')[0]["No.".Length..];

    private static string RowOf(IParentNode page, string no)
        => page.QuerySelectorAll(".ap-mine tbody tr").Single(r => NumberOf(r.QuerySelector("th .fw-bold")!) == no).TextContent;

    private async Task WriteAsync(string clerk, string no, bool submit, string? achievements = "行ったこと")
        => Assert.True((await Site.WriteReportAsync(clerk, no, Year, new AnnualResultDocument
        {
            Measure = no,
            Year = new FiscalYear(Year),
            Actuals = SeedPlan.Plan.FindMeasure(no)!.Indicators.ToDictionary(i => i.Key, i => SeedPlan.Actual(i, Year)),
            Achievements = achievements,
            Evaluation = "評価の文",
        }, submit)).IsStored);
}
