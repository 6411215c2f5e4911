using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests.FinalGoals;

public sealed class GoalsPageTests
{
    // Targets of 令和元年度 to 令和3年度.
    private static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "40回", "45回", "50回"), Indicator("b", "100件", "90件")),
        Measure("2", Indicator("a", "実施", "実施", "実施")),
        Measure("3", Indicator("a", "10人", "20人", "30人")),
        Measure("4")).With(
            Result("1", 2019, ("a", "50回"), ("b", "80件")),
            Result("1", 2020, ("a", "44回")),
            Result("2", 2021, ("a", "検討")),
            Result("3", 2020, ("a", "35人")));

    [Fact]
    public async Task Each_indicator_has_its_last_target_its_newest_actual_and_what_is_left()
    {
        var page = await RenderAsync(Document);

        Assert.Equal(
            [
                ["No.1　取組の名称1：指標の名称a", "50回", "44回 令和2年度 未達あと6回（88.0%）"],
                ["No.1　取組の名称1：指標の名称b", "90件令和2年度の目標", "80件 令和元年度 未達あと10件（88.9%）"],
                ["No.2　取組の名称2：指標の名称a", "実施", "検討 令和3年度 未達最終目標に届いていません"],
                ["No.3　取組の名称3：指標の名称a", "30人", "35人 令和2年度 達成届いています"],
            ],
            page.QuerySelectorAll(".ap-goals tbody tr").Select(r => r.Texts("th, td")));
        Assert.Contains("最終目標のある4の指標のうち、1が最終目標の水準に届いています。", page.One(".ap-lead").Words(), StringComparison.Ordinal);
        Assert.Contains("指標のない取組（1件）は載せていません。", page.One("table ~ .ap-note").Words(), StringComparison.Ordinal);
        Assert.Equal("/action-plans/mirai/measures/1/#ap-i-b", page.QuerySelectorAll(".ap-goals a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Of_the_last_year_itself_the_difference_is_said_and_a_text_only_its_reason()
    {
        var page = await RenderAsync(Document.With(Result("1", 2021, ("a", "48回"), ("b", "おおむね順調"))));

        Assert.Equal(
            ["48回 令和3年度 未達目標との差−2回", "おおむね順調 令和3年度 対象外実績が目標と比べられる値でない"],
            page.Texts(".ap-goals tbody td:last-child").Take(2));
    }

    [Fact]
    public async Task Before_any_result_the_targets_stand_alone()
    {
        var page = await RenderAsync(Document.With() with { Measures = [Measure("1", Indicator("a", "40回"), Indicator("b", "—"))] });

        Assert.Equal(["40回令和元年度の目標", "未公表", "目標値なし", "未公表"], page.Texts(".ap-goals td"));
        Assert.Contains("実績は、まだ公表されていません。", page.One(".ap-lead").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_indicators_says_so_and_nothing_leads_here()
    {
        var document = Plan(Measure("1"));

        Assert.Equal("この計画には、指標がありません。", (await RenderAsync(document)).One(".ap-lead").Words());
        Assert.False(new GoalsPageModel(new PlanLinks(), document.Read()).IsIndexed);
        Assert.Empty((await document.OverviewAsync()).QuerySelectorAll("a[href$='/goals/']"));
        Assert.Equal("最終目標令和3年度", (await Document.OverviewAsync()).One(".ap-ways a[href='/action-plans/mirai/goals/']").Words());
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var model = new GoalsPageModel(new PlanLinks(), BigPlan.Plan());
        var pages = model.AllPages.ToArray();

        Assert.True(pages.Length > 2);
        Assert.Equal(model.All, pages.SelectMany(p => p.Rows.Rows));
        var second = await pages[1].RenderAsync();
        Assert.Equal(50, second.QuerySelectorAll(".ap-goals tbody tr").Length);
        Assert.Equal(
            ["/action-plans/mihon-2021/goals/", "/action-plans/mihon-2021/goals/pages/3/"],
            second.QuerySelectorAll("[rel]").Select(a => a.GetAttribute("href")));
    }

    private static Task<IHtmlDocument> RenderAsync(PlanDocument document)
        => new GoalsPageModel(new PlanLinks(), document.Read()).RenderAsync();
}
