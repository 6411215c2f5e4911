using ActionPlans.Reporting.Rounds;

namespace ActionPlans.Reporting.Messages;

/// <summary>
/// Sends a message at most once, however many nodes want to and whenever one of them stops: it is claimed and committed first, sent then,
/// and marked as sent at the end. Each step has a session of its own, so that no mail server keeps a transaction waiting.
/// </summary>
public sealed class MessageSender(TimeProvider time, ILogger<MessageSender> logger)
{
    private const int LongestError = 500;

    /// <returns>The claim as stored; null where the message had been claimed before.</returns>
    public async Task<MessageClaim?> SendAsync(ReportMessage message, int attempt = 1, string? requestedBy = null)
    {
        var claim = new MessageClaim
        {
            ClaimId = IdGenerator.GenerateId(),
            RoundId = message.RoundId,
            Kind = message.Kind,
            MessageKey = message.Key,
            UserId = message.User.UserId,
            UserName = message.User.UserName,
            Attempt = attempt,
            RequestedBy = requestedBy,
            MeasureIds = message.MeasureIds,
            TransitionId = message.TransitionId,
            Subject = message.Subject,
            ClaimedUtc = time.GetUtcNow().UtcDateTime,
        };
        return await ClaimAsync(claim) ? await DeliverAsync(claim.ClaimId, message) : null;
    }

    private async Task<bool> ClaimAsync(MessageClaim claim)
    {
        var claimed = false;
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            var session = scope.ServiceProvider.GetRequiredService<ISession>();
            try
            {
                await session.SaveAsync(claim);
                await session.SaveChangesAsync();
                claimed = true;
            }
            catch (DbException exception)
            {
                // Almost always another claim was first. If the database was busy, the next run tries again.
                logger.LogInformation(exception, "A message was not claimed.");
                await session.CancelAsync();
            }
        });
        return claimed;
    }

    private async Task<MessageClaim?> DeliverAsync(string claimId, ReportMessage message)
    {
        MessageClaim? claim = null;
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            var mail = MailOutcome.NotConfigured;
            var error = (string?)null;
            foreach (var channel in scope.ServiceProvider.GetServices<IMessageChannel>())
            {
                try
                {
                    if (await channel.SendAsync(message) is { } sent)
                    {
                        (mail, error) = sent;
                    }
                }
                catch (Exception exception)
                {
                    // A time-out of the mail server, too: it must not keep the messages to others from being sent.
                    logger.LogWarning(exception, "The message {Key} to {User} could not be sent.", message.Key, message.User.UserName);
                    mail = MailOutcome.Failed;
                    error = exception.Message;
                }
            }

            var session = scope.ServiceProvider.GetRequiredService<ISession>();
            claim = await session.Query<MessageClaim, MessageClaimIndex>(i => i.ClaimId == claimId).FirstOrDefaultAsync();
            claim.SentUtc = time.GetUtcNow().UtcDateTime;
            claim.Mail = mail;
            claim.MailError = error?.Length > LongestError ? error[..LongestError] : error;
            try
            {
                await session.SaveAsync(claim);
                await session.SaveChangesAsync();
            }
            catch (Exception exception) when (exception is ConcurrencyException or DbException)
            {
                // The claim stays without the time of sending: the secretariat sees it, and decides whether to resend.
                logger.LogWarning(
                    exception, "The result of the message {Key} to {User} could not be recorded.", message.Key, message.User.UserName);
                await session.CancelAsync();
                claim.SentUtc = null;
                claim.Mail = MailOutcome.Unknown;
            }
        });
        return claim;
    }
}
