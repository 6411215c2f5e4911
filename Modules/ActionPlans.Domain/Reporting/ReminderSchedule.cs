using System.Globalization;
using ActionPlans.Domain.Calendar;

namespace ActionPlans.Domain.Reporting;

/// <summary>The occasion of a message.</summary>
public enum ReportMessageKind
{
    /// <summary>Reporting has begun.</summary>
    Opening,

    /// <summary>The deadline comes near, or is today.</summary>
    BeforeDeadline,

    /// <summary>The deadline has passed.</summary>
    AfterDeadline,

    /// <summary>The secretariat has returned a report.</summary>
    Returned,

    /// <summary>To the secretariat: reports were submitted.</summary>
    Submitted,
}

/// <summary>A message of a round: why, how many business days before or after the deadline, and the day on which it goes out.</summary>
public sealed record Reminder(ReportMessageKind Kind, int BusinessDays, DateOnly Day)
{
    /// <summary>What tells it from the other messages of its round. A deadline that is moved has messages of its own.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{BusinessDays}-{Day:yyyyMMdd}");
}

/// <summary>When a round's messages go out: at its opening and some business days before and after its deadline.</summary>
public sealed class ReminderSchedule
{
    /// <summary>Where nothing else was set: two weeks before, three days before, the last day but one.</summary>
    public static readonly IReadOnlyList<int> DefaultBefore = [10, 3, 1];

    public static readonly IReadOnlyList<int> DefaultAfter = [1, 5];

    /// <summary>More business days than this before or after a deadline are a mistake.</summary>
    public const int MaxDays = 60;

    /// <summary>More messages than this are no reminder any more.</summary>
    public const int MaxReminders = 5;

    // A site that stood still sends the day's message on the next business day; what is older has lost its sense.
    private const int LateBy = 1;

    private readonly BusinessDays _calendar;

    public ReminderSchedule(BusinessDays calendar, DateOnly opensOn, DateOnly deadline, IEnumerable<int> before, IEnumerable<int> after)
    {
        ArgumentNullException.ThrowIfNull(calendar);

        _calendar = calendar;
        var opening = new Reminder(ReportMessageKind.Opening, 0, calendar.OnOrAfter(opensOn));
        Reminders =
        [
            .. before.Distinct()
                .Select(n => new Reminder(ReportMessageKind.BeforeDeadline, n, n == 0 ? Before(deadline) : calendar.Add(deadline, -n)))
                    .Where(r => r.Day > opening.Day)
                    .Append(opening)
                    .Concat(after.Distinct().Select(n => new Reminder(ReportMessageKind.AfterDeadline, n, calendar.Add(deadline, n))))
                    .OrderBy(r => r.Day),
        ];
    }

    /// <summary>All messages of the round, in the order of their days.</summary>
    public IReadOnlyList<Reminder> Reminders { get; }

    /// <returns>
    /// The message to send today; null on closed days and where none is due. Of several that were missed it is the last alone.
    /// </returns>
    public Reminder? DueOn(DateOnly today)
        => _calendar.IsBusinessDay(today)
            && Reminders.LastOrDefault(r => r.Day <= today) is { } last
            && _calendar.Between(last.Day, today) <= LateBy
            ? last
            : null;

    /// <summary>The next message after today; null where all are sent.</summary>
    public Reminder? NextAfter(DateOnly today) => Reminders.FirstOrDefault(r => r.Day > today);

    // On the day itself, or on the last business day before a deadline on a closed day.
    private DateOnly Before(DateOnly deadline) => _calendar.IsBusinessDay(deadline) ? deadline : _calendar.Add(deadline, -1);
}
