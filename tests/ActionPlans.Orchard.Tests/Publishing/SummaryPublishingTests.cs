using System.Net;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>Where a summary is read, and how it comes into a site by file.</summary>
public sealed class SummaryPublishingTests : SiteTests, IClassFixture<Site>
{
    public SummaryPublishingTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Every_year_of_the_plan_answers_and_no_other()
    {
        foreach (var year in SeedPlan.Plan.Period.Years)
        {
            Assert.Contains(
                "まだ公表されていません", (await Site.Anonymous.ReadAsync($"/action-plans/yuki-2021/years/{year.StartYear}/")).Article().TextContent,
                StringComparison.Ordinal);
        }

        foreach (var wrong in new[] { "2020", "2026", "abc", "令和3", "02021", "2021x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync($"/action-plans/yuki-2021/years/{wrong}/"));
            Assert.Equal(HttpStatusCode.NotFound, await Site.Anonymous.StatusAsync($"/action-plans/yuki-2021/years/{wrong}/summary.txt"));
        }
    }

    [Fact]
    public async Task The_plain_text_leads_back_to_the_page()
    {
        using var answer = await Site.Anonymous.GetAsync("/action-plans/yuki-2021/years/2022/summary.txt");

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains(
            $"{answer.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority)}/action-plans/yuki-2021/years/2022/\n",
            await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summaries_come_in_with_the_results_as_drafts_or_published_all_or_none()
    {
        var before = await Site.SnapshotAsync();
        Assert.Contains(
            "[summary_measure_unknown]",
            Assert.Single(await Site.ImportResultsAsync(File(Summary(2021), Summary(2022) with { Notable = ["77"] }))),
            StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());

        Assert.Empty(await Site.ImportResultsAsync(File(Summary(2021), Summary(2022) with { Draft = true })));
        Assert.Equal([2021], (await Site.ExportAsync()).Summaries.Select(s => s.Year.StartYear));
        Assert.Equal(PlanJson.HashPart(Summary(2021)), PlanJson.HashPart((await Site.ExportAsync()).Summaries[0]));

        // What is published is never changed by a file; a draft that says the same is published.
        Assert.Contains(
            "[summary_published]", Assert.Single(await Site.ImportResultsAsync(File(Summary(2021) with { Lead = "別の文" }))),
            StringComparison.Ordinal);
        Assert.Contains(
            "[summary_draft_differs]", Assert.Single(await Site.ImportResultsAsync(File(Summary(2022) with { Lead = "別の文" }))),
            StringComparison.Ordinal);
        Assert.Empty(await Site.ImportResultsAsync(File(Summary(2022))));
        Assert.Equal([2021, 2022], (await Site.ExportAsync()).Summaries.Select(s => s.Year.StartYear).Order());
    }

    private static PlanDocument File(params YearSummaryDocument[] summaries) => SeedPlan.Document with { Summaries = summaries };

    private static YearSummaryDocument Summary(int year) => new()
    {
        Year = new FiscalYear(year),
        AsOf = new DateOnly(year + 1, 6, 30),
        Lead = "取り込んだ総括",
        Notable = ["16", "1"],
        Opinions = [new OpinionDocument { Body = "委員会", On = new DateOnly(year + 1, 8, 1), Opinion = "意見" }],
    };
}
