using ActionPlans.SiteTesting;
using ActionPlans.TestSupport;

namespace ActionPlans.Orchard.Tests.Editors;

/// <summary>The units and steps of a plan's own: from its editor to what residents read, and to how other editors read values.</summary>
public sealed class OwnNotationEditorTests : SiteTests, IClassFixture<Site>
{
    private const string Page = "/action-plans/yuki-2021/measures/1/";

    public OwnNotationEditorTests(Site site)
        : base(site)
    {
    }

    [Fact]
    public async Task What_the_editor_of_the_plan_says_holds_for_results_that_are_public_already_and_for_every_editor()
    {
        var admin = await AdminAsync();
        await Site.AddResultAsync("1", 2021, (SeedPlan.Plan.FindMeasure("1")!.Indicators[0].Key, "41コマ"));
        Assert.Contains("未判定", (await Site.Anonymous.ReadAsync(Page)).Body!.TextContent, StringComparison.Ordinal);

        var form = await admin.OpenAsync(await Site.PlanIdAsync());
        form["ActionPlanPart.Units"] = "コマ＝回\nケース＝24個";
        form["ActionPlanPart.Steps"] = "構想\n設計、基本設計\n供用開始";
        await form.PublishAsync(admin);

        var read = await Site.Anonymous.ReadAsync(Page);
        Assert.DoesNotContain("未判定", read.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("41コマ", read.Body.TextContent, StringComparison.Ordinal);
        var back = await admin.OpenAsync(await Site.PlanIdAsync());
        Assert.Equal(
            ("コマ＝回\nケース＝24個", "構想\n設計、基本設計\n供用開始"),
            (back["ActionPlanPart.Units"]!.ReplaceLineEndings("\n"), back["ActionPlanPart.Steps"]!.ReplaceLineEndings("\n")));

        var measure = await admin.OpenAsync(await Site.MeasureIdAsync("1"));
        measure["MeasurePart.Indicators[0].Targets[1].Text"] = "3ケース";
        measure = await measure.PressAsync(admin, "ap:refresh");
        Assert.Contains("72個", measure.Page.QuerySelectorAll(".ap-reading")[1].TextContent, StringComparison.Ordinal);
        var file = await Site.Anonymous.GetStringAsync(new Uri("/action-plans/yuki-2021/data/plan.json", UriKind.Relative));
        Assert.Contains("\"sameAs\": \"個\"", file, StringComparison.Ordinal);
    }
}
