using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>What the page about a plan says of money.</summary>
public sealed class MoneyTargetsTests
{
    [Fact]
    public async Task The_measures_with_targets_in_money_are_listed_each_with_its_last_target()
    {
        var money = await RenderAsync(Plan(
            Measure("1", Indicator("a", "100件", "200件")),
            Measure("2", Indicator("a", "250,000千円", "300,000千円"), Indicator("b", "10人"), Indicator("c", "2億円")),
            Measure("3", Indicator("a", "1人当たり500円", "500円/人"))));

        Assert.Equal("この計画には、全体の予算額・効果額の項目がありません。金額の目標がある取組は、次のとおりです。", money.One("p").Words());
        Assert.Equal(["No.2　取組の名称2", "No.3　取組の名称3"], money.Texts("a"));
        Assert.Equal(["目標 300,000千円（令和2年度）・目標 2億円（令和元年度）", "目標 500円/人（令和2年度）"], money.Texts("li span"));
    }

    [Fact]
    public async Task Beside_a_target_in_money_stands_its_newest_actual()
    {
        var result = Result("1", 2020, ("a", "2億8,120万円")) with { Sample = true };

        var money = await RenderAsync(Plan(Measure("1", Indicator("a", "250,000千円", "300,000千円"))).With(result));

        Assert.Equal(["目標 300,000千円（令和2年度）実績 2億8,120万円（令和2年度） 見本"], money.Texts(".ap-amount"));
    }

    [Fact]
    public async Task Without_such_a_target_only_the_sentence_stands()
    {
        var money = await RenderAsync(Plan(Measure("1", Indicator("a", "100件"))));

        Assert.Equal("この計画には、全体の予算額・効果額の項目がありません。", money.One("p").Words());
        Assert.Empty(money.QuerySelectorAll("li"));
    }

    [Fact]
    public async Task A_long_list_leads_on()
    {
        var money = await RenderAsync(Plan([.. Enumerable.Range(1, 52).Select(i => Measure($"{i}", Indicator("a", "1万円")))]));

        Assert.Equal(50, money.QuerySelectorAll("li").Length);
        Assert.Equal("ほかの2件は、最終目標の一覧にあります。", money.QuerySelectorAll("p")[^1].Words());
    }

    private static async Task<IElement> RenderAsync(PlanDocument document)
        => (await new AboutPageModel(new PlanLinks(), document.Read()).RenderAsync()).One("section[aria-labelledby='ap-money']");
}
