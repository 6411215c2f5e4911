using System.Globalization;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Dom;
using static ActionPlans.Pages.Tests.Fixtures.Invented;

namespace ActionPlans.Pages.Tests;

/// <summary>The years side by side, each a column of the same height that leads to the page of its year.</summary>
public sealed class YearColumnsTests
{
    private static readonly PlanDocument Document = Plan(
        Measure("1", Indicator("a", "40回", "45回")), Measure("2", Indicator("a", "40回", "45回")), Measure("3")).With(
            Result("1", 2019, ("a", "40回")), Result("2", 2019, ("a", "39回")), Result("1", 2020, ("a", "未集計")));

    [Fact]
    public async Task Each_year_has_its_numbers_in_words()
    {
        var page = await Document.OverviewAsync();

        Assert.Equal(["令和元年度", "令和2年度", "令和3年度"], page.Texts(".ap-column-year"));
        Assert.Equal(
            [["達成 1件", "未達 1件"], ["達成 0件", "未達 0件", "未判定 1件", "未公表 1件"], ["対象外 3件"]],
            page.QuerySelectorAll(".ap-columns-of-years a").Select(a => a.Texts(".ap-column-count")));
        Assert.All(page.QuerySelectorAll("svg.ap-column"), c => Assert.Equal("true", c.GetAttribute("aria-hidden")));
    }

    [Fact]
    public async Task Near_the_target_is_a_number_where_it_occurs()
        => Assert.Equal(
            ["達成 1件", "目標に近い 1件", "未達 0件"],
            (await Document.NearFrom(90).OverviewAsync()).QuerySelector(".ap-columns-of-years a")!.Texts(".ap-column-count"));

    [Fact]
    public async Task A_year_before_its_results_says_how_many_are_to_come()
        => Assert.Equal(
            ["未公表 2件"],
            (await Document.With(Document.Results[0]).OverviewAsync()).QuerySelectorAll(".ap-columns-of-years a")[1]
                .Texts(".ap-column-count"));

    [Fact]
    public async Task Every_column_is_filled_from_the_ground_to_its_top()
    {
        var plan = BigPlan.Plan(40);
        foreach (var year in plan.Period.Years)
        {
            var page = await new YearSummaryPageModel(new PlanLinks(), plan, year).RenderAsync();
            var columns = page.QuerySelectorAll("svg.ap-column");

            Assert.Equal(plan.Period.Years.Count, columns.Length);
            Assert.All(columns, AssertFilled);
            Assert.Equal(year.JapaneseName, page.One(".ap-columns-of-years [aria-current=page] .ap-column-year").Words());
            Assert.Equal(
                plan.Period.Years.Select(y => new PlanLinks().Year(plan, y)),
                page.QuerySelectorAll(".ap-columns-of-years a").Select(a => a.GetAttribute("href")));
        }
    }

    // The parts stand one upon the other, without a gap; what was reached is the ground.
    private static void AssertFilled(IElement column)
    {
        var height = double.Parse(column.GetAttribute("height")!, CultureInfo.InvariantCulture);
        var top = height;
        foreach (var part in column.QuerySelectorAll("svg"))
        {
            var partTop = double.Parse(part.GetAttribute("y")!, CultureInfo.InvariantCulture);
            Assert.Equal(top, partTop + double.Parse(part.GetAttribute("height")!, CultureInfo.InvariantCulture), 0.05);
            top = partTop;
        }

        Assert.Equal(0, top, 0.05);
        Assert.Equal(
            column.QuerySelectorAll(".ap-met").Length, column.Children[0].ClassList.Contains("ap-met") ? 1 : 0);
    }
}
