using System.Text.Json.Serialization;
using ActionPlans.Domain.Calendar;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Reporting;

/// <summary>
/// 報告期間: from when until when departments report a fiscal year of a plan, or the state on a day inside it (中間報告).
/// </summary>
public sealed class ReportingRound
{
    /// <summary>The number of the stored document.</summary>
    public long Id { get; set; }

    public string RoundId { get; set; } = "";

    public string PlanContentItemId { get; set; } = "";

    public FiscalYear Year { get; set; }

    /// <summary>中間報告: the day whose state departments report; null for the results of the year.</summary>
    public DateOnly? Interim { get; set; }

    /// <summary>What is reported.</summary>
    [JsonIgnore]
    public ReportYear About => new(Year, Interim is not null);

    public DateOnly OpensOn { get; set; }

    /// <summary>The day on which the secretariat made the round; null where it was not kept.</summary>
    public DateOnly? MadeOn { get; set; }

    /// <summary>The last day. Reports are still taken after it, and are overdue.</summary>
    public DateOnly Deadline { get; set; }

    /// <summary>Closed by the secretariat: departments change nothing more until the year is reopened.</summary>
    public bool IsClosed { get; set; }

    /// <summary>On which business days before the deadline those are reminded who have not submitted.</summary>
    public IReadOnlyList<int> RemindBefore { get; set; } = [];

    /// <summary>On which business days after the deadline.</summary>
    public IReadOnlyList<int> RemindAfter { get; set; } = [];

    /// <summary>Counts the changes, so that two people do not overwrite each other's.</summary>
    public int Revision { get; set; }

    /// <summary>
    /// The dates of the announcement and of the reminders. A round that was created after its opening day is announced on creation.
    /// </summary>
    public ReminderSchedule Schedule()
        => new(BusinessDays.Japan, MadeOn > OpensOn ? MadeOn.Value : OpensOn, Deadline, RemindBefore, RemindAfter);

    /// <summary>Takes over what is typed; the year of a round stays what it is.</summary>
    /// <param name="draft">What <see cref="RoundRules.Check"/> found free of errors.</param>
    public void Apply(RoundDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        RoundRules.TryReadReminders(draft.RemindBefore, 0, out var before);
        RoundRules.TryReadReminders(draft.RemindAfter, 1, out var after);
        Interim = draft.Interim;
        OpensOn = draft.OpensOn!.Value;
        Deadline = draft.Deadline!.Value;
        RemindBefore = before;
        RemindAfter = after;
    }

    public RoundStatus StatusOn(DateOnly today) => RoundStatus.On(today, OpensOn, Deadline, IsClosed, BusinessDays.Japan);

    public bool IsOpenOn(DateOnly today) => !IsClosed && OpensOn <= today;
}
