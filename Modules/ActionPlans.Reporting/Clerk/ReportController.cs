using ActionPlans.Reporting.Reports;
using Microsoft.AspNetCore.Antiforgery;

namespace ActionPlans.Reporting.Clerk;

/// <summary>The form in which a department writes the report of a measure for a year.</summary>
public sealed class ReportController(
    ReportScreens screens, ReportWriter writer, IAntiforgery antiforgery, INotifier notifier, IHtmlLocalizer<ReportController> H)
    : Controller
{
    private const string Route = "ActionPlans/Report/{measureId}/{year}";
    private const string StoredMark = "ActionPlans.ReportStored";

    [HttpGet]
    [Admin(Route, "ActionPlansReport")]
    public async Task<IActionResult> Edit(string measureId, int year)
        => await screens.BuildAsync(measureId, year) is { } screen
            ? Show(screen with { IsStored = TempData[StoredMark] is true })
            : NotFound();

    /// <remarks>
    /// The token against forged posts is asked for here and not before: without a good one nothing is stored, but the form comes back
    /// with everything that was typed and a new token. Who was logged out meanwhile gets <see cref="KeepTypedAttribute"/>'s page.
    /// </remarks>
    [HttpPost]
    [IgnoreAntiforgeryToken]
    [LargestForm(ReportForm.MaxBytes)]
    [KeepTyped]
    [GuardedSave]
    [Admin(Route, "ActionPlansReportSave")]
    public async Task<IActionResult> Save(string measureId, int year, [FromForm(Name = ReportForm.Prefix)] ReportForm? form)
    {
        // A form that cannot be read at all is told of where it is read.
        form ??= new ReportForm();

        // What was typed stands in the form from now on.
        ModelState.Clear();
        if (ReportYear.Of(year) is not { } about)
        {
            return NotFound();
        }

        var isSubmitted = Request.Form.ContainsKey("submit.Submit");
        var operation = FormOperation.Parse(Request.Form["submit.Save"]);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await RedrawAsync(measureId, year, form, [PlanIssue.Error("report_form_expired", "$")]);
        }

        if (operation is not null || (!isSubmitted && !Request.Form.ContainsKey("submit.Save")))
        {
            return operation?.Verb == EditConflict.MergeVerb
                ? await MergeAsync(measureId, year, form)
                : await RedrawAsync(measureId, year, form, []);
        }

        var outcome = await writer.WriteAsync(
            measureId, about, ReportFormMapper.Read(form, about.Year, isSubmitted));
        if (!outcome.IsStored)
        {
            return await RedrawAsync(measureId, year, form, outcome.Issues);
        }

        TempData[StoredMark] = true;
        await notifier.SuccessAsync(isSubmitted ? H["Submitted to the secretariat."] : H["The draft is saved."]);
        return RedirectToAction(nameof(Edit), new { measureId, year });
    }

    /// <summary>Withdraws a submission that is not approved yet.</summary>
    /// <param name="seen">The token of the text that stood on the screen.</param>
    [HttpPost]
    [GuardedSave]
    [Admin(Route + "/TakeBack", "ActionPlansReportTakeBack")]
    public async Task<IActionResult> TakeBack(string measureId, int year, string? seen)
    {
        if (ReportYear.Of(year) is not { } about)
        {
            return NotFound();
        }

        var outcome = await writer.TakeBackAsync(measureId, about, seen);
        if (!outcome.IsStored && await screens.BuildAsync(measureId, year) is null)
        {
            return NotFound();
        }

        foreach (var issue in outcome.Issues)
        {
            await notifier.ErrorAsync(new LocalizedHtmlString(issue.Code, "{0}", isResourceNotFound: false, issue.Message()));
        }

        if (outcome.IsStored)
        {
            await notifier.SuccessAsync(H["The submission is taken back. It is a draft again."]);
        }

        return RedirectToAction(nameof(Edit), new { measureId, year });
    }

    private async Task<IActionResult> MergeAsync(string measureId, int year, ReportForm form)
    {
        var screen = await screens.BuildAsync(measureId, year, form);
        if (screen is null)
        {
            return NotFound();
        }

        if (!ReportMerge.Apply(screen.Report, form, Request.Form))
        {
            // Somebody stored a third text: that one must be seen too.
            return await RedrawAsync(measureId, year, form, ReportOutcome.Refused("report_changed", screen.Report.Name).Issues);
        }

        return await RedrawAsync(measureId, year, form, [], isMerged: true);
    }

    private async Task<IActionResult> RedrawAsync(
        string measureId, int year, ReportForm form, IReadOnlyList<PlanIssue> issues, bool isMerged = false)
    {
        var screen = await screens.BuildAsync(measureId, year, form);
        if (screen is null)
        {
            return NotFound();
        }

        var errors = issues.Select(i => (Field: ReportFormMapper.FieldOf(form, i), Message: i.Message())).Distinct().ToArray();
        foreach (var (field, message) in errors)
        {
            ModelState.AddModelError(field, message);
        }

        if (issues.Any(i => i.Code == "report_form_expired"))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        var conflict = issues.Any(i => i.Code == "report_changed") ? ReportMerge.ConflictOf(screen.Report, form) : null;
        return Show(screen with { IsUnsaved = true, Errors = errors, IsMerged = isMerged, Conflict = conflict });
    }

    private ViewResult Show(ReportScreen screen)
    {
        MenuPlace.Set(HttpContext, "ActionPlans.Reporting", screen.IsOfSecretariat ? "Review" : "MyReports", "Index");
        return View("Edit", screen);
    }
}
