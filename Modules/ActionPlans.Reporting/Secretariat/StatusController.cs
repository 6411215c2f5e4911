using ActionPlans.Cms.Services;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>Shows the secretariat where all reports of a plan stand, and gives it as a file.</summary>
public sealed class StatusController(
    ReportAccess access, StatusReader reader, PlanLookup plans, RoundStore rounds, StatusCsv csv, SiteClock day)
    : Controller
{
    private readonly PlanLookup _plans = plans;
    private readonly RoundStore _rounds = rounds;

    [HttpGet]
    [Admin("ActionPlans/Status", "ActionPlansStatus")]
    public async Task<IActionResult> Index(StatusFilter filter)
        => await access.MayReviewAsync() ? View(await ReadAsync(filter)) : Forbid();

    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    [Admin("ActionPlans/Status/Csv", "ActionPlansStatusCsv")]
    public async Task<IActionResult> Csv(StatusFilter filter)
    {
        if (!await access.MayReviewAsync())
        {
            return Forbid();
        }

        var today = (await day.TodayAsync()).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return File(csv.Write((await ReadAsync(filter)).Cells), "text/csv; charset=utf-8", $"action-plan-reports-{today}.csv");
    }

    private async Task<StatusPage> ReadAsync(StatusFilter filter)
    {
        var plans = await _plans.ChoicesAsync();
        var rounds = await _rounds.ListAsync();
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
