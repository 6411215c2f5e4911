using System.Globalization;
using ActionPlans.Domain.Calendar;

namespace ActionPlans.Domain.Tests.Calendar;

/// <summary>The days on which city halls are open, against days that everybody knows.</summary>
public sealed class BusinessDaysTests
{
    private static readonly BusinessDays Days = BusinessDays.Japan;

    [Theory]
    [InlineData("2026-05-06", "振替休日")]
    [InlineData("2026-09-21", "敬老の日")]
    [InlineData("2026-09-22", "休日")] // 国民の休日: between two holidays
    [InlineData("2026-09-23", "秋分の日")]
    [InlineData("2021-07-23", "スポーツの日")] // moved for the Olympic Games
    [InlineData("2026-08-11", "山の日")]
    [InlineData("2027-03-22", "振替休日")]
    [InlineData("2026-12-29", "年末年始の休み")]
    [InlineData("2027-01-01", "元日")]
    [InlineData("2029-01-03", "年末年始の休み")]
    [InlineData("2026-11-21", "土曜日")]
    [InlineData("2026-11-22", "日曜日")]
    public void Closed(string day, string reason)
    {
        Assert.Equal(reason, Days.ClosedFor(Day(day)));
        Assert.False(Days.IsBusinessDay(Day(day)));
    }

    [Theory]
    [InlineData("2026-05-07")]
    [InlineData("2026-09-24")]
    [InlineData("2021-10-11")] // the second Monday of October, from which the day of sport was moved
    [InlineData("2026-12-28")]
    [InlineData("2027-01-04")]
    [InlineData("2026-12-25")]
    [InlineData("2026-08-13")]
    public void Open(string day) => Assert.Null(Days.ClosedFor(Day(day)));

    [Theory]
    [InlineData("2026-05-01", 1, "2026-05-07")]
    [InlineData("2026-05-07", -1, "2026-05-01")]
    [InlineData("2026-05-02", 1, "2026-05-07")]
    [InlineData("2026-05-06", -1, "2026-05-01")]
    [InlineData("2026-12-28", 1, "2027-01-04")]
    [InlineData("2026-05-29", -10, "2026-05-15")]
    [InlineData("2026-05-29", 5, "2026-06-05")]
    [InlineData("2026-05-30", 0, "2026-05-30")]
    public void Going_by_business_days(string from, int days, string to) => Assert.Equal(Day(to), Days.Add(Day(from), days));

    [Theory]
    [InlineData("2026-05-15", "2026-05-29", 10)]
    [InlineData("2026-05-29", "2026-05-15", -10)]
    [InlineData("2026-05-01", "2026-05-07", 1)]
    [InlineData("2026-05-02", "2026-05-06", 0)]
    [InlineData("2026-05-29", "2026-05-29", 0)]
    public void Business_days_between(string from, string to, int days) => Assert.Equal(days, Days.Between(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-05-02", "2026-05-07")]
    [InlineData("2026-05-07", "2026-05-07")]
    [InlineData("2026-12-29", "2027-01-04")]
    public void The_day_itself_or_the_next_that_is_open(string day, string open) => Assert.Equal(Day(open), Days.OnOrAfter(Day(day)));

    [Fact]
    public void It_says_what_it_knows()
    {
        Assert.Equal((2020, 2050), (Days.KnownFrom, Days.KnownUntil));
        Assert.InRange(Days.AnnouncedUntil, 2026, Days.KnownUntil);
        Assert.True(Days.Knows(new DateOnly(2050, 12, 31)));
        Assert.False(Days.Knows(new DateOnly(2051, 1, 1)));
        Assert.False(Days.Knows(new DateOnly(2019, 12, 31)));
    }

    [Fact]
    public void Every_year_has_its_sixteen_holidays_and_no_more_than_their_substitutes()
        => Assert.All(
            Enumerable.Range(Days.KnownFrom, Days.KnownUntil - Days.KnownFrom + 1),
            year => Assert.InRange(
                AllDays(year).Count(d => Days.ClosedFor(d) is { } reason
                    && !reason.EndsWith("曜日", StringComparison.Ordinal)
                    && !reason.StartsWith("年末", StringComparison.Ordinal)), 16, 21));

    private static IEnumerable<DateOnly> AllDays(int year)
        => Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(d => d.Year == year);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
