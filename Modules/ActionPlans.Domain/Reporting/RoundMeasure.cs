using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Reporting;

/// <summary>A measure that has to report in a round, and how far it is.</summary>
/// <param name="Departments">The slugs of those who do the work of its lead departments today.</param>
public sealed record RoundMeasure(string MeasureId, string No, string Name, IReadOnlyList<string> Departments, ReportState State)
{
    /// <summary>Whether the department still has to submit. What is published is reported, whatever draft waits beside it.</summary>
    public bool IsWaiting => State != ReportState.Published && ReportRules.Allows(State, ReportAction.Submit);

    /// <summary>No.16 …（提出）.</summary>
    public string NameWithState => $"{MeasureNo.Label(No)} {Name}（{ReportStateFormatter.Japanese(State)}）";
}

/// <summary>How many measures of a round have which state.</summary>
public sealed record RoundCounts(IReadOnlyList<RoundMeasure> Measures)
{
    public int All => Measures.Count;

    public int Submitted => Measures.Count(m => !m.IsWaiting);

    /// <summary>Those of which residents read no result yet.</summary>
    public IReadOnlyList<RoundMeasure> Open { get; } = [.. Measures.Where(m => m.State != ReportState.Published)];

    public int Of(ReportState state) => Measures.Count(m => m.State == state);
}
