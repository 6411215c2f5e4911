using ActionPlans.Cms.Publishing;

namespace ActionPlans.Reporting.Clerk;

/// <summary>Shows a department what residents will see of the report that it has typed.</summary>
public sealed class ReportPreviewController(ReportScreens screens, PreviewPages pages) : Controller
{
    [HttpPost("ActionPlans/Preview/Report/{measureId}/{year}")]
    public async Task<IActionResult> Show(string measureId, int year, [FromForm(Name = ReportForm.Prefix)] ReportForm form)
    {
        ModelState.Clear();
        return await screens.DraftAsync(measureId, year, form) is { } item ? await pages.ShowAsync(this, item) : NotFound();
    }
}
