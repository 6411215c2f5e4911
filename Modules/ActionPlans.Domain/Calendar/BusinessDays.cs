using System.Collections.Frozen;
using System.Globalization;

namespace ActionPlans.Domain.Calendar;

/// <summary>
/// The days on which a Japanese city hall is open: not on Saturdays, Sundays, public holidays and at the turn of the year.
/// </summary>
public sealed class BusinessDays
{
    private const string Resource = "closed-days.txt";
    private const string AnnouncedKey = "announced";
    private const string EveryYear = "--";
    private const string DayFormat = "yyyy-MM-dd";
    private const string Substitute = "振替休日";

    private readonly FrozenDictionary<DateOnly, string> _holidays;
    private readonly FrozenDictionary<(int Month, int Day), string> _everyYear;

    private BusinessDays(Dictionary<DateOnly, string> holidays, Dictionary<(int Month, int Day), string> everyYear, int announcedUntil)
    {
        _holidays = holidays.ToFrozenDictionary();
        _everyYear = everyYear.ToFrozenDictionary();
        AnnouncedUntil = announcedUntil;
        KnownFrom = holidays.Keys.Min().Year;
        KnownUntil = holidays.Keys.Max().Year;
    }

    /// <summary>The calendar that this product carries.</summary>
    public static BusinessDays Japan { get; } = Read();

    /// <summary>
    /// The last year whose holidays agree with what the Cabinet Office announced; later ones follow from the law as it was.
    /// </summary>
    public int AnnouncedUntil { get; }

    /// <summary>The first year whose holidays are known.</summary>
    public int KnownFrom { get; }

    /// <summary>The last year whose holidays are known. After it, only weekends and the turn of the year count as closed.</summary>
    public int KnownUntil { get; }

    /// <summary>Whether the holidays of a day's year are known at all.</summary>
    public bool Knows(DateOnly day) => day.Year >= KnownFrom && day.Year <= KnownUntil;

    public bool IsBusinessDay(DateOnly day) => ClosedFor(day) is null;

    /// <returns>The holiday's name, 土曜日 or 日曜日, 年末年始の休み; null on a business day.</returns>
    public string? ClosedFor(DateOnly day)
        => _holidays.GetValueOrDefault(day)
            ?? _everyYear.GetValueOrDefault((day.Month, day.Day))
            ?? day.DayOfWeek switch
            {
                DayOfWeek.Saturday => "土曜日",
                DayOfWeek.Sunday => "日曜日",
                _ => null,
            };

    /// <summary>The day itself where it is a business day, else the next one that is.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Goes forward, or back, by a number of business days: one after a Friday is Monday, and so is one after a Sunday.</summary>
    public DateOnly Add(DateOnly day, int businessDays)
    {
        var step = Math.Sign(businessDays);
        for (var left = Math.Abs(businessDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsBusinessDay(day))
            {
                left--;
            }
        }

        return day;
    }

    /// <summary>How many business days lie after one day, up to and including another; negative where the other lies before it.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsBusinessDay(day))
            {
                count++;
            }
        }

        return count;
    }

    private static BusinessDays Read()
    {
        using var stream = typeof(BusinessDays).Assembly.GetManifestResourceStream(typeof(BusinessDays), Resource)!;
        using var reader = new StreamReader(stream);
        var holidays = new Dictionary<DateOnly, string>();
        var everyYear = new Dictionary<(int, int), string>();
        var announced = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(": ", 2) is not [var key, var value])
            {
                continue;
            }

            if (key == AnnouncedKey)
            {
                announced = int.Parse(value, CultureInfo.InvariantCulture);
            }
            else if (key.StartsWith(EveryYear, StringComparison.Ordinal))
            {
                var day = DateOnly.ParseExact(key, $"'{EveryYear}'MM-dd", CultureInfo.InvariantCulture);
                everyYear[(day.Month, day.Day)] = value;
            }
            else
            {
                // Which of several consecutive holidays it substitutes does not matter here.
                holidays[DateOnly.ParseExact(key, DayFormat, CultureInfo.InvariantCulture)] =
                    value.EndsWith(Substitute, StringComparison.Ordinal) ? Substitute : value;
            }
        }

        return new BusinessDays(holidays, everyYear, announced);
    }
}
