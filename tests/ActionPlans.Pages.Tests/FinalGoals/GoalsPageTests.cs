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
                ["No.1　取組の名称1 指標の名称a", "目標 50回 → 実績 44回（令和2年度） あと6回（88.0%）"],
                ["No.1　取組の名称1 指標の名称b", "目標 90件（令和2年度の目標） → 実績 80件（令和元年度） あと10件（88.9%）"],
                ["No.2　取組の名称2 指標の名称a", "目標 実施 → 実績 検討（令和3年度） 最終目標に届いていません"],
                ["No.3　取組の名称3 指標の名称a", "目標 30人 → 実績 35人（令和2年度）"],
            ],
            page.QuerySelectorAll(".ap-goals li").Select(r => r.Texts("p")));
        Assert.Equal(["届いていない　3件", "届いている　1件"], page.Texts("h2:not(#ap-outcome)").Take(2));
        Assert.Empty(page.QuerySelectorAll(".ap-goals [class*=ap-m]"));
        Assert.Equal(["届いている 1", "届いていない 3"], page.Texts(".ap-legend li"));
        Assert.All(page.QuerySelectorAll(".ap-legend a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Contains("最終目標のある4の指標のうち、1が最終目標の水準に届いています。3は届いていません。", page.One(".ap-lead").Words(), StringComparison.Ordinal);
        Assert.Contains("指標のない取組（1件）は載せていません。", page.One(".ap-legend + .ap-note").Words(), StringComparison.Ordinal);
        Assert.Equal("/action-plans/mirai/measures/1/#ap-i-b", page.QuerySelectorAll(".ap-goals a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Of_the_last_year_itself_the_difference_is_said_and_a_text_only_its_reason()
    {
        var page = await RenderAsync(Document.With(Result("1", 2021, ("a", "48回"), ("b", "おおむね順調"))));

        Assert.Equal(
            ["目標 50回 → 実績 48回（令和3年度） 目標との差−2回", "目標 90件（令和2年度の目標） → 実績 おおむね順調（令和3年度） 実績が目標と比べられる値でない"],
            page.Texts(".ap-goals p + p").Take(2));
        Assert.Equal(["届いていない　1件", "判定しない　1件", "実績が未公表　2件"], page.Texts("h2:not(#ap-outcome)"));
    }

    [Fact]
    public async Task Target_and_actual_are_told_in_one_unit_too()
    {
        var page = await RenderAsync(Plan(Measure("1", Indicator("a", "300,000千円"))).With(Result("1", 2019, ("a", "2億8,120万円"))));

        Assert.Equal(
            "目標 300,000千円（令和元年度の目標） → 実績 2億8,120万円＝281,200千円（令和元年度） 目標との差−18,800千円", page.One(".ap-goals p + p").Words());
    }

    [Fact]
    public async Task Before_any_result_the_targets_stand_alone()
    {
        var page = await RenderAsync(Document.With() with { Measures = [Measure("1", Indicator("a", "40回"), Indicator("b", "—"))] });

        Assert.Equal(["目標値なし → 実績 未公表", "目標 40回（令和元年度の目標） → 実績 未公表"], page.Texts(".ap-goals p + p"));
        Assert.Equal(["判定しない　1件", "実績が未公表　1件"], page.Texts("h2:not(#ap-outcome)"));
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
        Assert.Equal(50, second.QuerySelectorAll(".ap-goals li").Length);
        Assert.Equal(
            ["/action-plans/mihon-2021/goals/", "/action-plans/mihon-2021/goals/pages/3/"],
            second.QuerySelectorAll("[rel]").Select(a => a.GetAttribute("href")));
    }

    private static Task<IHtmlDocument> RenderAsync(PlanDocument document)
        => new GoalsPageModel(new PlanLinks(), document.Read()).RenderAsync();
}
