using ActionPlans.Cms.Import;
using ActionPlans.Cms.Permalinks;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Admin;

/// <summary>The admin's lists of plans, measures, results and summaries.</summary>
public sealed class PlanAdminController(PlanListReader reader, ItemActionsFinder finder, HiddenPages hidden, CurrentUser user)
    : Controller
{
    [Admin("ActionPlans", "ActionPlansPlans")]
    public async Task<IActionResult> Index()
    {
        if (!await finder.MayListAsync(ContentTypes.ActionPlan))
        {
            return Forbid();
        }

        var plans = await finder.VisibleAsync(await reader.PlansAsync(), ContentTypes.ActionPlan, p => p.Item);
        var actions = new Dictionary<string, ItemActions>(StringComparer.Ordinal);
        var mayImport = await user.HasAsync(PlanPermissions.ImportPlans);
        foreach (var row in plans)
        {
            actions[row.Item.ContentItemId] = await finder.FindAsync(
                row.Versions, row.Plan.IsPublished ? Links.Overview(row.Plan.Slug) : null,
                row.Measures.Published + row.Measures.Drafts) with
            {
                AsksAboutMeasures = row.AsksAboutMeasures,
                CanCarryOn = mayImport && row.Plan.IsPublished,
            };
        }

        return View(new PlanListViewModel(
            plans, actions, await finder.MayCreateAsync(ContentTypes.ActionPlan), await finder.MayCreateAsync(ContentTypes.Measure),
            await hidden.ListAsync(),
            await finder.CountToPublishAsync(ContentTypes.ActionPlan, plans.Where(p => !p.AsksAboutMeasures).Select(p => p.Versions))));
    }

    [Admin("ActionPlans/Measures", "ActionPlansMeasures")]
    public async Task<IActionResult> Measures(MeasureListFilter filter)
    {
        if (!await finder.MayListAsync(ContentTypes.Measure))
        {
            return Forbid();
        }

        var plans = await PlansAsync();
        var rows = await finder.VisibleAsync(await reader.MeasuresAsync(filter.Plan), ContentTypes.Measure, m => m.Item);
        var shown = filter.Apply(rows).ToArray();
        var page = ListPage.Of(shown, filter.PageNum);
        var actions = new Dictionary<string, ItemActions>(StringComparer.Ordinal);
        foreach (var row in page.Rows)
        {
            actions[row.Item.ContentItemId] = await finder.FindAsync(
                row.Versions, AddressOf(row), row.Results.Published + row.Results.Drafts);
        }

        return View(new MeasureListViewModel(
            filter,
            page,
            actions,
            plans,
            DepartmentsOf(rows),
            [.. rows.Select(r => r.Sheet.Class).OfType<string>().Distinct(StringComparer.Ordinal)],
            plans.FirstOrDefault(p => p.Id == filter.Plan)?.Tree,
            await finder.MayCreateAsync(ContentTypes.Measure),
            await finder.CountToPublishAsync(ContentTypes.Measure, shown.Select(r => r.Versions))));
    }

    [Admin("ActionPlans/Results", "ActionPlansResults")]
    public async Task<IActionResult> Results(ResultListFilter filter)
    {
        if (!await finder.MayListAsync(ContentTypes.AnnualResult))
        {
            return Forbid();
        }

        var plans = await PlansAsync();
        var read = await reader.ResultsAsync(filter.Plan, filter.Year);
        var rows = await finder.VisibleAsync(read, ContentTypes.AnnualResult, r => r.Item);
        var shown = filter.Apply(rows).ToArray();
        var page = ListPage.Of(shown, filter.PageNum);
        var actions = new Dictionary<string, ItemActions>(StringComparer.Ordinal);
        foreach (var row in page.Rows.Where(r => r.Versions is not null))
        {
            actions[row.Item!.ContentItemId] = await finder.FindAsync(
                row.Versions!, row.Versions!.Published is null || row.Measure is null ? null : AddressOf(row.Measure));
        }

        var chosen = plans.FirstOrDefault(p => p.Id == filter.Plan);
        return View(new ResultListViewModel(
            filter,
            page,
            actions,
            plans,
            [.. (chosen is null ? plans : [chosen]).SelectMany(p => p.Period?.Years ?? []).Distinct().Order()],
            DepartmentsOf(rows.Select(r => r.Measure).OfType<MeasureRow>()),
            rows.Select(r => r.Measure).FirstOrDefault(m => m is not null && m.Item.ContentItemId == filter.Measure),
            chosen is null || filter.Year is null ? null : rows.Count(r => r.Versions is null),
            await finder.MayCreateAsync(ContentTypes.AnnualResult),
            await finder.CountToPublishAsync(ContentTypes.AnnualResult, shown.Select(r => r.Versions))));
    }

    [Admin("ActionPlans/Summaries", "ActionPlansSummaries")]
    public async Task<IActionResult> Summaries(string? plan)
    {
        if (!await finder.MayListAsync(ContentTypes.YearSummary))
        {
            return Forbid();
        }

        var plans = await PlansAsync();
        var rows = await finder.VisibleAsync(await reader.SummariesAsync(plan), ContentTypes.YearSummary, r => r.Item);
        var actions = new Dictionary<string, ItemActions>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Versions is not null))
        {
            actions[row.Item!.ContentItemId] = await finder.FindAsync(
                row.Versions!,
                row.Year is { } year && row.Versions!.Published is not null && row.Plan.IsPublished
                    ? Links.Year(row.Plan.Slug, year) : null);
        }

        return View(new SummaryListViewModel(
            plan, rows, actions, plans, await finder.MayCreateAsync(ContentTypes.YearSummary),
            await finder.CountToPublishAsync(ContentTypes.YearSummary, rows.Select(r => r.Versions))));
    }

    private async Task<IReadOnlyList<PlanFacts>> PlansAsync()
        => [.. (await finder.VisibleAsync(await reader.PlansAsync(), ContentTypes.ActionPlan, p => p.Item)).Select(p => p.Plan)];

    private static List<DepartmentDocument> DepartmentsOf(IEnumerable<MeasureRow> rows)
        => [.. rows.SelectMany(r => r.Departments).DistinctBy(d => d.Interpretation.Slug).OrderBy(d => d.Name, StringComparer.Ordinal)];

    private string? AddressOf(MeasureRow row) => row.PublishedSlug is { } slug ? Links.Measure(row.Plan!.Slug, slug) : null;

    private PlanLinks Links => new(Request.PathBase);
}
