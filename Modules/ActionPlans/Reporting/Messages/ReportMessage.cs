using OrchardCore.Users.Models;

namespace ActionPlans.Cms.Reporting.Messages;

/// <summary>Why somebody is written to.</summary>
public enum ReportMessageKind
{
    Opening,
    BeforeDeadline,
    AfterDeadline,
    Returned,

    /// <summary>To the secretariat: reports were submitted.</summary>
    Submitted,
}

/// <summary>A message to one person.</summary>
/// <param name="RoundId">Its round; empty for a report of a year without one.</param>
/// <param name="Key">What it is within its round: nobody gets the same one twice.</param>
/// <param name="User">The person.</param>
/// <param name="MeasureIds">The measures that it is about.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
/// <param name="TransitionId">The step that it tells of, where it tells of one.</param>
public sealed record ReportMessage(
    string RoundId, ReportMessageKind Kind, string Key, User User, IReadOnlyList<string> MeasureIds, string Subject, string Body, long TransitionId = 0);
