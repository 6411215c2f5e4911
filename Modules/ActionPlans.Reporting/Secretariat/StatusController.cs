using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>Shows the secretariat where all reports of a plan stand, and gives it as a file.</summary>
[RequirePermission(ReportingPermissions.ReviewResultsName)]
public sealed class StatusController(
    StatusReader reader, PlanLookup lookup, RoundStore roundStore, StatusCsv csv, StatusTableCsv tables,
    NewestResults results, WaitingBooklet booklet, SiteClock day)
    : Controller
{
    [HttpGet]
    [Admin("ActionPlans/Status", "ActionPlansStatus")]
    public async Task<IActionResult> Index(StatusFilter filter) => View(await ReadAsync(filter));

    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Admin("ActionPlans/Status/Csv", "ActionPlansStatusCsv")]
    public async Task<IActionResult> Csv(StatusFilter filter)
    {
        return await CsvAsync("reports", csv.Write((await ReadAsync(filter)).Cells));
    }

    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Admin("ActionPlans/Status/Tables/{table}", "ActionPlansStatusTable")]
    public async Task<IActionResult> Table(string table, StatusFilter filter)
    {
        var page = await ReadAsync(filter);
        return filter.Plan is { } id && await results.BuildAsync(id) is { } plan && tables.Write(table, plan, page.Cells) is { } content
            ? await CsvAsync(table, content)
            : NotFound();
    }

    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Admin("ActionPlans/Status/Print", "ActionPlansStatusPrint")]
    public async Task<IActionResult> Print(StatusFilter filter)
    {
        var page = await ReadAsync(filter);
        var back = Url.RouteUrl("ActionPlansStatus", filter.Route(1))!;
        return filter.Plan is { } id && await booklet.WriteAsync(id, page, Request.PathBase, back) is { } document
            ? Content(document, "text/html; charset=utf-8")
            : NotFound();
    }

    private async Task<FileContentResult> CsvAsync(string name, byte[] content)
    {
        var today = (await day.TodayAsync()).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return File(content, "text/csv; charset=utf-8", $"action-plan-{name}-{today}.csv");
    }

    private async Task<StatusPage> ReadAsync(StatusFilter filter)
    {
        var plans = await lookup.ChoicesAsync();
        var rounds = await roundStore.ListAsync();
        // The plan with a current round by default.
        string?[] wanted = [filter.Plan, .. rounds.Select(r => r.PlanContentItemId), .. plans.Select(p => p.Value)];
        filter.Plan = wanted.FirstOrDefault(id => plans.Any(p => p.Value == id));
        return new StatusPage(
            filter,
            filter.Plan is null ? [] : await reader.ReadAsync(filter.Plan),
            plans,
            [.. rounds.Where(r => r.PlanContentItemId == filter.Plan)]);
    }
}
