using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Html.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

public sealed class DepartmentPageTests
{
    [Fact]
    public async Task Few_measures_are_told_without_a_bar()
    {
        var page = await RenderAsync(Plan(
            Measure("1", Indicator("a", "40回", "45回", "50回")) with
            {
                Overview = "窓口が分かれている。",
                Means = "窓口を1か所にまとめる取組です。あわせて案内の表示を見直し、分かりやすくします。",
            },
            Measure("2") with { Departments = ["総務課", "財政課"] }).With(Result("1", 2019, ("a", "38回"))));

        Assert.Empty(page.QuerySelectorAll(".ap-parts, .ap-answer, .ap-list"));
        Assert.Equal(["No.1　取組の名称1", "No.2　取組の名称2"], page.Texts(".ap-not-met h3"));
        Assert.Equal(
            [
                "窓口を1か所にまとめる取組です。あわせて案内の表示を見直し、分かりやすくします。",
                "未達 指標の名称a：令和元年度は、目標40回に対し、実績は38回でした（達成率95.0%、目標との差−2回）。",
                "年度ごとの状況：未達 令和元年度、未公表 令和2年度・令和3年度",
                "財政課とともに担当",
                "指標はありません。",
            ],
            page.Texts(".ap-not-met p"));
    }

    [Fact]
    public async Task Before_a_result_the_last_target_is_told()
        => Assert.Equal(
            ["指標の名称a：令和3年度の目標は50回です。実績は、まだ公表されていません。"],
            (await RenderAsync(Plan(Measure("1", Indicator("a", "40回", "45回", "50回"))))).Texts(".ap-not-met p"));

    [Fact]
    public async Task A_list_tells_the_newest_results_and_the_departments_beside_this_one()
    {
        var page = await RenderAsync(Plan(
            Measure("1", Indicator("a", "40回", "45回"), Indicator("b", "5件")),
            Measure("2") with { Departments = ["財政課", "総務課"] },
            Measure("3", Indicator("a", "40回")))
            .With(Result("1", 2019, ("a", "38回"), ("b", "5件")), Result("1", 2020, ("a", "44回")) with { Sample = true }));

        Assert.Equal(["令和2年度 44回 見本令和元年度 5件", "指標なし", "未公表"], page.Texts(".ap-list .ap-c-who"));
        Assert.Equal(["財政課とともに担当"], page.Texts(".ap-list .ap-where"));
    }

    [Fact]
    public async Task A_list_tells_what_each_measure_does()
    {
        var page = await RenderAsync(Plan(Measure("1") with { Overview = "古い。", Means = "直す。" }, Measure("2"), Measure("3")));

        Assert.Equal(["直す。"], page.Texts(".ap-list .ap-where"));
    }

    private static Task<IHtmlDocument> RenderAsync(PlanDocument document)
    {
        var plan = document.Read();
        return new DepartmentPageModel(new PlanLinks(), plan, plan.FindDepartment("somu")!).RenderAsync();
    }
}
