using ActionPlans.Cms.Concurrency;

namespace ActionPlans.Reporting.Reports;

/// <summary>The report of one measure for one fiscal year, with all that a screen about it needs.</summary>
/// <param name="Measure">The measure: what is published of it, else its draft.</param>
/// <param name="Latest">The latest version; null while there is none.</param>
/// <param name="Published">What residents read; null while they read none.</param>
/// <param name="Round">The reporting round of the year; null where none was opened.</param>
public sealed record Report(
    ContentItem Measure, MeasureDocument Sheet, string PlanContentItemId, FiscalYear Year, ContentItem? Latest, ContentItem? Published,
    ReportingRound? Round)
{
    public ReportState State => ReportContent.StateOf(Latest);

    /// <summary>The content of the report; null while there is none.</summary>
    public AnnualResultDocument? Text => Latest is null ? null : ReportContent.DocumentOf(Latest, Sheet.No);

    /// <summary>What people call it: "No.16 … 令和3年度".</summary>
    public string Name => PlanContent.DisplayText(Measure.DisplayText, Year);
}

/// <summary>The result of a step.</summary>
/// <param name="Issues">Why nothing was stored; empty where all was.</param>
/// <param name="Conflict">The concurrent change beside the typed text; null where there is none.</param>
public sealed record ReportOutcome(IReadOnlyList<PlanIssue> Issues, EditConflict? Conflict = null)
{
    public static ReportOutcome Done { get; } = new([]);

    public bool IsStored => Issues.Count == 0;

    public static ReportOutcome Refused(string code, params string[] arguments)
        => new([PlanIssue.Error(code, "$", arguments)]);
}
