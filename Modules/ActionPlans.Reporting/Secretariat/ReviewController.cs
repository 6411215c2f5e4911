using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>
/// The secretariat's queue: returns, approves and publishes one report, a selection, or a whole year. What is refused leaves everything as
/// it was.
/// </summary>
[GuardedSave]
[RequirePermission(ReportingPermissions.ReviewResultsName)]
public sealed class ReviewController(
    ReportReview review, ReviewPageReader pages, INotifier notifier, SiteClock day,
    IHtmlLocalizer<ReviewController> H)
    : Controller
{
    [HttpGet]
    [Admin("ActionPlans/Review", "ActionPlansReview")]
    public async Task<IActionResult> Index(QueueFilter filter) => View(await pages.QueueAsync(filter));

    /// <summary>Approves or publishes the selection, by the queue in which it was made.</summary>
    [HttpPost]
    [Admin("ActionPlans/Review", "ActionPlansReviewSelection")]
    public async Task<IActionResult> Selection(QueueFilter filter, string[] chosen, string? when, DateTime? publishAt)
    {
        if (chosen is not { Length: > 0 })
        {
            return View(nameof(Index), await pages.QueueAsync(filter, [], [H["No report is selected."].Value]));
        }

        var errors = await DoAsync(filter.Step, chosen, when, publishAt);
        return errors.Count > 0
            ? View(nameof(Index), await pages.QueueAsync(filter, chosen, errors))
            : RedirectToAction(nameof(Index), filter.Route(1));
    }

    [HttpGet]
    [Admin("ActionPlans/Review/Year", "ActionPlansReviewYear")]
    public async Task<IActionResult> Year(string? plan, int year)
        => await pages.PublishYearAsync(plan, year) is { } page ? View(page) : NotFound();

    /// <summary>Publishes the reports that stood on the page: what was approved since waits for the next time.</summary>
    [HttpPost]
    [Admin("ActionPlans/Review/Year", "ActionPlansReviewPublishYear")]
    public async Task<IActionResult> PublishYear(string? plan, int year, string[] chosen, string? when, DateTime? publishAt)
    {
        var errors = chosen is { Length: > 0 } ? await DoAsync(ReportAction.Publish, chosen, when, publishAt)
            : [H["No report is selected."].Value];
        if (errors.Count == 0)
        {
            return RedirectToAction(nameof(StatusController.Index), "Status", new { plan, year });
        }

        return await pages.PublishYearAsync(plan, year, errors) is { } page ? View(nameof(Year), page) : NotFound();
    }

    [HttpGet]
    [Admin("ActionPlans/Review/{resultId}", "ActionPlansReviewReport")]
    public async Task<IActionResult> Report(string resultId) => await pages.ReportAsync(resultId) is { } page ? View(page) : NotFound();

    /// <summary>Returns, approves or publishes the report that stood on the page, and goes on with the next one.</summary>
    [HttpPost]
    [Admin("ActionPlans/Review/{resultId}", "ActionPlansReviewDecide")]
    public async Task<IActionResult> Decide(
        string resultId, string? seen, ReportAction step, string? comment, string? correctionReason, string? next)
    {
        if (!ModelState.IsValid || step is not (ReportAction.Return or ReportAction.Approve or ReportAction.Publish))
        {
            return BadRequest();
        }

        var errors = await DoAsync(step, [new ReportChoice(resultId, seen ?? "").Value], comment, correctionReason);
        if (errors.Count > 0)
        {
            // A return was tried even with an empty comment: its form stays open.
            var typed = step == ReportAction.Return ? comment ?? "" : comment;
            return await pages.ReportAsync(resultId, typed, errors) is { } page ? View(nameof(Report), page) : NotFound();
        }

        return string.IsNullOrEmpty(next) ? RedirectToAction(nameof(Index)) : RedirectToAction(nameof(Report), new { resultId = next });
    }

    // Now, or at a time that is set for it.
    private async Task<IReadOnlyList<string>> DoAsync(ReportAction step, string[] chosen, string? when, DateTime? publishAt)
    {
        if (step != ReportAction.Publish || when is not ("later" or "never"))
        {
            return await DoAsync(step, chosen);
        }

        if (when == "later" && publishAt is null)
        {
            ModelState.Clear();
            return [H["Write the day and the hour at which the reports are to be published."].Value];
        }

        DateTimeOffset? at = when == "later" ? await day.AtAsync(publishAt!.Value) : null;
        var outcome = await review.ScheduleAsync([.. chosen.Select(ReportChoice.Read)], at);
        if (outcome.IsStored)
        {
            await notifier.SuccessAsync(at is null
                ? H["{0} reports wait again until somebody publishes them.", chosen.Length]
                : H["{0} reports will be published at {1}.", chosen.Length,
                    at.Value.ToString("yyyy/MM/dd HH:mm", CultureInfo.InvariantCulture)]);
        }

        return Told(outcome);
    }

    // Handlers that refused the publication put their reasons into the model state.
    private IReadOnlyList<string> Told(ReportOutcome outcome)
        => outcome.IsStored ? []
            : [.. outcome.Issues.Select(Tell).Concat(ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage))
                .Distinct(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<string>> DoAsync(
        ReportAction step, string[] chosen, string? comment = null, string? correctionReason = null)
    {
        var outcome = await review.DoAsync(step, [.. chosen.Select(ReportChoice.Read)], comment, correctionReason);
        if (!outcome.IsStored)
        {
            return Told(outcome);
        }

        await notifier.SuccessAsync(step switch
        {
            ReportAction.Return => H["{0} reports were returned.", chosen.Length],
            ReportAction.Approve => H["{0} reports were approved.", chosen.Length],
            _ => H["{0} reports were published.", chosen.Length],
        });
        return [];
    }

    // An error of a report's text says of which report, and where in it.
    private static string Tell(PlanIssue issue)
        => issue.Path.StartsWith("$.results", StringComparison.Ordinal)
            ? $"{DocumentPathFormatter.Place<PlanDocument>(issue.Path)}: {issue.Message()}"
            : issue.Message();
}
