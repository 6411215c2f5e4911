namespace ActionPlans.Reporting.Rounds;

/// <summary>The list of rounds.</summary>
/// <param name="Doubtful">Messages about years without a round that perhaps did not arrive.</param>
public sealed record RoundListViewModel(IReadOnlyList<RoundRow> Rounds, IReadOnlyList<MessageClaim> Doubtful);

/// <summary>One round: its phase, its reminders, and the delivery of the messages.</summary>
/// <param name="Warnings">What the secretariat should know of its days.</param>
/// <param name="Unstaffed">Departments with measures in it and without staff: nobody is reminded.</param>
/// <param name="WithoutAddress">People who report and have no address for mail.</param>
/// <param name="Readiness">By which ways people are written to; null where the site sends no messages.</param>
/// <param name="Messages">The newest claim of each message and person.</param>
/// <param name="MaySend">Which of them may be sent again.</param>
public sealed record RoundViewModel(
    RoundRow Row,
    DateOnly Today,
    IReadOnlyList<PlanIssue> Warnings,
    IReadOnlyList<string> Unstaffed,
    IReadOnlyList<string> WithoutAddress,
    MessageReadiness? Readiness,
    IReadOnlyList<MessageClaim> Messages,
    IReadOnlySet<string> MaySend,
    IReadOnlyList<RoundChange> History)
{
    /// <summary>The reason that was typed for reopening the year and not stored; null where none was.</summary>
    public string? Reason { get; init; }
}
