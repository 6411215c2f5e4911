using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using static ActionPlans.Pages.Tests.Fixtures.Invented;
using static ActionPlans.Pages.Tests.YearSummaries.YearSummaryPageTests;

namespace ActionPlans.Pages.Tests.YearSummaries;

/// <summary>What did not reach its target: by how much, and what the department says of it.</summary>
public sealed class NotMetMeasuresTests
{
    [Fact]
    public async Task Each_has_its_target_its_actual_the_difference_and_the_beginning_of_its_evaluation()
    {
        var document = Plan(
            Measure("1", Indicator("a", "40回"), Indicator("b", "10件")) with { Departments = ["総務課", "財政課"] },
            Measure("2", Indicator("a", "実施")),
            Measure("3", Indicator("a", "40回"))).With(
                Result("1", 2019, ("a", "38回"), ("b", "12件")) with { Evaluation = "届かなかった。\n次の年度は回数を増やす。" },
                Result("2", 2019, ("a", "未実施")),
                Result("3", 2019, ("a", "40回")));
        var page = await PageAsync(document);

        Assert.Equal("達成しなかった取組 2件", page.One("#ap-not-met").Words());
        Assert.Equal(["No.1　取組の名称1 総務課・財政課", "No.2　取組の名称2 総務課"], page.Texts(".ap-not-met .ap-strong"));
        Assert.Equal(
            ["未達 指標の名称a：目標 40回 → 実績 38回（−2回）", "評価　届かなかった。", "未達 目標 実施 → 実績 未実施"],
            page.Texts(".ap-not-met p:not(.ap-strong)"));
        Assert.Equal(
            ["/action-plans/mirai/measures/1/", "/action-plans/mirai/measures/2/"],
            page.QuerySelectorAll(".ap-not-met a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData(10, "達成しなかった取組 10件\n・No.1　取組の名称1（総務課）\n目標 40回 → 実績 38回（−2回）\n・No.2　取組の名称2（総務課）\n")]
    [InlineData(11, "達成しなかった取組 11件の一覧: https://city.example/action-plans/mirai/years/2019/#ap-not-met\n")]
    public void The_plain_text_names_them_or_says_where_they_are(int missed, string told)
    {
        var document = Plan([.. Enumerable.Range(1, missed).Select(n => Measure($"{n}", Indicator("a", "40回")))])
            .With([.. Enumerable.Range(1, missed).Select(n => Result($"{n}", 2019, ("a", "38回")))]);

        var text = YearSummaryText.Write(new(new PlanLinks(), document.Read(), new FiscalYear(2019)), "https://city.example");

        Assert.Contains(told, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_stand_before_the_other_years()
    {
        var page = await PageAsync(Plan(Measure("1", Indicator("a", "40回"))).With(Result("1", 2019, ("a", "38回"))));

        Assert.Equal(["令和元年度：目標のある1件のうち0件が達成", "達成しなかった取組 1件"], page.Texts("h2").Take(2));
        Assert.Equal("ap-compared", page.One(".ap-columns-of-years").ParentElement!.One("h2").Id);
    }

    [Fact]
    public async Task What_came_near_did_not_reach_it_either()
    {
        var document = Plan(Measure("1", Indicator("a", "40回"))).NearFrom(90).With(Result("1", 2019, ("a", "38回")));

        Assert.Equal(["目標に近い 目標 40回 → 実績 38回（−2回）"], (await PageAsync(document)).Texts(".ap-not-met p:not(.ap-strong)"));
    }

    [Fact]
    public async Task Where_all_were_met_or_none_was_judged_it_says_so()
    {
        foreach (var actual in new[] { "40回", "集計できない" })
        {
            var page = await PageAsync(Plan(Measure("1", Indicator("a", "40回"))).With(Result("1", 2019, ("a", actual))));

            Assert.Equal("達成しなかった取組 0件", page.One("#ap-not-met").Words());
            Assert.Equal("公表した取組のうち、目標を達成しなかったものはありません。", page.One("#ap-not-met + p").Words());
        }

        Assert.Empty((await PageAsync(Document, 2021)).QuerySelectorAll("#ap-not-met"));
    }

    [Theory]
    [InlineData(50, null)]
    [InlineData(53, "ほかの3件は、状況ごとの取組にあります。")]
    public async Task A_long_list_is_cut_and_says_where_the_others_are(int missed, string? others)
    {
        var document = Plan([.. Enumerable.Range(1, missed).Select(i => Measure($"{i}", Indicator("a", "40回")))]).With(
            [.. Enumerable.Range(1, missed).Select(i => Result($"{i}", 2019, ("a", "1回")))]);
        var page = await PageAsync(document);

        Assert.Equal($"達成しなかった取組 {missed}件", page.One("#ap-not-met").Words());
        Assert.Equal(ListPage.PageSize, page.QuerySelectorAll(".ap-not-met > li").Length);
        Assert.Equal(others is null ? [] : [others], page.Texts(".ap-not-met + p"));
        Assert.NotNull(page.GetElementById("ap-each"));
    }
}
