using ActionPlans.Reporting.Rounds;
using OrchardCore.Email;
using OrchardCore.Email.Services;
using OrchardCore.Notifications;

namespace ActionPlans.Reporting.Messages;

/// <summary>A way by which messages reach people. A site without any sends none.</summary>
public interface IMessageChannel
{
    /// <summary>Whether it can send anything now.</summary>
    bool IsReady { get; }

    /// <returns>The result of the mail; null where this channel sends none.</returns>
    Task<(MailOutcome Mail, string? Error)?> SendAsync(ReportMessage message);
}

/// <summary>
/// The bell of the admin. What Orchard keeps there is committed together with the mark that the message was sent. A site that has
/// Orchard's own mail notifications switched on sends the mail in the same step, as each user prefers.
/// </summary>
public sealed class NotificationChannel(INotificationService notifications, MessageLinks links) : IMessageChannel
{
    public bool IsReady => true;

    public async Task<(MailOutcome Mail, string? Error)?> SendAsync(ReportMessage message)
    {
        var result = await notifications.SendAsync(
            message.User, new Notice(message.Subject, links.Summary(message.Kind, message.Subject), message.Body));
        return result.Status switch
        {
            NotificationSendStatus.None => null,
            NotificationSendStatus.Success => (MailOutcome.Sent, null),
            _ => (MailOutcome.Failed, string.Join(' ', result.Errors.Select(e => e.Message.Value))),
        };
    }

    private sealed record Notice(string Subject, string Summary, string TextBody) : INotificationMessage
    {
        public string HtmlBody => "";

        public bool IsHtmlPreferred => false;
    }
}

/// <summary>Mail, where the site can send it.</summary>
public sealed class MailChannel(
    IEmailService mail, IOptions<EmailOptions> options, IOptions<EmailProviderOptions> providers, IServiceProvider services)
    : IMessageChannel
{
    /// <summary>Whether a mail provider is configured.</summary>
    public bool IsReady
        => options.Value.DefaultProviderName is { } name && providers.Value.Providers.TryGetValue(name, out var provider)
            && provider.IsEnabled;

    public async Task<(MailOutcome Mail, string? Error)?> SendAsync(ReportMessage message)
    {
        if (services.GetServices<INotificationMethodProvider>().Any(p => p.Method == "Email"))
        {
            return null; // Orchard's notifications have sent it.
        }

        if (!IsReady)
        {
            return (MailOutcome.NotConfigured, null);
        }

        if (string.IsNullOrWhiteSpace(message.User.Email))
        {
            return (MailOutcome.NoAddress, null);
        }

        var result = await mail.SendAsync(message.User.Email, message.Subject, message.Body, isHtmlBody: false);
        return result.Succeeded
            ? (MailOutcome.Sent, null)
            : (MailOutcome.Failed, string.Join(' ', result.Errors.Select(e => e.Message.Value)));
    }
}
