using System.Text.Json.Serialization;

namespace ActionPlans.Reporting.Rounds;

/// <summary>
/// Somebody is to be sent a message. Written, and committed, before it is sent: of two that want to send the same one, the database
/// lets one alone write this. What was claimed and never marked as sent may have gone out or not; the secretariat decides.
/// </summary>
public sealed class MessageClaim
{
    public long Id { get; set; }

    public string ClaimId { get; set; } = "";

    public string RoundId { get; set; } = "";

    public ReportMessageKind Kind { get; set; }

    public string MessageKey { get; set; } = "";

    public string UserId { get; set; } = "";

    public string UserName { get; set; } = "";

    /// <summary>1 for the site's own; one more each time the secretariat sends it again.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>Who sent it again; null for the site's own.</summary>
    public string? RequestedBy { get; set; }

    public IReadOnlyList<string> MeasureIds { get; set; } = [];

    public long TransitionId { get; set; }

    public string Subject { get; set; } = "";

    public DateTime ClaimedUtc { get; set; }

    /// <summary>Null while the sending is not recorded.</summary>
    public DateTime? SentUtc { get; set; }

    public MailOutcome Mail { get; set; }

    /// <summary>Why the mail could not be sent.</summary>
    public string? MailError { get; set; }

    /// <summary>What tells this message and person from all others of the round, whatever the attempt.</summary>
    [JsonIgnore]
    public string PersonKey => PersonKeyOf(MessageKey, UserId);

    /// <summary>Whether the person may not have got it.</summary>
    [JsonIgnore]
    public bool IsDoubtful => SentUtc is null || Mail == MailOutcome.Failed;

    public static string PersonKeyOf(string messageKey, string userId) => $"{messageKey}:{userId}";
}
