using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;

namespace ActionPlans.StaticSite.Tests;

/// <summary>Every type of page, and the plans with which each is tried. A new type gets its line here and is then tried everywhere.</summary>
public static class PageTypes
{
    private static readonly PlanLinks Links = new();

    /// <summary>A name to find a failure by, and the page of a plan; where pages of a type differ, the longest or the oddest.</summary>
    public static IReadOnlyList<(string Name, Func<Plan, PageModel> Page)> All { get; } =
    [
        ("all plans", p => new PlansPageModel(Links, [p])),
        ("overview of a static site", p => new OverviewPageModel(Links, p)),
        ("overview", p => new OverviewPageModel(Links, p, new MeasureFilter())),
        ("overview of a year", p => new OverviewPageModel(Links, p, new MeasureFilter(Year: p.Period.From))),
        ("search", p => new OverviewPageModel(Links, p, new MeasureFilter("市民 の"))),
        ("search with every condition", p => new OverviewPageModel(Links, p, new MeasureFilter("市", p.Tree.Roots[0].Slug, p.Departments[0].Slug, p.Classes[0], Status: Domain.Attainment.AttainmentStatus.Met))),
        ("nothing found", p => new OverviewPageModel(Links, p, new MeasureFilter("どこにもないことば"))),
        ("about", p => new AboutPageModel(Links, p)),
        ("history", p => new HistoryPageModel(Links, p)),
        ("year", p => new YearSummaryPageModel(Links, p, p.LatestResultYear ?? p.Period.From)),
        ("measure", p => new MeasurePageModel(Links, p, p.Measures.MaxBy(m => (m.Indicators.Count * 100) + m.Results.Count)!)),
        ("measure without indicator", p => new MeasurePageModel(Links, p, p.Measures.First(m => m.Indicators.Count == 0))),
        ("department with most measures", p => new DepartmentPageModel(Links, p, p.Departments.MaxBy(d => p.MeasuresOf(d).Count())!)),
        ("department with the longest name", p => new DepartmentPageModel(Links, p, p.Departments.MaxBy(d => d.Name.Length)!)),
        ("policy", p => new PolicyPageModel(Links, p, p.Tree.Roots[0])),
        ("policy with most measures of its own", p => new PolicyPageModel(Links, p, MostOwn(p))),
        ("last page of that policy", p => new PolicyPageModel(Links, p, MostOwn(p)) is var page ? page with { PageNumber = page.PageCount } : page),
    ];

    /// <summary>The plan as it stands today, with sample results, and as big as a plan gets.</summary>
    public static IReadOnlyDictionary<string, Lazy<Plan>> Plans { get; } = new Dictionary<string, Lazy<Plan>>
    {
        ["no results"] = new(() => PlanJson.Read(File.ReadAllText(Repository.PlanFile)).Plan!),
        ["sample results"] = new(() => PlanJson.Read(File.ReadAllText(Repository.SampleFile)).Plan!),
        ["1,000 measures"] = new(() => BigPlan.Plan()),
    };

    private static PolicyNode MostOwn(Plan plan) => plan.Tree.All.MaxBy(n => plan.Measures.Count(m => m.Policy == n))!;
}
