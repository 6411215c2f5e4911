using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.Embedding;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.YearSummaries;
using ActionPlans.TestSupport;

namespace ActionPlans.SiteTesting;

/// <summary>The pages of the plan that the recipes import, as a site at the root of its host shows them.</summary>
public static class SeedPages
{
    private static readonly PlanLinks Links = new();

    /// <summary>The model of every page that is made of the plan file alone; the others tell of the site's own record too.</summary>
    public static IReadOnlyList<PageModel> All { get; } =
    [
        new PlansPageModel(Links, [SeedPlan.Plan]),
        .. PlanPages.Of(Links, SeedPlan.Plan)
            .Where(p => p is not (HistoryPageModel or BookletPageModel or DataPageModel or MeasureEmbedModel or YearSummaryPageModel)),
    ];
}
