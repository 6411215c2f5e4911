namespace ActionPlans.Reporting.Reports;

/// <summary>The report of one measure for one fiscal year, or its interim report, with all that a screen about it needs.</summary>
/// <param name="Measure">The measure: what is published of it, else its draft.</param>
/// <param name="Latest">The latest version; null while there is none.</param>
/// <param name="Published">What residents read; null while they read none.</param>
/// <param name="Round">The reporting round of the year; null where none was opened.</param>
public sealed record Report(
    ContentItem Measure, MeasureDocument Sheet, string PlanContentItemId, FiscalYear Year, ContentItem? Latest, ContentItem? Published,
    ReportingRound? Round)
{
    /// <summary>中間報告: the day whose state is reported; null for the report of the year.</summary>
    public DateOnly? Interim { get; init; }

    public ReportYear About => new(Year, Interim is not null);

    public ReportState State => ReportContent.StateOf(Latest);

    /// <summary>The content of the report; null while there is none.</summary>
    public AnnualResultDocument? Text => Latest is null ? null : ReportContent.DocumentOf(Latest, Sheet.No);

    /// <summary>What was written, as the text of this report.</summary>
    public AnnualResultDocument TextOf(AnnualResultDocument written) => ReportRules.TextOf(written, Sheet.No, Year, Text, Interim);

    /// <summary>What people call it: "No.16 … 令和3年度".</summary>
    public string Name => $"{Measure.DisplayText} {About}";
}
