using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Secretariat;

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
