using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Serialization;
using ActionPlans.Forms;
using ActionPlans.Reporting.Reports;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Reporting.Reports;

/// <summary>A report on its way from the department to the public.</summary>
public sealed class ReportStepTests : SiteTests, IClassFixture<Site>
{
    private const int Year = 2022;

    public ReportStepTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task Goes_from_draft_over_return_and_approval_to_the_public_and_every_step_is_recorded()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("1");
        var secretary = await Site.NewSecretaryAsync();

        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "1", Year, Text("1", "下書きの文"), submit: false));
        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("1", Year)).State);
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "1", Year, Text("1", "提出した文"), submit: true));
        Assert.Equal(["report_state"], Codes(await Site.WriteReportAsync(clerk, "1", Year, Text("1", "提出の後の文"), submit: false)));
        Assert.Equal(["report_comment_missing"], Codes(await Site.ReviewAsync(secretary, ReportAction.Return, [("1", Year)])));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Return, [("1", Year)], "回数を確かめてください。"));
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "1", Year, Text("1", "直しの途中"), submit: false));
        Assert.Equal(ReportState.Returned, (await Site.ReportAsync("1", Year)).State);
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "1", Year, Text("1", "直した文"), submit: true));
        Assert.Equal(["report_state"], Codes(await Site.ReviewAsync(secretary, ReportAction.Publish, [("1", Year)])));
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("1", Year)]));
        Assert.DoesNotContain(
            "直した文", (await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/measures/1/")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Publish, [("1", Year)]));

        Assert.Contains(
            "直した文", (await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/measures/1/")).Body!.TextContent,
            StringComparison.Ordinal);
        var steps = await Site.StepsAsync("1", Year);
        Assert.Equal(
            [ReportState.Draft, ReportState.Submitted, ReportState.Returned, ReportState.Submitted, ReportState.Approved,
                ReportState.Published],
            steps.Select(s => s.To));
        Assert.Equal([clerk, clerk, secretary, clerk, secretary, secretary], steps.Select(s => s.UserName));
        Assert.Equal("回数を確かめてください。", steps[2].Comment);
        Assert.Equal(ReportState.Approved, steps[^1].From);
    }

    [Fact]
    public async Task Moved_to_another_year_by_an_editor_it_is_entered_there_and_no_longer_here()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("14");
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "14", Year, Text("14", "年度を間違えた文"), submit: true));

        await Site.ChangeResultAsync("14", Year, part => part.Year = new FiscalYear(Year + 2));

        Assert.Equal([ReportState.Submitted, ReportState.NotEntered], (await Site.StepsAsync("14", Year)).Select(s => s.To));
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("14", Year)).State);
        Assert.Equal([ReportState.Draft], (await Site.StepsAsync("14", Year + 2)).Select(s => s.To));
        Assert.Equal("年度を間違えた文", (await Site.ReportAsync("14", Year + 2)).Text!.Achievements);
    }

    [Fact]
    public async Task Is_refused_to_other_departments_closed_years_and_years_without_a_round()
    {
        await Site.OpenRoundAsync(Year);
        var foreign = await Site.NewClerkAsync("39");
        var clerk = await Site.NewClerkAsync("2");

        Assert.Equal(["report_not_allowed"], Codes(await Site.WriteReportAsync(foreign, "2", Year, Text("2", "よその課"), submit: false)));
        Assert.Equal(["report_round_missing"], Codes(await Site.WriteReportAsync(clerk, "2", 2025, Text("2", "まだ"), submit: false)));
        await Site.OpenRoundAsync(2024, isClosed: true);
        Assert.Equal(["report_round_closed"], Codes(await Site.WriteReportAsync(clerk, "2", 2024, Text("2", "締切後"), submit: false)));
        await Site.OpenRoundAsync(2023, opensOn: DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5));
        Assert.Equal(["report_round_not_open"], Codes(await Site.WriteReportAsync(clerk, "2", 2023, Text("2", "早い"), submit: false)));
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "2", Year, Text("2", "提出"), submit: true));
        Assert.Equal(["review_not_allowed"], Codes(await Site.ReviewAsync(clerk, ReportAction.Approve, [("2", Year)])));
        Assert.Equal(ReportState.Submitted, (await Site.ReportAsync("2", Year)).State);
    }

    [Fact]
    public async Task A_department_that_was_taken_away_no_longer_writes()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("4");
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "4", Year, Text("4", "うちの課"), submit: false));

        await Site.SetDepartmentsAsync(clerk, []);

        Assert.Equal(["report_not_allowed"], Codes(await Site.WriteReportAsync(clerk, "4", Year, Text("4", "異動の後"), submit: false)));
    }

    [Fact]
    public async Task Two_clerks_do_not_overwrite_each_other_and_the_second_learns_what_stands()
    {
        await Site.OpenRoundAsync(Year);
        var one = await Site.NewClerkAsync("5");
        var other = await Site.NewClerkAsync("5");
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(one, "5", Year, Text("5", "先の人"), submit: false, seen: ""));

        var second = await Site.WriteReportAsync(other, "5", Year, Text("5", "後の人"), submit: false, seen: "");

        Assert.Equal(["report_changed"], Codes(second));
        var difference = Assert.Single(Assert.Single(second.Conflict!.Changes).Change.Differences);
        Assert.Equal(("先の人", "後の人"), (difference.One, difference.Other));
        Assert.Equal("先の人", (await Site.ReportAsync("5", Year)).Text!.Achievements);
    }

    [Fact]
    public async Task Submitting_tells_everything_that_is_missing_and_stores_nothing()
    {
        await Site.OpenRoundAsync(Year);

        var outcome = await Site.WriteReportAsync(
            await Site.NewClerkAsync("10"), "10", Year, new AnnualResultDocument { Measure = "10", Year = new FiscalYear(Year) },
            submit: true);

        Assert.Equal(["report_actual_missing", "report_achievements_missing", "report_evaluation_missing"], Codes(outcome));
        Assert.Equal(ReportState.NotEntered, (await Site.ReportAsync("10", Year)).State);
    }

    [Fact]
    public async Task What_the_secretariat_has_not_seen_is_not_approved_and_a_bulk_step_is_all_or_nothing()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("7", "8");
        var secretary = await Site.NewSecretaryAsync();
        foreach (var no in new[] { "7", "8" })
        {
            Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, no, Year, Text(no, "提出"), submit: true));
        }

        Assert.Equal(ReportOutcome.Done, await Site.ReviewAsync(secretary, ReportAction.Approve, [("7", Year)]));
        Assert.Equal(["report_state"], Codes(await Site.ReviewAsync(secretary, ReportAction.Publish, [("7", Year), ("8", Year)])));
        Assert.Equal(ReportState.Approved, (await Site.ReportAsync("7", Year)).State);
        Assert.Null((await Site.ReportAsync("7", Year)).Published);

        // Changed from outside the steps: nobody has approved what now stands there.
        await Site.ChangeResultAsync("7", Year, part => part.Achievements = "こっそり変えた文");
        Assert.Equal(ReportState.Draft, (await Site.ReportAsync("7", Year)).State);
        Assert.Equal(["report_state"], Codes(await Site.ReviewAsync(secretary, ReportAction.Publish, [("7", Year)])));
    }

    [Fact]
    public async Task What_others_do_with_a_report_is_recorded_too()
    {
        await Site.AddResultAsync("11", Year);
        await Site.ChangeResultAsync("11", Year, part => part.Achievements = "編集画面で書いた文");
        var id = (await Site.ReportAsync("11", Year)).Latest!.ContentItemId;
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            await manager.RemoveAsync(await manager.GetAsync(id, VersionOptions.Latest));
        });

        Assert.Equal(
            [ReportState.Draft, ReportState.Published, ReportState.Draft, ReportState.NotEntered],
            (await Site.StepsAsync("11", Year)).Select(s => s.To));
    }

    [Fact]
    public async Task An_editor_who_changes_a_submitted_text_leaves_a_draft_and_it_is_recorded()
    {
        await Site.OpenRoundAsync(Year);
        var clerk = await Site.NewClerkAsync("12");
        Assert.Equal(ReportOutcome.Done, await Site.WriteReportAsync(clerk, "12", Year, Text("12", "提出"), submit: true));

        await Site.ChangeResultAsync("12", Year, part => part.Achievements = "編集画面で書いた文");

        Assert.Equal([ReportState.Submitted, ReportState.Draft], (await Site.StepsAsync("12", Year)).Select(s => s.To));
    }

    private static string[] Codes(ReportOutcome outcome) => [.. outcome.Issues.Select(i => i.Code)];

    private static AnnualResultDocument Text(string no, string words) => new()
    {
        Measure = no,
        Year = new FiscalYear(Year),
        Actuals = SeedPlan.Plan.FindMeasure(no)!.Indicators.ToDictionary(i => i.Key, i => SeedPlan.Actual(i, Year)),
        Achievements = words,
        Evaluation = "評価の文",
    };
}
