using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Reporting;

/// <summary>The input for a reporting round.</summary>
/// <param name="Year">Null where none was chosen.</param>
/// <param name="OpensOn">Null where it is missing or no date.</param>
/// <param name="Deadline">Null where it is missing or no date.</param>
/// <param name="RemindBefore">Business days before the deadline, as typed: "10, 3, 1".</param>
/// <param name="RemindAfter">Business days after it.</param>
public sealed record RoundDraft(FiscalYear? Year, DateOnly? OpensOn, DateOnly? Deadline, string? RemindBefore, string? RemindAfter)
{
    /// <summary>中間報告: departments report the state on a day inside the year.</summary>
    public bool IsInterim { get; init; }

    /// <summary>That day; null where it is missing or no date.</summary>
    public DateOnly? Interim { get; init; }
}
