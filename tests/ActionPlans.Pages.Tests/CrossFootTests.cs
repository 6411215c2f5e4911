using System.Globalization;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;

namespace ActionPlans.Pages.Tests;

/// <summary>Whatever the plan, every table of counts adds up, and all pages count the same.</summary>
public sealed class CrossFootTests
{
    private const int Plans = 1000;

    [Fact]
    public async Task Every_table_of_the_overview_adds_up_for_a_thousand_plans()
    {
        for (var seed = 1; seed <= Plans; seed++)
        {
            var plan = BigPlan.Plan(1 + (seed % 23), years: 1 + (seed % 5), levels: 1 + (seed % 4), withResults: seed % 7 != 0, seed: seed);
            var year = plan.ResultYears.Count == 0 ? plan.Period.From : plan.ResultYears[seed % plan.ResultYears.Count];
            var page = await new OverviewPageModel(new PlanLinks(), plan, new MeasureFilter(Year: year)).RenderAsync();
            foreach (var row in page.QuerySelectorAll("table.ap-counts tbody tr"))
            {
                int[] numbers = [.. row.QuerySelectorAll("td").Select(c => int.Parse(c.Words().Split('件')[0], CultureInfo.InvariantCulture))];
                Assert.True(numbers[..^1].Sum() == numbers[^1], $"{seed}: {row.Words()}");
            }

            Assert.All(page.QuerySelectorAll("table.ap-counts"), table =>
            {
                string[] heads = table.Texts("thead th");
                Assert.Contains("対象外", heads);
                Assert.Equal("合計", heads[^1]);
            });
            var total = page.QuerySelectorAll("table.ap-counts tbody tr")[0].Children[^1].Words();
            Assert.Equal($"{plan.Measures.Count}", total);
            Assert.Equal(plan.Measures.Count, plan.Tree.Roots.Sum(n => plan.MeasuresOf(n).Count()));
        }
    }
}
