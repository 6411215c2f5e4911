namespace ActionPlans.Cms.Publishing;

/// <summary>
/// The shape of a public page (PlanListPage, PlanOverviewPage, PlanAboutPage, PlanGoalsPage, PlanHistoryPage, BookletPage, PlanDataPage,
/// MeasurePage, DepartmentPage, PolicyPage, YearSummaryPage). A theme replaces a page by a template of that name, in Razor or Liquid.
/// </summary>
public class PlanPageShape : ShapeViewModel
{
    public PageModel Page { get; set; } = null!;

    /// <summary>True while the city has not said that it publishes this site itself.</summary>
    public bool IsSampleSite { get; set; }

    /// <summary>True where an editor looks at what is not published yet.</summary>
    public bool IsPreview { get; set; }

    /// <summary>The city, named in the notice of a sample site.</summary>
    public string Publisher { get; set; } = "";
}
