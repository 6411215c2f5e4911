namespace ActionPlans.Reporting.Messages;

/// <summary>A message to one person.</summary>
/// <param name="RoundId">Its round; empty for a report of a year without one.</param>
/// <param name="Key">Its key within the round, for delivery at most once.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
/// <param name="TransitionId">The step that it tells of, where it tells of one.</param>
public sealed record ReportMessage(
    string RoundId, ReportMessageKind Kind, string Key, User User, IReadOnlyList<string> MeasureIds, string Subject, string Body,
    long TransitionId = 0);
