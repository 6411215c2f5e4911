namespace ActionPlans.Domain.Reporting;

/// <summary>The result of the mail.</summary>
public enum MailOutcome
{
    /// <summary>Nobody knows: the site stopped before it could write down what it had done.</summary>
    Unknown,

    Sent,

    /// <summary>The site sends no mail; the message waits in the admin.</summary>
    NotConfigured,

    /// <summary>The person has no address.</summary>
    NoAddress,

    Failed,
}
