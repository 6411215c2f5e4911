using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.Tests.Fixtures;
using ActionPlans.TestSupport;
using AngleSharp.Html.Dom;

namespace ActionPlans.Pages.Tests;

/// <summary>Plans of a thousand measures: no page lists more than fifty, and every measure is reached by links.</summary>
public sealed class LongListTests
{
    private static readonly PlanLinks Links = new();

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task From_the_overview_links_lead_to_every_measure_once(int levels)
    {
        var plan = BigPlan.Plan(1000, levels: levels);
        var pages = plan.Tree.All.SelectMany(n => new PolicyPageModel(Links, plan, n).AllPages).ToDictionary(p => p.Address);
        var listed = new List<string>();
        var seen = new HashSet<string>();
        var open = new Stack<string>(PolicyLinks(await new OverviewPageModel(Links, plan).RenderAsync()));
        while (open.TryPop(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var page = await pages[address].RenderAsync();
            var rows = Listed(page);
            Assert.InRange(rows.Length, 0, ListPage.PageSize);
            // A policy whose children are listed on it too is not the place where a measure is counted.
            if (pages[address].Node.Children.Count == 0)
            {
                listed.AddRange(rows);
            }

            PolicyLinks(page).Concat(page.QuerySelectorAll(".ap-pager a").Select(a => a.GetAttribute("href")!)).ToList().ForEach(open.Push);
        }

        Assert.Equal(plan.Measures.Select(m => m.No).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

        static IEnumerable<string> PolicyLinks(IHtmlDocument page)
            => page.QuerySelectorAll("article a[href*='/policies/']:not([href$='/booklet/'])").Select(a => a.GetAttribute("href")!);
    }

    [Fact]
    public async Task The_pages_of_a_department_list_each_of_its_measures_once()
    {
        var plan = BigPlan.Plan(300);
        var department = plan.Departments.MaxBy(d => plan.MeasuresOf(d).Count())!;
        var many = BigPlan.Plan(1000, seed: 3);
        Assert.All(
            many.Departments.SelectMany(d => new DepartmentPageModel(Links, many, d).AllPages),
            p => Assert.StartsWith(Links.Department(many, p.Department), p.Address, StringComparison.Ordinal));

        var listed = new List<string>();
        foreach (var page in new DepartmentPageModel(Links, plan, department).AllPages)
        {
            listed.AddRange(Listed(await page.RenderAsync()));
        }

        Assert.Equal(plan.MeasuresOf(department).Select(m => m.No), listed);
    }

    [Fact]
    public async Task A_long_search_is_cut_into_pages_that_follow_each_other()
    {
        var plan = BigPlan.Plan(1000);
        var filter = new MeasureFilter(Status: AttainmentStatus.Met);
        var expected = filter.Apply(plan).Select(m => m.No).ToArray();
        var listed = new List<string>();
        for (string? next = $"{Links.Overview(plan)}{MeasureFilterQuery.Write(filter)}"; next is not null;)
        {
            var (asked, number) = Questions.Of(next);
            var page = await new OverviewPageModel(Links, plan, asked, number).RenderAsync();
            var rows = Listed(page);
            Assert.Equal(
                $"条件に合う取組 {expected.Length}件（{listed.Count + 1}～{listed.Count + rows.Length}件目） すべての取組を表示", page.One(".ap-found").Words());
            Assert.Equal($"ページ{number}", page.One(".ap-pager [aria-current=page]").Words());
            listed.AddRange(rows.Order(Comparer<string>.Create((a, b) => Domain.Plans.NaturalOrder.Instance.Compare(a, b))));
            next = page.QuerySelector(".ap-pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(expected, listed);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(1000, 20)]
    public void A_list_has_as_many_pages_as_it_needs(int rows, int count)
    {
        Assert.Equal(count, ListPage.CountOf(rows));
        Assert.Equal(rows, Enumerable.Range(1, count).Sum(n => ListPage.Of([.. Enumerable.Range(0, rows)], n).Rows.Count));
        Assert.Equal(ListPage.Of([.. Enumerable.Range(0, rows)], count).Rows, ListPage.Of([.. Enumerable.Range(0, rows)], 9999).Rows);
        Assert.Equal(count == 1 ? "" : $"（1/{count}ページ）", ListPage.Words(1, count));
    }

    [Fact]
    public async Task Every_page_of_a_policy_has_an_address_and_a_title_of_its_own()
    {
        var plan = BigPlan.Plan();
        var pages = plan.Tree.All.SelectMany(n => new PolicyPageModel(Links, plan, n).AllPages).ToArray();
        var second = Assert.Single(pages, p => p.PageNumber == 2);

        Assert.Equal(pages.Length, pages.Select(p => p.Address).Distinct().Count());
        Assert.EndsWith("/policies/1-1-1/pages/2/", second.Address, StringComparison.Ordinal);
        Assert.Contains("（2/2ページ）", second.Title, StringComparison.Ordinal);
        Assert.Equal("前の50件", (await second.RenderAsync()).One(".ap-pager a[rel=prev]").Words());
    }

    private static string[] Listed(IHtmlDocument page) => page.Texts(".ap-list .ap-c-no");
}
