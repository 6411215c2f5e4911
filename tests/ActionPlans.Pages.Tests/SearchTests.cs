using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>What a reader sees who looks for something.</summary>
public sealed class SearchTests
{
    private static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "1件")) with { Name = "ＰＲと広報", Overview = "コミュニティの声を聞く。" },
        Measure("2", Indicator("a", "1件")) with { Means = "広報紙でコミュニティに知らせる。", Departments = ["財政課"], Class = "重点事業" }).With(
            Result("1", 2019, ("a", "1件")) with { Achievements = "広報を見直した。" });

    [Theory]
    [InlineData("pr", "ＰＲ")]
    [InlineData("ｺﾐｭﾆﾃｨ", "コミュニティ/コミュニティ")]
    [InlineData("こみゅにてぃ 広報", "広報/コミュニティ/広報/コミュニティ")] // 広報 is seen in the first name, so its text is no excerpt
    [InlineData("財政", "財政")]
    [InlineData("No.1", "1")]
    [InlineData("重点", "重点")] // a class
    [InlineData("重点 No.2 財政 広報紙", "2/重点/財政/広報紙")]
    [InlineData("どこにもない", "")]
    public async Task Words_are_marked_as_the_text_writes_them(string words, string marked)
        => Assert.Equal(marked, string.Join('/', (await Document.OverviewAsync(new MeasureFilter(words))).Texts("mark")));

    [Fact]
    public async Task Where_else_a_word_stands_is_said_with_its_item()
    {
        Assert.Equal(
            ["概要：コミュニティの声を聞く。", "手段：広報紙でコミュニティに知らせる。"],
            (await Document.OverviewAsync(new MeasureFilter("コミュニティ"))).Texts(".ap-where p"));
        Assert.Equal(["取組実績（令和元年度）：広報を見直した。"], (await Document.OverviewAsync(new MeasureFilter("見直した"))).Texts(".ap-where p"));
        Assert.Empty((await Document.OverviewAsync(new MeasureFilter())).QuerySelectorAll("mark, .ap-where p"));
    }

    [Fact]
    public async Task Excerpts_stand_in_the_items_that_they_belong_to()
    {
        foreach (var document in new[] { Document, Document with { Results = [] } })
        {
            var page = await document.OverviewAsync(new MeasureFilter("コミュニティ"));
            Assert.Equal(2, page.QuerySelectorAll(".ap-list > li > div.ap-where").Length);
        }
    }

    [Fact]
    public async Task A_measure_that_was_found_names_its_policies()
        => Assert.Equal(
            ["I 暮らし › 窓口", "I 暮らし › 窓口"], (await Document.OverviewAsync(new MeasureFilter("広報"))).Texts(".ap-list .ap-path-line"));

    [Fact]
    public async Task The_title_and_the_heading_say_what_was_found()
    {
        var model =
            Model(new MeasureFilter("広報", "madoguchi", "zaisei", Status: AttainmentStatus.NotPublished, Year: new FiscalYear(2019)));

        Assert.Equal("「広報」、施策 窓口、主担当課 財政課、令和元年度の状況 未公表：1件（みらい計画）", model.Title);
        Assert.Equal("見つかった取組 1件", (await model.RenderAsync()).One("#ap-list").Words());
        Assert.Equal("みらい計画", Model(new MeasureFilter()).Title);
        Assert.Equal("みらい計画（令和元年度の状況）", Model(new MeasureFilter(Year: new FiscalYear(2019))).Title);
    }

    [Fact]
    public async Task Each_condition_can_be_taken_away_and_the_others_stay()
    {
        var filter = new MeasureFilter("広報", "madoguchi", "zaisei", "なし", AttainmentStatus.NotPublished, new FiscalYear(2019));
        var links = (await Model(filter).RenderAsync()).QuerySelectorAll(".ap-conditions a");

        Assert.Equal(
            ["ことば：「広報」", "施策：窓口", "主担当課：財政課", "分類：なし", "令和元年度の状況：未公表"],
            links.Select(l => l.Words().Replace("（この条件を外す）", "", StringComparison.Ordinal)));
        Assert.Equal(
            [
                filter with { Text = null },
                filter with { Policy = null },
                filter with { Department = null },
                filter with { Class = null },
                filter with { Status = null, Year = null }
            ],
            links.Select(l => Questions.Of(l.GetAttribute("href")!).Filter));
        Assert.Equal(
            "年度：令和元年度（この条件を外す）",
            (await Model(new MeasureFilter("広報", Year: new FiscalYear(2019))).RenderAsync()).Texts(".ap-conditions a")[1]);
    }

    [Fact]
    public void A_view_is_left_out_by_search_engines_and_the_whole_is_not()
    {
        Assert.All(
            [
                new MeasureFilter("a"), new(Policy: "x"), new(Department: "x"), new(Class: "x"), new(Status: AttainmentStatus.Met),
                new(Year: new FiscalYear(2019))
            ],
            f => Assert.True(!Model(f).IsIndexed && Model(f).Address == "/action-plans/mirai/"));
        Assert.False(Model(new MeasureFilter(), 2).IsIndexed);
        Assert.True(Model(new MeasureFilter()).IsIndexed);
        Assert.True(Model(null).IsIndexed);
    }

    [Fact]
    public async Task A_view_asks_search_engines_to_leave_it_out()
    {
        var options = new SiteOptions("見沼市", [], [], []);
        Assert.Contains(
            "noindex", await Rendering.Renderer.RenderDocumentAsync(Model(new MeasureFilter("a")), options), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "noindex", await Rendering.Renderer.RenderDocumentAsync(Model(new MeasureFilter()), options), StringComparison.Ordinal);
    }

    private static OverviewPageModel Model(MeasureFilter? filter, int page = 1) => new(new PlanLinks(), Document.Read(), filter, page);
}
