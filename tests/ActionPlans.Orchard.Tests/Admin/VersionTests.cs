using System.Net;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Flows.Models;

namespace ActionPlans.Orchard.Tests.Admin;

/// <summary>The versions of an item, and the way back to one. Each test works on a measure of its own.</summary>
public sealed class VersionTests : SiteTests, IClassFixture<Site>
{
    public VersionTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task A_measure_returns_with_its_indicators_as_a_draft_and_is_published_by_a_person()
    {
        await EditAsync("24", "別の概要", indicators => indicators.RemoveAt(1));
        await EditAsync("24", "さらに別の概要", indicators => indicators[0].Alter<IndicatorPart>(part => part.Targets = []));
        var published = (await Site.ExportAsync()).Measures.Single(m => m.No == "24");
        var staff = await StaffAsync();
        var address = await VersionsAsync("24");

        using var answer = await RestoreAsync(staff, address, number: 1);

        // To the editor, with the whole text of then; residents still read what they read.
        Assert.StartsWith(
            $"/Admin/Contents/ContentItems/{await Site.MeasureIdAsync("24")}/Edit", answer.Headers.Location!.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("下書きを作りました", (await staff.ReadAsync(answer.Headers.Location.ToString())).Messages(), StringComparison.Ordinal);
        Assert.Equal(
            PlanJson.HashPart(SeedPlan.Measure("24")),
            PlanJson.HashPart((await Site.MeasureRowsAsync()).Single(r => r.Sheet.No == "24").Sheet));
        Assert.Equal(PlanJson.HashPart(published), PlanJson.HashPart((await Site.ExportAsync()).Measures.Single(m => m.No == "24")));

        await (await staff.OpenAsync(await Site.MeasureIdAsync("24"))).PublishAsync(staff);
        Assert.Equal(
            PlanJson.HashPart(SeedPlan.Measure("24")), PlanJson.HashPart((await Site.ExportAsync()).Measures.Single(m => m.No == "24")));
    }

    [Fact]
    public async Task The_versions_tell_what_changed_in_the_words_of_the_plan_and_the_newest_comes_first()
    {
        await EditAsync("16", "二つめの概要", indicators => indicators[0].Alter<IndicatorPart>(part =>
            part.Targets = [.. part.Targets.Select(t => t.Year.StartYear == 2021 ? t with { Target = "99回" } : t)]));
        await Site.EditMeasureAsync("16", part => part.Means = null, publish: false);

        var page = await (await AdminAsync()).ReadAsync(await VersionsAsync("16"));

        Assert.Equal(["版3", "版2", "版1"], page.QuerySelectorAll("section h2").Select(h => h.TextContent.Trim()));
        var rows = page.Rows();
        Assert.Contains(
            $"概要・方向性 {SeedPlan.Measure("16").Overview!.ReplaceLineEndings(" ").Trim()} 二つめの概要",
            rows.Select(r => r.ReplaceLineEndings(" ")));
        Assert.Contains($"指標 1 › 年度ごとの目標 › 令和3年度 {SeedPlan.Measure("16").Indicators[0].Targets.First().Value} 99回", rows);
        Assert.Contains(rows, r => r.StartsWith("手段 ", StringComparison.Ordinal) && r.EndsWith("（なし）", StringComparison.Ordinal));
        Assert.Equal(["下書き（非公開）", "公開", "保存された版"], page.QuerySelectorAll("section .badge").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task An_open_draft_is_replaced_after_a_warning_and_stays_among_the_versions()
    {
        await EditAsync("17", "公開した概要");
        await Site.EditMeasureAsync("17", part => part.Overview = "書きかけの概要", publish: false);
        var staff = await StaffAsync();
        var address = await VersionsAsync("17");
        Assert.Contains("いまの下書きと入れ替わります", (await staff.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);

        using var restored = await RestoreAsync(staff, address, number: 1);
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal(SeedPlan.Measure("17").Overview, (await Site.MeasureRowsAsync()).Single(r => r.Sheet.No == "17").Sheet.Overview);

        // And back to what was begun.
        using var back = await RestoreAsync(staff, address, number: 3);
        Assert.Equal("書きかけの概要", (await Site.MeasureRowsAsync()).Single(r => r.Sheet.No == "17").Sheet.Overview);
        Assert.Equal("公開した概要", (await Site.ExportAsync()).Measures.Single(m => m.No == "17").Overview);
    }

    [Fact]
    public async Task A_version_that_would_break_a_rule_today_is_not_restored_and_nothing_is_touched()
    {
        await EditAsync("5", "新しいキーの概要", indicators => indicators[0].Alter<IndicatorPart>(part => part.Key = "another-key"));
        await Site.AddResultAsync("5", 2021, ("another-key", "43団体"));
        var before = await Site.SnapshotAsync();
        var staff = await StaffAsync();
        var address = await VersionsAsync("5");

        using var answer = await RestoreAsync(staff, address, number: 1);

        var page = await staff.ReadAsync(answer.Headers.Location!.ToString());
        Assert.Contains("[result_indicator_unknown]", page.Messages(), StringComparison.Ordinal);
        Assert.DoesNotContain("success", page.Messages(), StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_draft_that_came_in_meanwhile_is_not_replaced_unseen()
    {
        await EditAsync("18", "公開した概要");
        var staff = await StaffAsync();
        var address = await VersionsAsync("18");
        var form = new SiteForm(await staff.ReadAsync(address), address, "form[action*='/Restore']");
        await Site.EditMeasureAsync("18", part => part.Overview = "ほかの人の下書き", publish: false);
        var before = await Site.SnapshotAsync();

        using var answer = await form.SubmitAsync(staff);

        Assert.Contains("この間に変更されました", (await staff.ReadAsync(answer.Headers.Location!.ToString())).Messages(), StringComparison.Ordinal);
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    [Fact]
    public async Task A_plan_and_a_result_have_versions_too()
    {
        var title = SeedPlan.Document.Title;
        await Site.EditPlanAsync(part => part.Title = "別の計画名");
        var result = await Site.AddResultAsync("20", 2021);
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(result, VersionOptions.DraftRequired);
            item.Alter<AnnualResultPart>(part => part.Evaluation = "順調に進んだ。");
            SiteContent.Explain(item);
            await manager.UpdateAsync(item);
            Assert.True(await manager.PublishAsync(item));
        });
        var staff = await StaffAsync();
        Assert.Contains("評価 （なし） 順調に進んだ。", (await staff.ReadAsync($"/Admin/ActionPlans/Versions/{result}")).Rows());
        Assert.Contains($"計画の名称 {title} 別の計画名", (await staff.ReadAsync($"/Admin/ActionPlans/Versions/{await Site.PlanIdAsync()}")).Rows());

        using var plan = await RestoreAsync(staff, $"/Admin/ActionPlans/Versions/{await Site.PlanIdAsync()}", number: 1);
        using var year = await RestoreAsync(staff, $"/Admin/ActionPlans/Versions/{result}", number: 1);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (plan.StatusCode, year.StatusCode));
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            Assert.Equal(title, (await SiteContent.FindPlanAsync(services)).GetOrCreate<ActionPlanPart>().Title);
            Assert.Null((await manager.GetAsync(result, VersionOptions.Latest)).GetOrCreate<AnnualResultPart>().Evaluation);
            Assert.Equal("順調に進んだ。", (await manager.GetAsync(result, VersionOptions.Published)).GetOrCreate<AnnualResultPart>().Evaluation);
        });
    }

    [Fact]
    public async Task What_somebody_returned_to_counts_as_edited_for_the_next_import()
    {
        // As if the file had brought the second text.
        await EditAsync("21", "二回めの取り込み");
        await Site.InScopeAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentManager>();
            var item = await manager.GetAsync(
                (await SiteContent.FindMeasureAsync(services, "21")).ContentItemId, VersionOptions.DraftRequired);
            item.Alter<PlanImportPart>(part => part.ImportedHash = "of the second import");
            await manager.UpdateAsync(item);
            Assert.True(await manager.PublishAsync(item));
        });

        using var answer = await RestoreAsync(await StaffAsync(), await VersionsAsync("21"), number: 1);

        Assert.Equal("of the second import", await Site.InScopeAsync(async services =>
            (await SiteContent.FindMeasureAsync(services, "21")).GetOrCreate<PlanImportPart>().ImportedHash));
    }

