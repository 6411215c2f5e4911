namespace ActionPlans.Reporting.Rounds;

/// <summary>
/// A change of a reporting round: who made it, when, and what it then said. Written in the change's own transaction, never changed.
/// </summary>
public sealed class RoundChange
{
    public long Id { get; set; }

    public string RoundId { get; set; } = "";

    public RoundAction Action { get; set; }

    public DateTime AtUtc { get; set; }

    public string? UserName { get; set; }

    /// <summary>Why a closed year was reopened.</summary>
    public string? Reason { get; set; }

    /// <summary>中間報告: the day whose state is asked for; null in a round of a year.</summary>
    public DateOnly? Interim { get; set; }

    public DateOnly OpensOn { get; set; }

    public DateOnly Deadline { get; set; }

    public IReadOnlyList<int> RemindBefore { get; set; } = [];

    public IReadOnlyList<int> RemindAfter { get; set; } = [];

    /// <summary>Which revision of the round it made.</summary>
    public int Revision { get; set; }
}

public sealed class RoundChangeIndex : MapIndex
{
    public string RoundId { get; set; } = "";
}

public sealed class RoundChangeIndexProvider : IndexProvider<RoundChange>
{
    public override void Describe(DescribeContext<RoundChange> context)
        => context.For<RoundChangeIndex>().Map(change => new RoundChangeIndex { RoundId = change.RoundId });
}
