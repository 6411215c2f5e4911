using System.Globalization;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;
using AngleSharp.Dom;

namespace ActionPlans.Pages.Tests;

/// <summary>Whatever the plan, every table of counts adds up, and all pages count the same.</summary>
public sealed class CrossFootTests
{
    private const int Plans = 1000;

    [Fact]
    public async Task Every_count_of_the_overview_adds_up_for_a_thousand_plans()
    {
        for (var seed = 1; seed <= Plans; seed++)
        {
            var plan = BigPlan.Plan(1 + (seed % 23), years: 1 + (seed % 5), levels: 1 + (seed % 4), withResults: seed % 7 != 0, seed: seed);
            var year = plan.ResultYears.Count == 0 ? plan.Period.From : plan.ResultYears[seed % plan.ResultYears.Count];
            var page = await new OverviewPageModel(new PlanLinks(), plan, new MeasureFilter(Year: year)).RenderAsync();
            foreach (var row in page.QuerySelectorAll("table.ap-counts tbody tr"))
            {
                int[] numbers =
                    [.. row.QuerySelectorAll("td").Select(c => int.Parse(c.Words().Split('件')[0], CultureInfo.InvariantCulture))];
                Assert.True(numbers[..^1].Sum() == numbers[^1], $"{seed}: {row.Words()}");
            }

            Assert.All(page.QuerySelectorAll("table.ap-counts"), table =>
            {
                string[] heads = table.Texts("thead th");
                Assert.Contains("対象外", heads);
                Assert.Equal("合計", heads[^1]);
            });
            if (plan.ResultYears.Count > 0)
            {
                Assert.Equal(plan.Measures.Count, page.Texts(".ap-legend b").Sum(b => int.Parse(b, CultureInfo.InvariantCulture)));
                Assert.Contains("対象外", page.One(".ap-legend").Words(), StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal($"{plan.Measures.Count}", page.QuerySelectorAll("table.ap-counts tbody tr")[0].Children[^1].Words());
            }

            Assert.Equal(plan.Measures.Count, plan.Tree.Roots.Sum(n => plan.MeasuresOf(n).Count()));
        }
    }

    [Fact]
    public async Task Every_table_of_a_years_summary_adds_up_for_a_thousand_plans()
    {
        for (var seed = 1; seed <= Plans; seed++)
        {
            var plan = BigPlan.Plan(1 + (seed % 23), years: 1 + (seed % 5), levels: 1 + (seed % 4), withResults: seed % 7 != 0, seed: seed);
            var year = plan.ResultYears.Count == 0 ? plan.Period.From : plan.ResultYears[seed % plan.ResultYears.Count];
            var page = await new YearSummaryPageModel(new PlanLinks(), plan, year).RenderAsync();
            IElement[] tables = [.. page.QuerySelectorAll("table.ap-sums").Where(t => t.QuerySelector("tfoot") is not null)];
            Assert.Equal(2, tables.Length);
            foreach (var table in tables)
            {
                Assert.All(table.QuerySelectorAll("tbody tr, tfoot tr").Select(Numbers), n => Assert.Equal(n[^1], n[..^1].Sum()));
                int[][][] policies = [.. table.QuerySelectorAll("tbody").Select(b => b.QuerySelectorAll("tr").Select(Numbers).ToArray())];
                Assert.Equal(Numbers(table.QuerySelector("tfoot tr")!), Sums([.. policies.Select(p => p[0])]));
                Assert.All(policies.Where(p => p.Length > 1), p => Assert.Equal(p[0], Sums(p[1..])));
            }

            Assert.Equal(plan.Measures.Count, Numbers(tables[0].QuerySelector("tfoot tr")!)[^1]);
            Assert.Equal(plan.Measures.Sum(m => m.Indicators.Count), Numbers(tables[1].QuerySelector("tfoot tr")!)[^1]);
        }
    }

    private static int[] Numbers(IElement row)
        => [.. row.QuerySelectorAll("td").Select(c => int.Parse(c.Words(), CultureInfo.InvariantCulture))];

    private static int[] Sums(int[][] rows) => [.. rows[0].Select((_, i) => rows.Sum(r => r[i]))];
}