    [Fact]
    public async Task Returning_needs_the_right_to_edit_and_a_version_of_the_item_itself()
    {
        await EditAsync("22", "別の概要");
        var staff = await StaffAsync();
        var address = await VersionsAsync("22");
        var foreign = new SiteForm(await staff.ReadAsync(address), address, "form[action*='/Restore']");
        foreign["version"] = await Site.InScopeAsync(
            async services => (await SiteContent.FindMeasureAsync(services, "23")).ContentItemVersionId);
        var before = await Site.SnapshotAsync();

        using var notFound = await foreign.SubmitAsync(staff);
        using var anonymous = await Site.Anonymous.PostAsync($"{address}/Restore", null);

        Assert.Equal(HttpStatusCode.NotFound, notFound.StatusCode);
        Assert.Contains(anonymous.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Redirect });
        ContentSnapshot.AssertSame(before, await Site.SnapshotAsync());
    }

    private async Task<string> VersionsAsync(string no) => $"/Admin/ActionPlans/Versions/{await Site.MeasureIdAsync(no)}";

    private static async Task<HttpResponseMessage> RestoreAsync(HttpClient client, string address, int number)
        => await new SiteForm(
            await client.ReadAsync(address), address, $"section[aria-labelledby='version-{number}'] form[action*='/Restore']")
        .SubmitAsync(client);

    private Task EditAsync(string no, string overview, Action<List<ContentItem>>? indicators = null) => Site.InScopeAsync(async services =>
    {
        var manager = services.GetRequiredService<IContentManager>();
        var item = await manager.GetAsync((await SiteContent.FindMeasureAsync(services, no)).ContentItemId, VersionOptions.DraftRequired);
        item.Alter<MeasurePart>(part => part.Overview = overview);
        if (indicators is not null)
        {
            item.Alter<BagPart>("Indicators", bag => indicators(bag.ContentItems));
        }

        SiteContent.Explain(item);
        await manager.UpdateAsync(item);
        Assert.True(await manager.PublishAsync(item));
    });
}
