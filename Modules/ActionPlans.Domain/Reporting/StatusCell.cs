using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Reporting;

/// <summary>The state of the report of one measure for one fiscal year, or of its interim report.</summary>
/// <param name="ResultId">The result; null while there is none.</param>
/// <param name="Deadline">That of the year's reporting round; null where none was opened.</param>
/// <param name="IsPublished">Whether residents read a text of it, an older one perhaps.</param>
public sealed record StatusCell(
    string MeasureId, Measure Measure, ReportYear Year, string? ResultId, ReportState State, DateOnly? Deadline, bool IsPublished,
    bool IsOverdue)
{
    /// <summary>Nothing is written, and no report is due: usually a future year.</summary>
    public bool IsUnasked => State == ReportState.NotEntered && Deadline is null;

    /// <summary>
    /// Where the published result of a year stands; null where none is published. Judged once: the grid counts each cell several times.
    /// </summary>
    public Standing? Standing { get; } = IsPublished && !Year.IsInterim ? Measure.Judge(Year.Year).Standing : null;

    /// <summary>Published, but not comparable with its target: neither met nor missed (未判定).</summary>
    public bool IsUndetermined => Standing?.Status == AttainmentStatus.Undetermined;

    /// <summary>True for a year that has begun: a missing result can be written, due or not.</summary>
    public bool HasBegun { get; init; }
}
