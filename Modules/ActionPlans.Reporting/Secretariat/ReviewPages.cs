using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

/// <summary>The secretariat's queue.</summary>
/// <param name="Submitted">How many reports wait to be checked.</param>
/// <param name="Approved">How many wait to be published.</param>
/// <param name="Ready">The plans' years with approved reports, of which all can be published at once.</param>
/// <param name="Chosen">The choices that are ticked.</param>
/// <param name="Errors">The errors for which the requested step was refused.</param>
public sealed record QueuePage(
    QueueFilter Filter,
    ListPage<QueueRow> Rows,
    int Submitted,
    int Approved,
    IReadOnlyList<(string Plan, string Title, FiscalYear Year, int Count)> Ready,
    IReadOnlyList<SelectListItem> Plans,
    IReadOnlyList<FiscalYear> Years,
    IReadOnlyList<Department> Departments,
    IReadOnlySet<string> Chosen,
    IReadOnlyList<string> Errors)
{
    /// <summary>The title of a row's plan; null on a site with one plan.</summary>
    public string? PlanOf(QueueRow row) => Plans.Count > 1 ? Plans.FirstOrDefault(p => p.Value == row.PlanId)?.Text : null;
}

/// <summary>What publishing all approved reports of a year would do, to be confirmed.</summary>
/// <param name="Counts">Where the other reports of the year stand: what would still be missing.</param>
public sealed record PublishYearPage(
    string Plan, string Title, FiscalYear Year, IReadOnlyList<QueueRow> Rows, StateCounts Counts, IReadOnlyList<string> Errors);

/// <summary>One report, with all that its decision needs.</summary>
/// <param name="LastYear">The newest text of the year before; null where there is none.</param>
/// <param name="Planned">What the 年次計画 says of the year.</param>
/// <param name="Changes">What differs from the text that residents read; null where they read none.</param>
/// <param name="Next">The next report of the same queue.</param>
/// <param name="Comment">What was typed and not stored.</param>
public sealed record ReportPage(
    Report Report,
    Measure? Measure,
    IReadOnlyList<ReportedValue> Values,
    AnnualResultDocument? LastYear,
    IReadOnlyList<string> Planned,
    IReadOnlyList<VersionChange>? Changes,
    IReadOnlyList<ReportTransition> History,
    QueueRow? Next,
    string? Comment,
    IReadOnlyList<string> Errors)
{
    /// <summary>Residents have read a result of the year, be it withdrawn by now: publishing another text needs a reason.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Publishing it only makes preliminary figures final (確報), which needs no reason.</summary>
    public bool IsFollowUp { get; init; }

    public string ResultId => Report.Latest!.ContentItemId;

    public string Seen => ReportContent.SeenOf(Report.Latest!);

    /// <summary>Why a published text is changed, in the department's words; null where none is changed or no reason is given.</summary>
    public string? Reason => IsCorrection ? ReportContent.WrittenOf(Report.Latest!)?.Reason : null;
}
