using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Services;

namespace ActionPlans.Reporting.Reports;

/// <summary>The report of one measure for one fiscal year, with all that a screen about it needs.</summary>
/// <param name="Measure">The measure: what is published of it, else its draft.</param>
/// <param name="Sheet">The measure in the plan format.</param>
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

/// <summary>What a department sends.</summary>
/// <param name="Text">The report as written. Its measure, year and marks are those of the report itself.</param>
/// <param name="Seen">
/// The token of the text that the form was opened with (<see cref="DocumentRevision"/>): what somebody else wrote since is not overwritten.
/// </param>
/// <param name="Submit">Whether it goes to the secretariat, or stays a draft.</param>
/// <param name="Comment">Words to the secretariat: a draft keeps them, its submission sends them.</param>
public sealed record ReportInput(AnnualResultDocument Text, string Seen, bool Submit, string? Comment = null)
{
    /// <summary>Why a text is changed that residents have read: it is published with the correction.</summary>
    public string? Reason { get; init; }

    /// <summary>True where the writer has confirmed the doubtful values.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Input that cannot be parsed, to be reported with all other errors.</summary>
    public IReadOnlyList<PlanIssue> Unreadable { get; init; } = [];
}

/// <summary>A report that the secretariat decides about.</summary>
/// <param name="ResultContentItemId">The result.</param>
/// <param name="Seen">
/// The token of what was on the screen, see <see cref="ReportContent.SeenOf"/>: nobody approves a text, or publishes a reason, without
/// having
/// seen it.
/// </param>
public sealed record ReportChoice(string ResultContentItemId, string Seen);

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
