using System.Net;
using System.Text.Json.Nodes;
using ActionPlans.Cms.Indexes;
using ActionPlans.Cms.Models;
using ActionPlans.Domain.Serialization;
using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace ActionPlans.Orchard.Tests.Publishing;

/// <summary>A plan whose sheet has items of its own goes from its file to the published site, into the editors and back.</summary>
public sealed class OwnSheetTests(Site site) : InventedPlanTests(site, Repository.OwnSheetFile), IClassFixture<Site>
{
    [Fact]
    public async Task What_was_imported_is_published()
    {
        var page = (await Site.Anonymous.ReadAsync($"{Address}measures/1/")).Article();
        Assert.Equal(
            Document.Sheet.Select(i => i.Label),
            page.QuerySelectorAll("dl.ap-sheet dt").Select(t => t.TextContent.Trim()));
        Assert.Contains("土曜日も延ばすか、利用者に尋ねる。", page.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "避難訓練の開催", (await Site.Anonymous.ReadAsync($"{Address}?q=雨の日の訓練")).Article().TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_as_it_was_opened_is_the_plan_of_the_file()
    {
        var admin = await AdminAsync();

        foreach (var id in new[] { await PlanIdAsync(), await MeasureIdAsync("1"), await MeasureIdAsync("10"), await ResultIdAsync("1") })
        {
            using var answer = await (await admin.OpenAsync(id)).SubmitAsync(admin, "submit.Publish");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await AssertPublishedAsFileAsync();
    }

    [Fact]
    public async Task The_editors_have_a_field_for_each_own_item_by_its_name()
    {
        var admin = await AdminAsync();
        var measure = await admin.OpenAsync(await MeasureIdAsync("2"));
        var result = await admin.OpenAsync(await ResultIdAsync("2"));

        Assert.Equal("参加者が高齢の人に偏っている。", measure["MeasurePart.Texts[0].Text"]);
        Assert.Equal("現状と課題", LabelOf(measure, "MeasurePart_Texts_0__Text"));
        Assert.Equal("雨の日の訓練を用意する。", result["AnnualResultPart.Texts[0].Text"]);
        Assert.Equal("次年度の方針（改めること）", LabelOf(result, "AnnualResultPart_Texts_0__Text"));

        measure["MeasurePart.Texts[0].Text"] = "学校と日が合わない。";
        using var answer = await measure.SubmitAsync(admin, "submit.Save");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("学校と日が合わない。", (await admin.OpenAsync(await MeasureIdAsync("2")))["MeasurePart.Texts[0].Text"]);
        await AssertPublishedAsFileAsync();
        measure = await admin.OpenAsync(await MeasureIdAsync("2"));
        measure["MeasurePart.Texts[0].Text"] = "参加者が高齢の人に偏っている。";
        using var back = await measure.SubmitAsync(admin, "submit.Save");
    }

    [Fact]
    public async Task The_editor_of_the_plan_names_orders_and_adds_items_of_the_sheet()
    {
        var admin = await AdminAsync();
        var form = await admin.OpenAsync(await PlanIdAsync());
        Assert.Equal(("No", "事業番号"), (form["ActionPlanPart.Sheet[0].Kind"], form["ActionPlanPart.Sheet[0].Label"]));
        form = await form.PressAsync(admin, "ap:down:Sheet[0]");
        form = await form.PressAsync(admin, "ap:add:Sheet");
        form["ActionPlanPart.Sheet[0].Label"] = "事業の名前";
        form["ActionPlanPart.Sheet[13].Kind"] = "Result";
        form["ActionPlanPart.Sheet[13].Label"] = "市民の声";

        using var answer = await form.SubmitAsync(admin, "submit.Save");
        var back = await admin.OpenAsync(await PlanIdAsync());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(("Name", "事業の名前"), (back["ActionPlanPart.Sheet[0].Kind"], back["ActionPlanPart.Sheet[0].Label"]));
        Assert.Equal(("No", "item-1"), (back["ActionPlanPart.Sheet[1].Kind"], back["ActionPlanPart.Sheet[13].Key"]));

        // 現状と課題 has texts: without the item nobody would read them.
        var place = Enumerable.Range(0, 14).First(i => back[$"ActionPlanPart.Sheet[{i}].Key"] == "issue");
        back = await back.PressAsync(admin, $"ap:remove:Sheet[{place}]");
        using var refused = await back.SubmitAsync(admin, "submit.Save");
        Assert.Contains("[sheet_text_unknown]", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // What the version before plans could say their sheet stored, has none.
    [Fact]
    public async Task A_plan_that_was_stored_without_a_sheet_has_the_one_of_that_time()
    {
        Assert.Equal(SheetItems.Version1, (await Site.ExportAsync()).Sheet);
        var before = await Site.Anonymous.GetStringAsync("/action-plans/yuki-2021/data/plan.json");
        await Site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            var plan = await session.Query<ContentItem, ActionPlanIndex>(i => i.Slug == SeedPlan.Slug && i.Published).FirstOrDefaultAsync();
            Assert.True(((JsonObject)plan.Content)[nameof(ActionPlanPart)]!.AsObject().Remove("Sheet"));
            await session.SaveAsync(plan);
            await session.SaveChangesAsync();
        });

        Assert.Equal(SheetItems.Version1, (await Site.ExportAsync()).Sheet);
        Assert.Equal(before, await Site.Anonymous.GetStringAsync("/action-plans/yuki-2021/data/plan.json"));
        Assert.Empty(await Site.ImportAsync(SeedPlan.Json));
        Assert.Equal(before, await Site.Anonymous.GetStringAsync("/action-plans/yuki-2021/data/plan.json"));
    }

    private static string LabelOf(SiteForm form, string id) => form.Page.QuerySelector($"label[for={id}]")!.TextContent.Trim();
}
