using ActionPlans.Reporting.Reports;
using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Reporting.Messages;

/// <summary>The result of resending a message.</summary>
public enum ResendOutcome
{
    /// <summary>Sent, by every way that the site has.</summary>
    Sent,

    /// <summary>The mail could not be sent, again.</summary>
    Failed,

    /// <summary>Somebody else has sent it meanwhile, or the site is about to.</summary>
    Taken,

    /// <summary>There is nothing left to say: all was submitted, or the person reports for it no longer.</summary>
    NotNeeded,
}

/// <summary>
/// Sends a message again that perhaps did not arrive: by hand, since the site cannot know. It is claimed like the first one, so that two
/// clicks send one.
/// </summary>
public sealed class MessageResender(
    ISession session, RoundProgress progress, ReportingStaff staff, ReturnedNotices returned, ReportAccess access, MessageText text,
    MessageSender sender, SiteClock day, TimeProvider time, MessageLinks links, IEnumerable<IMessageChannel> channels)
    : IRoundMessages
{
    // So long a message may be on its way.
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(10);

    public async Task<MessageReadiness?> ReadinessAsync() => new(
        channels.Any(c => c.IsReady),
        channels.OfType<MailChannel>().Any(c => c.IsReady),
        await links.AddressAsync(ReportMessageKind.Opening) is not null);

    public async Task<IReadOnlyList<MessageClaim>> ListAsync(string roundId)
        => [.. (await session.Query<MessageClaim, MessageClaimIndex>(i => i.RoundId == roundId).ListAsync())
            .GroupBy(c => c.PersonKey, (_, attempts) => attempts.MaxBy(a => a.Attempt)!)
            .OrderByDescending(c => c.ClaimedUtc)
            .ThenBy(c => c.UserName, StringComparer.Ordinal)];

    public bool MaySend(MessageClaim claim)
        => claim.IsDoubtful && (claim.SentUtc is not null || claim.ClaimedUtc + UnderWay < time.GetUtcNow().UtcDateTime);

    /// <param name="claimId">The claim that was on the screen.</param>
    public async Task<ResendOutcome> SendAsync(ReportingRound round, string claimId)
    {
        if ((await ListAsync(round.RoundId)).FirstOrDefault(c => c.ClaimId == claimId) is not { } claim || !MaySend(claim))
        {
            return ResendOutcome.Taken;
        }

        if ((await staff.ListAsync()).FirstOrDefault(s => s.User.UserId == claim.UserId) is not { } person
            || await WriteAsync(round, claim, person) is not { } message)
        {
            return ResendOutcome.NotNeeded;
        }

        if (await sender.SendAsync(message, claim.Attempt + 1, (await access.UserAsync())?.UserName) is not { } sent)
        {
            return ResendOutcome.Taken;
        }

        return sent.IsDoubtful ? ResendOutcome.Failed : ResendOutcome.Sent;
    }

    // The text is rebuilt from the state of today.
    private async Task<ReportMessage?> WriteAsync(ReportingRound round, MessageClaim claim, Reporter person)
    {
        if (claim.Kind == ReportMessageKind.Returned)
        {
            var id = claim.TransitionId;
            return await session.GetAsync<ReportTransition>(id) is { } step ? await returned.OfAsync(step, person) : null;
        }

        var measures = (await progress.ReadAsync(round)).Where(m => m.IsWaiting && person.Departments.Overlaps(m.Departments)).ToArray();
        return measures.Length == 0 || round.IsClosed ? null
            : await text.ReminderAsync(round, claim.Kind, claim.MessageKey, await day.TodayAsync(), person.User, measures);
    }
}
