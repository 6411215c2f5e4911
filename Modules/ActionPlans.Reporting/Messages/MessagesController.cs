using ActionPlans.Cms;
using ActionPlans.Cms.Saving;
using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;

namespace ActionPlans.Reporting.Messages;

/// <summary>Sends messages of a round again that perhaps did not arrive.</summary>
[Feature(FeatureIds.Reminders)]
[GuardedSave]
public sealed class MessagesController : Controller
{
    private readonly ReportAccess _access;
    private readonly RoundStore _rounds;
    private readonly MessageAgain _messages;
    private readonly INotifier _notifier;
    internal readonly IHtmlLocalizer H;

    public MessagesController(
        ReportAccess access, RoundStore rounds, MessageAgain messages, INotifier notifier, IHtmlLocalizer<MessagesController> localizer)
    {
        _access = access;
        _rounds = rounds;
        _messages = messages;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    [Admin("ActionPlans/Rounds/{roundId}/SendAgain", "ActionPlansRoundSendAgain")]
    public async Task<IActionResult> SendAgain(string roundId, string[] claims)
    {
        ArgumentNullException.ThrowIfNull(claims);

        if (!await _access.MayReviewAsync())
        {
            return Forbid();
        }

        if (await _rounds.FindAsync(roundId) is not { } round)
        {
            return NotFound();
        }

        var outcomes = new List<AgainOutcome>();
        foreach (var claim in claims.Distinct(StringComparer.Ordinal))
        {
            outcomes.Add(await _messages.SendAsync(round, claim));
        }

        await TellAsync(outcomes);
        return RedirectToRoute("ActionPlansRound", new { roundId });
    }

    private async Task TellAsync(List<AgainOutcome> outcomes)
    {
        int Count(AgainOutcome outcome) => outcomes.Count(o => o == outcome);
        if (Count(AgainOutcome.Sent) is > 0 and var sent)
        {
            await _notifier.SuccessAsync(H["Sent again: {0}", sent]);
        }

        if (Count(AgainOutcome.Failed) is > 0 and var failed)
        {
            await _notifier.ErrorAsync(H["The mail could not be sent: {0}. The list says why.", failed]);
        }

        if (Count(AgainOutcome.Taken) is > 0 and var taken)
        {
            await _notifier.WarningAsync(H["Not sent, since it was sent or decided meanwhile: {0}", taken]);
        }

        if (Count(AgainOutcome.NotNeeded) is > 0 and var needless)
        {
            await _notifier.WarningAsync(H["Not sent, since all was submitted or the person no longer reports: {0}", needless]);
        }
    }
}
