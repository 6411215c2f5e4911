namespace ActionPlans.Reporting.Reports;

/// <summary>Finds the round of a plan's year, or of its interim report. There is one at most: the key is unique.</summary>
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
            FiscalYear = round.About.Number,
            IsClosed = round.IsClosed,
            UniqueKey = string.Create(CultureInfo.InvariantCulture, $"{round.PlanContentItemId}:{round.About.Number}"),
        });
}
