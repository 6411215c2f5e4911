using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Search;
using ActionPlans.Cms.Services;
using ActionPlans.Pages.Booklet;
using ActionPlans.Pages.DepartmentMeasures;
using ActionPlans.Pages.FinalGoals;
using ActionPlans.Pages.PlanAbout;
using ActionPlans.Pages.PlanHistory;
using ActionPlans.Pages.PolicyMeasures;

namespace ActionPlans.Cms.Publishing;

/// <summary>The public pages at the plan's addresses. Each is one named shape around one page model.</summary>
[CanonicalSlash]
[PublicPage]
public sealed class PlanPagesController(
    IPlanReader reader,
    IShapeFactory shapes,
    PageHead head,
    SiteClock day,
    IPlanHistory history,
    SiteOrigin origin,
    SiteSynonyms synonyms)
    : Controller
{
    [AcceptVerbs("GET", "HEAD", Route = "action-plans")]
    public async Task<IActionResult> Index()
    {
        var plans = await reader.ListAsync();
        var newest = plans.Count > 0 ? plans[0] : null;
        return await PageAsync(
            new PlansPageModel(Links, [.. plans.Select(p => p.Plan)]), newest?.Plan.Publisher ?? "", plans.All(p => p.PublishedByCity));
    }

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}")]
    public async Task<IActionResult> Overview(string plan)
    {
        var asked = MeasureFilterQuery.Read(name => Request.Query[name]);
        var page = MeasureFilterQuery.ReadPage(name => Request.Query[name]);
        var words = await synonyms.GetAsync();
        return await PlanPageAsync(plan, p => OverviewPageModel.Answering(Links, p, asked, page, words));
    }

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/about")]
    public Task<IActionResult> About(string plan) => PlanPageAsync(plan, p => new AboutPageModel(Links, p));

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/history")]
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/history/pages/{number:int:min(2)}")]
    public Task<IActionResult> History(string plan, [FromRoute] int number = 1) => PlanPageAsync(plan, p =>
        new HistoryPageModel(Links, p, number) is var model && number <= model.PageCount ? model : null);

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/goals")]
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/goals/pages/{number:int:min(2)}")]
    public Task<IActionResult> Goals(string plan, [FromRoute] int number = 1) => PlanPageAsync(plan, p =>
        new GoalsPageModel(Links, p, number) is var model && number <= model.PageCount ? model : null);

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/booklet")]
    public async Task<IActionResult> Booklet(string plan)
    {
        var asked = MeasureFilterQuery.Read(name => Request.Query[name]);
        var words = await synonyms.GetAsync();
        return await PlanPageAsync(plan, p => BookletPageModel.Answering(Links, p, asked, words));
    }

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/departments/{slug}/booklet")]
    public Task<IActionResult> DepartmentBooklet(string plan, string slug) => PlanPageAsync(plan, p =>
        p.FindDepartment(slug) is { } department ? BookletPageModel.Of(Links, p, department) : null);

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/policies/{slug}/booklet")]
    public Task<IActionResult> PolicyBooklet(string plan, string slug) => PlanPageAsync(plan, p =>
        p.Tree.Find(slug) is { Parent: null } node ? BookletPageModel.Of(Links, p, node) : null);

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/data")]
    public async Task<IActionResult> Data(string plan)
    {
        var links = new PlanLinks(Request.PathBase) { KeepsHistory = history.IsKept, Origin = await origin.GetAsync() };
        return await PlanPageAsync(plan, p => new DataPageModel(links, p));
    }

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/measures/{no}")]
    public async Task<IActionResult> Measure(string plan, string no)
    {
        // The plan may be cached over midnight, so deadlines are compared when the page is rendered.
        var today = await day.TodayAsync();
        return await PlanPageAsync(plan, p => p.MeasureAt(no) is { } measure ? new MeasurePageModel(Links, p, measure, today) : null);
    }

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/departments/{slug}")]
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/departments/{slug}/pages/{number:int:min(2)}")]
    public Task<IActionResult> Department(string plan, string slug, [FromRoute] int number = 1) => PlanPageAsync(plan, p =>
        p.FindDepartment(slug) is { } department
            && new DepartmentPageModel(Links, p, department, number) is var model
            && number <= model.PageCount
            ? model
            : null);

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/policies/{slug}")]
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/policies/{slug}/pages/{number:int:min(2)}")]
    public Task<IActionResult> Policy(string plan, string slug, [FromRoute] int number = 1) => PlanPageAsync(plan, p =>
        p.Tree.Find(slug) is { } node && new PolicyPageModel(Links, p, node, number) is var model && number <= model.PageCount
            ? model
            : null);

    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/years/{year}")]
    [AcceptVerbs("GET", "HEAD", Route = "action-plans/{plan}/years/{year}/pages/{number:int:min(2)}")]
    public Task<IActionResult> Year(string plan, string year, [FromRoute] int number = 1) => PlanPageAsync(plan, p =>
        FiscalYearJsonConverter.TryReadKey(year, out var read) && YearSummaryPageModel.Exists(p, read)
            && new YearSummaryPageModel(Links, p, read, number) is var model && number <= model.PageCount ? model : null);

    // A site may have a path on its host, and a tenant a prefix: PathBase has both.
    private PlanLinks Links => new(Request.PathBase) { KeepsHistory = history.IsKept };

    private async Task<IActionResult> PlanPageAsync(string slug, Func<Plan, PageModel?> page)
        => await reader.FindAsync(slug) is { } found && page(found.Plan) is { } model
            ? await PageAsync(
                model with { Links = model.Links.Among([.. (await reader.ListAsync()).Select(p => p.Plan)]) }, found.Plan.Publisher,
                found.PublishedByCity)
            : NotFound();

    private async Task<IActionResult> PageAsync(PageModel model, string publisher, bool publishedByCity)
    {
        await head.DescribeAsync(model, noIndex: !publishedByCity);
        return View("Page", await shapes.CreateAsync<PlanPageShape>(model.ShapeName, view =>
        {
            view.Page = model;
            view.IsSampleSite = !publishedByCity;
            view.Publisher = publisher;
        }));
    }
}
