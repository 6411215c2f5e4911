using ActionPlans.Cms.Ledger;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace ActionPlans.Orchard.Tests.Ledger;

/// <summary>Whatever changes what residents read is recorded, by whatever way it comes. Each test works on measures of its own.</summary>
public sealed class RecordingTests : SiteTests, IClassFixture<Site>
{
    public RecordingTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_new_site_has_recorded_what_it_published()
    {
        var history = await Site.HistoryAsync();

        // The plan itself and its measures, from the recipe.
        Assert.Equal(
            1 + SeedPlan.Document.Measures.Count,
            history.Count(e => e is { Kind: ChangeKind.Publication, Year: null, Reason: null, Before: null } && e.Seq <= 40));
        Assert.Equal(new LedgerSubject(null, null), history[0].Subject);
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task A_result_is_corrected_with_its_reason_and_not_without()
    {
        var staff = await StaffAsync();
        var id = await Site.AddResultAsync("1", 2021, (SeedPlan.Measure("1").Indicators[0].Interpretation.Key, "41回"));
        var before = await Site.SnapshotAsync();
        var count = (await Site.HistoryAsync()).Count;
        var form = await staff.OpenAsync(id);
        form.ExplainsItself = false;
        form["AnnualResultPart.Actuals[0].Text"] = "40回";
        form["AnnualResultPart.Achievements"] = "消えてはならない文";

        var back = await form.SubmitAndReadBackAsync(staff, "submit.Publish");

        back.AssertToldAt("ChangePart.Reason", "[correction_reason_missing]");
        Assert.Equal(("40回", "消えてはならない文"), (back["AnnualResultPart.Actuals[0].Text"], back["AnnualResultPart.Achievements"]));
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        Assert.Equal(count, (await Site.HistoryAsync()).Count);

        back["ChangePart.Reason"] = "1回を二重に数えていた。\n数え直した。";
        using var answer = await back.SubmitAsync(staff, "submit.Publish");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal(
            (ChangeKind.Correction, new LedgerSubject("1", new FiscalYear(2021)), "1回を二重に数えていた。\n数え直した。"),
            (entry.Kind, entry.Subject, entry.Reason!.Text));
        Assert.Equal(("41回", "40回"), (entry.Before.ResultText().Actuals.Values.Single(), entry.After.ResultText().Actuals.Values.Single()));
        Assert.Null(entry.DecidedOn);
        await Site.AssertWholeAsync();
        // The next change begins without a reason.
        Assert.Equal("", (await staff.OpenAsync(id))["ChangePart.Reason"]);
    }

    [Fact]
    public async Task A_first_publication_asks_for_nothing()
    {
        var staff = await StaffAsync();
        var form = await staff.NewAsync("AnnualResult", $"?measure={await Site.MeasureIdAsync("16")}&year=2022");
        Assert.DoesNotContain(form.Names, n => n.StartsWith("ChangePart", StringComparison.Ordinal));
        var count = (await Site.HistoryAsync()).Count;
        form["AnnualResultPart.Achievements"] = "はじめての公表";

        await form.PublishAsync(staff);

        Assert.Equal(
            (ChangeKind.Publication, "16", null),
            Assert.Single((await Site.HistorySinceAsync(count)).Select(e => (e.Kind, e.Measure, e.Reason?.Text))));
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task A_measure_that_is_added_to_a_published_plan_is_a_revision_and_needs_its_decision()
    {
        var staff = await StaffAsync();
        var planId = await Site.PlanIdAsync();
        var count = (await Site.HistoryAsync()).Count;
        var form = await staff.NewAsync("Measure", $"?plan={planId}");
        form.ExplainsItself = false;
        form["MeasurePart.No"] = "97";
        form["MeasurePart.Name"] = "加えた取組";
        form["MeasurePart.PolicySlug"] = form.Page.QuerySelector("[name='MeasurePart.PolicySlug'] option:last-child")?.GetAttribute(
            "value");
        form["MeasurePart.Departments[0].Text"] = $"dept-{SeedPlan.Document.Departments[0].Interpretation.Slug}";

        var back = await form.SubmitAndReadBackAsync(staff, "submit.Publish");

        back.AssertToldAt("ChangePart.DecidedOn", "[revision_day_missing]");
        back.AssertToldAt("ChangePart.DecidedBy", "[revision_body_missing]");
        back.AssertToldAt("ChangePart.Reason", "[revision_reason_missing]");
        Assert.Equal("加えた取組", back["MeasurePart.Name"]);
        back["ChangePart.DecidedOn"] = "2024-04-01";
        back["ChangePart.DecidedBy"] = "行政改革推進本部";
        back["ChangePart.Reason"] = "新しい課題のため";
        await back.PublishAsync(staff);

        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal((ChangeKind.Revision, "97", "新しい課題のため", "行政改革推進本部"), (entry.Kind, entry.Measure, entry.Reason!.Text, entry.DecidedBy));
        Assert.Null(entry.Before);
        await Site.AssertWholeAsync();
        Assert.Contains(
            "計画を公表した後に加えた取組です。", (await Site.Anonymous.ReadAsync($"/action-plans/{SeedPlan.Slug}/history/")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_a_new_measure_needs_no_decision()
    {
        var staff = await StaffAsync();
        var planId = await Site.PlanIdAsync();
        var count = (await Site.HistoryAsync()).Count;
        var form = await staff.NewAsync("Measure", $"?plan={planId}");
        form["MeasurePart.No"] = "98";
        form["MeasurePart.Name"] = "書きかけの取組";
        form["MeasurePart.PolicySlug"] = form.Page.QuerySelector("[name='MeasurePart.PolicySlug'] option:last-child")?.GetAttribute(
            "value");
        form["MeasurePart.Departments[0].Text"] = $"dept-{SeedPlan.Document.Departments[0].Interpretation.Slug}";

        using var answer = await form.SubmitAsync(staff, "submit.Save");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(await Site.HistorySinceAsync(count));
    }

    [Fact]
    public async Task A_measure_is_revised_with_its_decision_and_all_that_is_missing_is_told_at_once()
    {
        var staff = await StaffAsync();
        var id = await Site.MeasureIdAsync("2");
        var count = (await Site.HistoryAsync()).Count;
        var form = await staff.OpenAsync(id);
        form.ExplainsItself = false;
        form["MeasurePart.Overview"] = "見直した概要";

        var back = await form.SubmitAndReadBackAsync(staff, "submit.Publish");

        back.AssertToldAt("ChangePart.Reason", "[revision_reason_missing]");
        back.AssertToldAt("ChangePart.DecidedOn", "[revision_day_missing]");
        back.AssertToldAt("ChangePart.DecidedBy", "[revision_body_missing]");
        back["ChangePart.Reason"] = "計画を早めるため";
        back["ChangePart.DecidedOn"] = "2999-01-01";
        back["ChangePart.DecidedBy"] = "庁議";
        back = await back.SubmitAndReadBackAsync(staff, "submit.Publish");
        back.AssertToldAt("ChangePart.DecidedOn", "[revision_day_future]");
        back["ChangePart.DecidedOn"] = "いつか";
        back = await back.SubmitAndReadBackAsync(staff, "submit.Publish");
        back.AssertToldAt("ChangePart.DecidedOn", "日付は 2022-06-30 のように");
        Assert.Equal(count, (await Site.HistoryAsync()).Count);
        back["ChangePart.DecidedOn"] = "2024-10-01";
        using var answer = await back.SubmitAsync(staff, "submit.Publish");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        var entry = Assert.Single(await Site.HistorySinceAsync(count));
        Assert.Equal(
            (ChangeKind.Revision, new DateOnly(2024, 10, 1), "庁議", "計画を早めるため"),
            (entry.Kind, entry.DecidedOn, entry.DecidedBy, entry.Reason!.Text));
        Assert.Equal((SeedPlan.Measure("2").Overview, "見直した概要"), (entry.Before.MeasureText().Overview, entry.After.MeasureText().Overview));
        await Site.AssertWholeAsync();
    }

    [Fact]
    public async Task A_draft_may_wait_without_a_reason_but_is_not_published_from_a_list_or_by_code()
    {
        var staff = await StaffAsync();
        await Site.EditMeasureAsync("3", part => part.Means = "書きかけ", publish: false);
        await Site.InScopeAsync(async services =>
        {
            var draft = await services.GetRequiredService<IContentManager>()
                .GetAsync((await SiteContent.FindMeasureAsync(services, "3")).ContentItemId, VersionOptions.Latest);
            draft.Alter<ChangePart>(part =>
            {
                part.Reason = null;
                part.DecidedBy = null;
                part.DecidedOn = null;
            });
            await services.GetRequiredService<IContentManager>().UpdateAsync(draft);
        });
        var before = await Site.SnapshotAsync();
        var count = (await Site.HistoryAsync()).Count;

        using var answer = await staff.PostWithTokenAsync(
            $"/Admin/ActionPlans/Publish/{await Site.MeasureIdAsync("3")}", await Site.RevisionAsync(await Site.MeasureIdAsync("3")));
        var told = await staff.ReadAsync("/Admin/ActionPlans/Measures");
        await Site.InScopeAsync(
            async services => Assert.False(
                await services.GetRequiredService<IContentManager>().PublishAsync(await SiteContent.FindMeasureAsync(services, "3"))));

        Assert.Contains(
            "[revision_reason_missing]", told.QuerySelector(".message-error, .alert-danger")?.ParentElement?.TextContent,
            StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        Assert.Equal(count, (await Site.HistoryAsync()).Count);
    }

    [Fact]
    public async Task What_needs_no_decision_is_published_without_one_and_not_recorded()
    {
        var staff = await StaffAsync();
        var count = (await Site.HistoryAsync()).Count;
        var form = await staff.OpenAsync(await Site.PlanIdAsync());
        form.ExplainsItself = false;
        form["ActionPlanPart.Contact"] += "\n内線 123";
        using var answer = await form.SubmitAsync(staff, "submit.Publish");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("内線 123", (await Site.ExportAsync()).Contact[^1]);
        Assert.Empty(await Site.HistorySinceAsync(count));
    }
}
