using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>A report in the secretariat's queue, with what most can be decided by.</summary>
/// <param name="Seen">What is shown, by <see cref="ReportContent.SeenOf"/>.</param>
/// <param name="Step">The step that brought it here; null for what came in without one.</param>
/// <param name="Change">What it changes of a text that residents read; null where they read none.</param>
public sealed record QueueRow(
    string ResultId, string Seen, string PlanId, Measure Measure, FiscalYear Year, ReportState State, AnnualResultDocument Text,
    ReportTransition? Step, PublicChange? Change)
{
    public bool IsPublished => Change is not null;

    /// <summary>The scheduled time of publication; null where there is none.</summary>
    public DateTime? PublishAtUtc { get; init; }

    /// <summary>The report as it is chosen in a form: which it is, and the text that was seen.</summary>
    public string Choice => new ReportChoice(ResultId, Seen).Value;

    /// <summary>What would be 未判定 once it is published, and what looks like a slip of the pen.</summary>
    public IReadOnlyList<PlanIssue> Questions => ActualQuestions.Of(Measure, Text);

    public IReadOnlyList<ReportedValue> Values
        => ReportedValue.Of(Measure, Year, Text, Measure.Results.GetValueOrDefault(new FiscalYear(Year.StartYear - 1)));
}

/// <summary>A report that changes what residents read.</summary>
/// <param name="Reason">The reason, as residents will read it; null while there is none.</param>
/// <param name="Differences">What stood there, and what is to stand there.</param>
public sealed record PublicChange(string? Reason, IReadOnlyList<VersionChange> Differences);
