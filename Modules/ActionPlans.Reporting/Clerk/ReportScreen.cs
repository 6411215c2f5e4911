using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Clerk;

/// <summary>The page on which a department writes the report of one measure for one year, or reads it where it cannot write.</summary>
/// <param name="Report">The report as it is stored.</param>
/// <param name="Measure">The measure with what is published of it, to judge actuals; null where the plan has errors.</param>
/// <param name="Before">Last year's report; null where there is none.</param>
/// <param name="Closed">Why it cannot be written now; null where it can.</param>
/// <param name="Missing">What the stored text lacks before it can be submitted.</param>
/// <param name="Next">The next measure that waits for the department; null where none does.</param>
public sealed record ReportScreen(
    Report Report, Measure? Measure, ReportForm Form, Report? Before, string? Closed,
    IReadOnlyList<Domain.Validation.PlanIssue> Missing, IReadOnlyList<ReportTransition> History, MyReportsRow? Next)
{
    public string MeasureId => Report.Measure.ContentItemId;

    public FiscalYear Year => Report.Year;

    /// <summary>What is wrong with what was sent, each with its field; an empty one for the whole.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors { get; init; } = [];

    /// <summary>What should be asked about the values before they are submitted.</summary>
    public IReadOnlyList<Domain.Validation.PlanIssue> Questions { get; init; } = [];

    /// <summary>True where residents have read a result of the year: changing it needs a reason.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>What somebody else stored while this was typed; null where nobody did.</summary>
    public EditConflict? Conflict { get; init; }

    /// <summary>True where what stands in the form is not stored.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>True where the form has just been put together from two texts.</summary>
    public bool IsMerged { get; init; }

    /// <summary>True right after the text was stored: a browser may forget what it kept of it.</summary>
    public bool IsStored { get; init; }

    /// <summary>True while the submission can be taken back.</summary>
    public bool CanTakeBack { get; init; }

    /// <summary>Whether the person writes for a lead department, which submits, or for another one.</summary>
    public ReportRole Role { get; init; }

    /// <summary>True for somebody of the secretariat, who writes for the department.</summary>
    public bool IsOfSecretariat { get; init; }

    /// <summary>The last return by the secretariat; null where the report is not returned.</summary>
    public ReportTransition? Return
        => Report.State == ReportState.Returned ? History.LastOrDefault(t => t.To == ReportState.Returned) : null;

    /// <summary>What the schedule plans for the year.</summary>
    public IEnumerable<string> Planned => Measure?.Schedule.In(Year) ?? [];
}
