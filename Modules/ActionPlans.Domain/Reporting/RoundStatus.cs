using ActionPlans.Domain.Calendar;

namespace ActionPlans.Domain.Reporting;

/// <summary>The phase of a reporting round on a day.</summary>
public enum RoundPhase
{
    /// <summary>Departments cannot report yet.</summary>
    BeforeOpening,

    /// <summary>Reports are taken, and the deadline lies ahead or is today.</summary>
    Open,

    /// <summary>The deadline has passed. Reports are still taken.</summary>
    Overdue,

    /// <summary>The secretariat has closed the year.</summary>
    Closed,
}

/// <summary>
/// The phase of a round, and the distance to its next date: business days until the opening or the deadline, or since the deadline.
/// </summary>
public sealed record RoundStatus(RoundPhase Phase, int BusinessDays)
{
    public static RoundStatus On(DateOnly today, DateOnly opensOn, DateOnly deadline, bool isClosed, BusinessDays calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);

        if (isClosed)
        {
            return new(RoundPhase.Closed, 0);
        }

        if (today < opensOn)
        {
            return new(RoundPhase.BeforeOpening, calendar.Between(today, opensOn));
        }

        return today <= deadline
            ? new(RoundPhase.Open, calendar.Between(today, deadline))
            : new(RoundPhase.Overdue, calendar.Between(deadline, today));
    }
}
