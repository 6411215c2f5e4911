using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Rounds;

/// <summary>The secretariat's reporting rounds: open, change, close and reopen them, and see what became of the reminders.</summary>
[GuardedSave]
[RequirePermission(ReportingPermissions.ReviewResultsName)]
public sealed class RoundsController(
    RoundStore rounds, RoundReader reader, RoundWriter writer, IRoundMessages messages, INotifier notifier,
    IHtmlLocalizer<RoundsController> H)
    : Controller
{
    [Admin("ActionPlans/Rounds", "ActionPlansRounds")]
    public async Task<IActionResult> Index() => View(await reader.ListAsync());

    [Admin("ActionPlans/Rounds/New", "ActionPlansRoundNew")]
    public Task<IActionResult> Create() => FormAsync(new RoundForm(), null);

    [HttpPost]
    [ActionName(nameof(Create))]
    [Admin("ActionPlans/Rounds/New", "ActionPlansRoundNew")]
    public async Task<IActionResult> CreatePost([Bind(Prefix = nameof(RoundEditViewModel.Form))] RoundForm form)
    {
        var outcome = await writer.CreateAsync(form.PlanId, form.ToDraft());
        return outcome.IsStored
            ? await DoneAsync(outcome, H["Reports for {0} are taken from {1} to {2}.", Year(outcome), Opens(outcome), Deadline(outcome)])
            : await FormAsync(form, null, outcome);
    }

    [Admin("ActionPlans/Rounds/{roundId}", "ActionPlansRound")]
    public async Task<IActionResult> Details(string roundId)
        => await rounds.FindAsync(roundId) is { } round ? View(await reader.ReadAsync(round)) : NotFound();

    [Admin("ActionPlans/Rounds/{roundId}/Edit", "ActionPlansRoundEdit")]
    public async Task<IActionResult> Edit(string roundId)
        => await rounds.FindAsync(roundId) is { } round ? await FormAsync(RoundForm.Of(round), round) : NotFound();

    [HttpPost]
    [ActionName(nameof(Edit))]
    [Admin("ActionPlans/Rounds/{roundId}/Edit", "ActionPlansRoundEdit")]
    public async Task<IActionResult> EditPost(string roundId, [Bind(Prefix = nameof(RoundEditViewModel.Form))] RoundForm form)
    {
        if (await writer.ChangeAsync(roundId, form.Revision, form.ToDraft()) is not { } outcome)
        {
            return NotFound();
        }

        return outcome.IsStored
            ? await DoneAsync(outcome, H["The reporting round was changed."])
            : await FormAsync(form, outcome.Round, outcome);
    }

    [HttpPost]
    [Admin("ActionPlans/Rounds/{roundId}/Close", "ActionPlansRoundClose")]
    public async Task<IActionResult> Close(string roundId, int revision, bool isConfirmed)
    {
        if (await rounds.FindAsync(roundId) is not { } round)
        {
            return NotFound();
        }

        // Departments, or the secretariat itself, would find what waits out of reach.
        var details = isConfirmed || round.Revision != revision ? null : await reader.ReadAsync(round);
        if (details is { Row.Counts.Open.Count: > 0 })
        {
            return View(details);
        }

        return await writer.CloseAsync(roundId, revision) is { } outcome
            ? await DoneAsync(outcome, H["The reports for {0} are closed.", Year(outcome)], roundId)
            : NotFound();
    }

    [HttpPost]
    [Admin("ActionPlans/Rounds/{roundId}/Reopen", "ActionPlansRoundReopen")]
    public async Task<IActionResult> Reopen(string roundId, int revision, string? reason)
        => await writer.ReopenAsync(roundId, revision, reason) is { } outcome
            ? await DoneAsync(outcome, H["The reports for {0} are open again.", Year(outcome)], roundId, reason)
            : NotFound();

    private async Task<IActionResult> DoneAsync(
        RoundOutcome outcome, LocalizedHtmlString success, string? roundId = null, string? reason = null)
    {
        if (outcome.IsStored)
        {
            await notifier.SuccessAsync(success);
        }

        foreach (var issue in outcome.Issues)
        {
            await notifier.AddAsync(
                issue.Severity == IssueSeverity.Error ? NotifyType.Error : NotifyType.Warning,
                new LocalizedHtmlString(issue.Code, "{0}", isResourceNotFound: false, issue.Message()));
        }

        return outcome is { IsStored: false, Round: { } round } && reason is not null
            ? View(nameof(Details), await reader.ReadAsync(round) with { Reason = reason })
            : RedirectToAction(nameof(Details), new { roundId = roundId ?? outcome.Round!.RoundId });
    }

    private async Task<IActionResult> FormAsync(RoundForm form, ReportingRound? round, RoundOutcome? refused = null)
    {
        // The fields show what was typed, not what the model binder made of it.
        foreach (var issue in refused?.Issues ?? [])
        {
            if (issue.Severity == IssueSeverity.Error)
            {
                ModelState.AddModelError($"{nameof(RoundEditViewModel.Form)}.{RoundForm.FieldOf(issue)}".TrimEnd('.'), issue.Message());
            }
        }

        var targets = round is null ? await reader.TargetsAsync() : [];
        return View(
            nameof(Edit),
            new RoundEditViewModel(
                form, round, round is null ? "" : await reader.TitleAsync(round), targets, await messages.ReadinessAsync() is not null));
    }

    private static string Year(RoundOutcome outcome) => outcome.Round is { } round ? YearFormatter.Both(round.About) : "";

    private static string Opens(RoundOutcome outcome) => YearFormatter.DayAndWeekday(outcome.Round!.OpensOn);

    private static string Deadline(RoundOutcome outcome) => YearFormatter.DayAndWeekday(outcome.Round!.Deadline);
}
