using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>担当課のページ: what the clerk's departments have to report, and where it stands.</summary>
public sealed class MyReportsController(ReportAccess access, MyReportsReader reader) : Controller
{
    /// <param name="plan">The content item id of a plan, to look at one year of it; else the open years.</param>
    /// <param name="year">By <see cref="ReportYear.Number"/>.</param>
    [HttpGet]
    [Admin("ActionPlans/Mine", "ActionPlansMine")]
    public async Task<IActionResult> Index(string? plan, int? year)
    {
        if (!await access.MayReportAsync())
        {
            return Forbid();
        }

        return View(await reader.ReadAsync(plan, year is { } number ? ReportYear.Of(number) : null));
    }
}
