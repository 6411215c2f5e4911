using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Messages;

/// <summary>Sends messages of a round again that perhaps did not arrive.</summary>
[Feature(FeatureIds.Reminders)]
[GuardedSave]
[RequirePermission(ReportingPermissions.ReviewResultsName)]
public sealed class MessagesController(
    RoundStore rounds, MessageResender messages, INotifier notifier, IHtmlLocalizer<MessagesController> H)
    : Controller
{
    [HttpPost]
    [Admin("ActionPlans/Rounds/{roundId}/SendAgain", "ActionPlansRoundSendAgain")]
    public async Task<IActionResult> SendAgain(string roundId, string[] claims)
    {
        if (await rounds.FindAsync(roundId) is not { } round)
        {
            return NotFound();
        }

        var outcomes = new List<ResendOutcome>();
        foreach (var claim in claims.Distinct(StringComparer.Ordinal))
        {
            outcomes.Add(await messages.SendAsync(round, claim));
        }

        await TellAsync(outcomes);
        return RedirectToRoute("ActionPlansRound", new { roundId });
    }

    private async Task TellAsync(List<ResendOutcome> outcomes)
    {
        int Count(ResendOutcome outcome) => outcomes.Count(o => o == outcome);
        if (Count(ResendOutcome.Sent) is > 0 and var sent)
        {
            await notifier.SuccessAsync(H["Sent again: {0}", sent]);
        }

        if (Count(ResendOutcome.Failed) is > 0 and var failed)
        {
            await notifier.ErrorAsync(H["The mail could not be sent: {0}. The list says why.", failed]);
        }

        if (Count(ResendOutcome.Taken) is > 0 and var taken)
        {
            await notifier.WarningAsync(H["Not sent, since it was sent or decided meanwhile: {0}", taken]);
        }

        if (Count(ResendOutcome.NotNeeded) is > 0 and var needless)
        {
            await notifier.WarningAsync(H["Not sent, since all was submitted or the person no longer reports: {0}", needless]);
        }
    }
}
