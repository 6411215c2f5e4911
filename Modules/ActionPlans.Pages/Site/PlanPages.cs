using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.MeasureSheets;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanOverview;
using ActionPlans.Pages.PolicyMeasures;
using ActionPlans.Pages.YearSummaries;

namespace ActionPlans.Pages.Site;

/// <summary>All pages of a plan: what a static site holds, and what a sitemap is made from.</summary>
public static class PlanPages
{
    /// <summary>Every page once, the overview without a filter.</summary>
    public static IEnumerable<PageModel> Of(PlanLinks links, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return
        [
            new OverviewPageModel(links, plan),
            new AboutPageModel(links, plan),
            .. new GoalsPageModel(links, plan).AllPages,
            .. new HistoryPageModel(links, plan).AllPages,
            .. BookletPageModel.AllOf(links, plan),
            new DataPageModel(links, plan),
            .. plan.Measures.Select(m => new MeasurePageModel(links, plan, m)),
            .. plan.Measures.Select(m => new MeasureEmbedModel(links, plan, m)),
            .. plan.Departments.SelectMany(d => new DepartmentPageModel(links, plan, d).AllPages),
            .. plan.Tree.All.SelectMany(n => new PolicyPageModel(links, plan, n).AllPages),
            .. plan.Period.Years.Union(plan.ResultYears).SelectMany(y => new YearSummaryPageModel(links, plan, y).AllPages),
        ];
    }
}
