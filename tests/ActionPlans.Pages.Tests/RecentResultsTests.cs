using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Tests.Fixtures;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>What is new, on the overview of a site that keeps no record of what was published.</summary>
public sealed class RecentResultsTests
{
    private static readonly PlanDocument Document = Plan(Measure("1"), Measure("2"), Measure("3"));

    [Fact]
    public async Task The_newest_results_are_told_by_the_day_of_which_they_tell()
    {
        var page = await Document.With(
            On("1", 2019, 2020, 5), On("2", 2019, 2020, 5), On("3", 2019, 2020, 5), On("1", 2020, 2021, 4) with { Sample = true },
            On("2", 2020, 2021, 5)).OverviewAsync();
        var recent = page.One("[aria-labelledby=ap-recent]");

        Assert.Equal("新しい実績", recent.One("h3").Words());
        Assert.Equal(
            [
                "令和3年（2021年）5月1日時点 No.2 取組の名称2（令和2年度）", "令和3年（2021年）4月1日時点 【見本】No.1 取組の名称1（令和2年度）",
                "令和2年（2020年）5月1日時点 令和元年度の実績 3件",
            ],
            recent.Texts("li"));
        Assert.Equal(
            ["/action-plans/mirai/measures/2/", "/action-plans/mirai/measures/1/", "/action-plans/mirai/years/2019/#ap-each"],
            recent.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Without_a_day_none_is_invented()
        => Assert.Empty((await Document.With(Result("1", 2019)).OverviewAsync()).QuerySelectorAll("[aria-labelledby=ap-recent]"));

    [Fact]
    public async Task What_is_recorded_is_told_as_it_was_published()
    {
        var page = await Document.With(On("1", 2019, 2020, 5)).Published().OverviewAsync();

        Assert.Equal("最近の公表", page.One("#ap-recent").Words());
    }

    private static AnnualResultDocument On(string measure, int year, int asOf, int month)
        => Result(measure, year) with { AsOf = new DateOnly(asOf, month, 1) };
}
