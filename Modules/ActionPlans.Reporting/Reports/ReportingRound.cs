namespace ActionPlans.Reporting.Reports;

/// <summary>報告期間: from when until when departments report a fiscal year of a plan.</summary>
public sealed class ReportingRound
{
    public long Id { get; set; }

    public string RoundId { get; set; } = "";

    public string PlanContentItemId { get; set; } = "";

    public FiscalYear Year { get; set; }

    public DateOnly OpensOn { get; set; }

    /// <summary>The day on which the secretariat made the round; null where it was not kept.</summary>
    public DateOnly? MadeOn { get; set; }

    /// <summary>The last day. Reports are still taken after it, and are overdue.</summary>
    public DateOnly Deadline { get; set; }

    /// <summary>Closed by the secretariat: departments change nothing more until the year is reopened.</summary>
    public bool IsClosed { get; set; }

    /// <summary>On which business days before the deadline those are reminded who have not submitted.</summary>
    public IReadOnlyList<int> RemindBefore { get; set; } = [];

    /// <summary>On which business days after the deadline.</summary>
    public IReadOnlyList<int> RemindAfter { get; set; } = [];

    /// <summary>Counts the changes, so that two people do not overwrite each other's.</summary>
    public int Revision { get; set; }

    public bool IsOpenOn(DateOnly today) => !IsClosed && OpensOn <= today;
}

/// <summary>Finds the round of a plan's year. There is one at most: the key is unique.</summary>
public sealed class ReportingRoundIndex : MapIndex
{
    public string RoundId { get; set; } = "";

    public string PlanContentItemId { get; set; } = "";

    public int FiscalYear { get; set; }

    public bool IsClosed { get; set; }

    public string UniqueKey { get; set; } = "";
}

public sealed class ReportingRoundIndexProvider : IndexProvider<ReportingRound>
{
    public override void Describe(DescribeContext<ReportingRound> context)
        => context.For<ReportingRoundIndex>().Map(round => new ReportingRoundIndex
        {
            RoundId = round.RoundId,
            PlanContentItemId = round.PlanContentItemId,
            FiscalYear = round.Year.StartYear,
            IsClosed = round.IsClosed,
            UniqueKey = string.Create(CultureInfo.InvariantCulture, $"{round.PlanContentItemId}:{round.Year.StartYear}"),
        });
}
