using System.Data.Common;
using System.Net;
using ActionPlans.Cms;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Ledger;
using ActionPlans.Orchard.Tests.Ledger;
using ActionPlans.SiteTesting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>The secretariat's work on the summary of a year. Each test works on a year of its own.</summary>
public sealed class SummaryEditorTests : SiteTests, IClassFixture<Site>
{
    public SummaryEditorTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task The_secretariat_writes_publishes_and_corrects_a_summary_and_all_of_it_is_recorded()
    {
        using var secretary = await Site.LogInWithRolesAsync("Secretariat");
        await Site.EditMeasureAsync("4", part => part.Means = "意見を受けて改めた手段");
        var revision = (await Site.HistoryAsync())[^1];
        Assert.Equal((ChangeKind.Revision, "4"), (revision.Kind, revision.Measure));
        var count = revision.Seq;
        var form = await secretary.NewAsync(ContentTypes.YearSummary, $"?plan={await Site.PlanIdAsync()}&year=2021");
        Assert.DoesNotContain(form.Names, n => n.StartsWith("ChangePart", StringComparison.Ordinal));
        form = await (await form.PressAsync(secretary, "ap:add:Notable")).PressAsync(secretary, "ap:add:Opinions");
        form["YearSummaryPart.AsOf"] = "2022-06-30";
        form["YearSummaryPart.Lead"] = "1年目の総括です。\r\n○よく進みました。";
        form["YearSummaryPart.Notable[0].No"] = "4";
        form["YearSummaryPart.Opinions[0].Body"] = "行政改革推進委員会";
        form["YearSummaryPart.Opinions[0].On"] = "2022-08-10";
        form["YearSummaryPart.Opinions[0].Measure"] = "4";
        form["YearSummaryPart.Opinions[0].Opinion"] = "手段を改めること。";
        form["YearSummaryPart.Opinions[0].Reply"] = "改めました。";
        var box = Enumerable.Range(0, 20).First(i => form[$"YearSummaryPart.Changes[{i}].Seq"] == $"{revision.Seq}");
        form[$"YearSummaryPart.Changes[{box}].IsChosen"] = "true";
        await form.PublishAsync(secretary);

        Assert.Equal(
            (ChangeKind.Publication, new LedgerSubject(null, new FiscalYear(2021))),
            Assert.Single((await Site.HistorySinceAsync(count)).Select(e => (e.Kind, e.Subject))));
        var page = (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/years/2021/")).Article();
        var hash = (await Site.HistoryAsync())[^1].Hash[..8];
        string[] said = ["令和4年（2022年）6月30日時点", "○よく進みました。", "手段を改めること。", "改めました。", "この評価を受けた変更", hash];
        foreach (var words in said)
        {
            Assert.Contains(words, page.TextContent, StringComparison.Ordinal);
        }

        var measure = (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/measures/4/")).Article().TextContent;
        Assert.Contains("手段を改めること。", measure, StringComparison.Ordinal);
        Assert.Contains("この評価を受けた変更", measure, StringComparison.Ordinal);

        var id = await IdAsync(2021);
        form = await secretary.OpenAsync(id);
        form.ExplainsItself = false;
        form["YearSummaryPart.Lead"] = "1年目のまとめです。";
        var back = await form.SubmitAndReadBackAsync(secretary, "submit.Publish");
        back.AssertToldAt("ChangePart.Reason", "[correction_reason_missing]");
        Assert.Null(back["ChangePart.DecidedOn"]);
        back["ChangePart.Reason"] = "言い方を直した。";
        await back.PublishAsync(secretary);

        var correction = (await Site.HistoryAsync())[^1];
        Assert.Equal((ChangeKind.Correction, "言い方を直した。"), (correction.Kind, correction.Reason!.Text));
        Assert.Contains(
            "1年目のまとめです。", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/history/")).Article().TextContent,
            StringComparison.Ordinal);

        using var answer = await secretary.PostWithTokenAsync($"/Admin/Contents/ContentItems/{id}/Unpublish", await Site.RevisionAsync(id));
        Assert.Equal(ChangeKind.Withdrawal, (await Site.HistoryAsync())[^1].Kind);
        Assert.DoesNotContain(
            "まとめです", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/years/2021/")).Article().TextContent,
            StringComparison.Ordinal);
        await Site.AssertWholeAsync();
    }

    [Theory]
    [InlineData("PlanContentItemId", "", "[text_blank]", "PlanContentItemId")]
    [InlineData("Year", "", "[json_year]", "Year")]
    [InlineData("Year", "2035", "[summary_year_outside]", "Year")]
    [InlineData("AsOf", "いつか", "日付は 2022-06-30 のように", "AsOf")]
    [InlineData("Lead", "総括\u202e", "[text_invisible]", "Lead")]
    [InlineData("Notable[0].No", "77", "[summary_measure_unknown]", "Notable[0].No")]
    [InlineData("Opinions[0].Body", "", "[text_blank]", "Opinions[0].Body")]
    [InlineData("Opinions[0].On", "", "日付は 2022-06-30 のように", "Opinions[0].On")]
    [InlineData("Opinions[0].Measure", "77", "[summary_measure_unknown]", "Opinions[0].Measure")]
    [InlineData("Opinions[0].Opinion", "", "[text_blank]", "Opinions[0].Opinion")]
    [InlineData("Changes[0].Seq", "77777", "[summary_change_unknown]", "Changes")]
    public async Task A_summary_that_breaks_a_rule_is_not_stored(string field, string typed, string message, string place)
    {
        var staff = await StaffAsync();
        var form = await (
            await (await staff.NewAsync(ContentTypes.YearSummary, $"?plan={await Site.PlanIdAsync()}&year=2022"))
            .PressAsync(staff, "ap:add:Opinions")).PressAsync(staff, "ap:add:Notable");
        var before = await Site.SnapshotAsync();
        form["YearSummaryPart.Lead"] = "消えてはならない文";
        form["YearSummaryPart.Notable[0].No"] = "1";
        form["YearSummaryPart.Opinions[0].Body"] = "委員会";
        form["YearSummaryPart.Opinions[0].On"] = "2022-08-10";
        form["YearSummaryPart.Opinions[0].Opinion"] = "消えてはならない意見";
        form[$"YearSummaryPart.{field}"] = typed;
        if (field.StartsWith("Changes", StringComparison.Ordinal))
        {
            form["YearSummaryPart.Changes[0].IsChosen"] = "true";
        }

        var back = await form.SubmitAndReadBackAsync(staff, "submit.Publish");

        if (place == "Changes")
        {
            // A choice of many is told at its group.
            Assert.Contains(
                message, back.Page.GetElementById(back.Page.QuerySelector("#ap-followed")!.GetAttribute("aria-describedby")!)!.TextContent,
                StringComparison.Ordinal);
        }
        else
        {
            back.AssertToldAt($"YearSummaryPart.{place}", message);
        }

        Assert.True(field == "Lead" || back["YearSummaryPart.Lead"] == "消えてはならない文");
        Assert.True(field == "Opinions[0].Opinion" || back["YearSummaryPart.Opinions[0].Opinion"] == "消えてはならない意見");
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task Empty_rows_are_left_out_and_a_summary_that_says_nothing_is_refused()
    {
        var staff = await StaffAsync();
        var form = await (await staff.NewAsync(ContentTypes.YearSummary, $"?plan={await Site.PlanIdAsync()}&year=2022"))
            .PressAsync(staff, "ap:add:Opinions");

        var back = await form.SubmitAndReadBackAsync(staff, "submit.Save");

        back.AssertToldAt("YearSummaryPart.Year", "[summary_empty]");
        Assert.Null(back["YearSummaryPart.Opinions[0].Body"]);
    }

    [Fact]
    public async Task A_year_has_one_summary_and_the_database_itself_says_so()
    {
        var staff = await StaffAsync();
        await Site.AddSummaryAsync(2023, part => part.Lead = "ひとつめ");
        var form = await staff.NewAsync(ContentTypes.YearSummary, $"?plan={await Site.PlanIdAsync()}&year=2023");
        form["YearSummaryPart.Lead"] = "ふたつめ";

        (await form.SubmitAndReadBackAsync(staff, "submit.Save")).AssertToldAt("YearSummaryPart.Year", "[summary_duplicate]");

        await Site.InScopeAsync(async services =>
        {
            var second = await services.GetRequiredService<IContentManager>().NewAsync(ContentTypes.YearSummary);
            var planId = (await SiteContent.FindPlanAsync(services)).ContentItemId;
            second.Alter<YearSummaryPart>(part =>
            {
                part.PlanContentItemId = planId;
                part.Year = new FiscalYear(2023);
            });
            second.Latest = true;
            var session = services.GetRequiredService<ISession>();
            await session.SaveAsync(second);
            Assert.Contains(
                "UniqueKey", (await Assert.ThrowsAnyAsync<DbException>(() => session.FlushAsync())).Message, StringComparison.Ordinal);
            await session.CancelAsync();
        });

        var draft = await Site.AddSummaryAsync(2022, part => part.Lead = "みっつめ", publish: false);
        var before = await Site.SnapshotAsync();
        foreach (var button in new[] { "submit.Save", "submit.Publish" })
        {
            form = await staff.OpenAsync(draft);
            form["YearSummaryPart.Year"] = "2023";
            (await form.SubmitAndReadBackAsync(staff, button)).AssertToldAt("YearSummaryPart.Year", "[summary_duplicate]");
            ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
        }

        await Site.InScopeAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            Assert.True(await content.RemoveAsync((await content.GetAsync(draft, VersionOptions.Latest))!));
        });
    }

    [Fact]
    public async Task Two_people_at_one_summary_lose_nothing()
    {
        var staff = await StaffAsync();
        var id = await Site.AddSummaryAsync(2024, part => part.Lead = "もとの文", publish: false);
        var form = await staff.OpenAsync(id);
        await Site.InScopeAsync(async services =>
        {
            var item = await services.GetRequiredService<IContentManager>().GetAsync(id, VersionOptions.DraftRequired);
            item.Alter<YearSummaryPart>(part => part.Lead = "ほかの人の文");
            await services.GetRequiredService<IContentManager>().UpdateAsync(item);
        });
        form["YearSummaryPart.AsOf"] = "2025-06-30";

        var refused = await form.SubmitAndReadBackAsync(staff, "submit.Save");
        Assert.Contains("総括の文", refused.Page.QuerySelector("#ap-conflict")!.TextContent, StringComparison.Ordinal);
        var merged = await refused.PressAsync(staff, "ap:merge");
        Assert.Equal(("ほかの人の文", "2025-06-30"), (merged["YearSummaryPart.Lead"], merged["YearSummaryPart.AsOf"]));
        using var saved = await merged.SubmitAsync(staff, "submit.Save");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_previewed_by_its_writers_and_read_by_nobody_else()
    {
        var staff = await StaffAsync();
        using var clerk = await Site.LogInWithRolesAsync("DepartmentStaff");
        var id = await Site.AddSummaryAsync(2025, part => part.Lead = "まだ見せない総括", publish: false);

        Assert.Contains("まだ見せない総括", (await staff.ReadAsync($"/ActionPlans/Preview/{id}")).Article().TextContent, StringComparison.Ordinal);
        using var refused = await clerk.GetAsync($"/ActionPlans/Preview/{id}");
        Assert.True(Web.Rights.RightsTable.IsRefusal(refused));
        Assert.DoesNotContain(
            "まだ見せない", (await Site.Anonymous.ReadAsync("/action-plans/yuki-2021/years/2025/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "まだ見せない", await Site.Anonymous.GetStringAsync("/action-plans/yuki-2021/years/2025/summary.txt"), StringComparison.Ordinal);
        Assert.Contains("令和7年度", (await staff.ReadAsync("/Admin/ActionPlans/Summaries")).Body!.TextContent, StringComparison.Ordinal);
        using var list = await clerk.GetAsync("/Admin/ActionPlans/Summaries");
        Assert.True(Web.Rights.RightsTable.IsRefusal(list));
    }

    private Task<string> IdAsync(int year) => Site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>().QueryIndex<YearSummaryIndex>(i => i.FiscalYear == year && i.Latest)
            .FirstOrDefaultAsync()).ContentItemId);
}
