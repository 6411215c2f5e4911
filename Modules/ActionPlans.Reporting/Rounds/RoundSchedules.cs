using ActionPlans.Domain.Calendar;
using ActionPlans.Reporting.Reports;

namespace ActionPlans.Reporting.Rounds;

/// <summary>What the calendar says of a round.</summary>
public static class RoundSchedules
{
    public static ReminderSchedule Schedule(this ReportingRound round)
    {
        // A round that was made after its opening day is announced when it is made.
        var announcedOn = round.MadeOn > round.OpensOn ? round.MadeOn.Value : round.OpensOn;
        return new ReminderSchedule(BusinessDays.Japan, announcedOn, round.Deadline, round.RemindBefore, round.RemindAfter);
    }

    public static RoundStatus StatusOn(this ReportingRound round, DateOnly today)
        => RoundStatus.On(today, round.OpensOn, round.Deadline, round.IsClosed, BusinessDays.Japan);
}
