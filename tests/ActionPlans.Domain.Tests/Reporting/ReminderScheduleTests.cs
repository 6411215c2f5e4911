using System.Globalization;
using ActionPlans.Domain.Calendar;
using ActionPlans.Domain.Reporting;

namespace ActionPlans.Domain.Tests.Reporting;

/// <summary>When departments are written to. The round of these tests: from 20 April 2026 to 29 May, a Friday.</summary>
public sealed class ReminderScheduleTests
{
    [Fact]
    public void All_days_are_business_days_counted_without_holidays()
        => Assert.Equal(
            [
                "Opening-0-20260420", "BeforeDeadline-10-20260515", "BeforeDeadline-3-20260526", "BeforeDeadline-1-20260528",
                "AfterDeadline-1-20260601", "AfterDeadline-5-20260605"
            ],
            Schedule().Reminders.Select(r => r.Key));

    [Theory]
    [InlineData("2026-04-19", null)]
    [InlineData("2026-04-20", "Opening-0-20260420")]
    [InlineData("2026-04-21", "Opening-0-20260420")] // the site stood still on the 20th
    [InlineData("2026-04-22", null)]
    [InlineData("2026-05-15", "BeforeDeadline-10-20260515")]
    [InlineData("2026-05-16", null)] // Saturday
    [InlineData("2026-05-18", "BeforeDeadline-10-20260515")] // Monday, for Friday
    [InlineData("2026-05-19", null)]
    [InlineData("2026-05-26", "BeforeDeadline-3-20260526")]
    [InlineData("2026-05-29", "BeforeDeadline-1-20260528")]
    [InlineData("2026-06-01", "AfterDeadline-1-20260601")]
    [InlineData("2026-06-08", "AfterDeadline-5-20260605")]
    [InlineData("2026-07-01", null)]
    public void Due(string today, string? key) => Assert.Equal(key, Schedule().DueOn(Day(today))?.Key);

    [Fact]
    public void Of_several_missed_ones_the_last_goes_out_alone()
    {
        var schedule = new ReminderSchedule(BusinessDays.Japan, Day("2026-05-25"), Day("2026-05-29"), [2, 1], []);

        Assert.Equal("BeforeDeadline-1-20260528", schedule.DueOn(Day("2026-05-28"))!.Key);
    }

    [Fact]
    public void Nobody_is_reminded_before_the_opening_or_twice_on_its_day()
    {
        var schedule = new ReminderSchedule(BusinessDays.Japan, Day("2026-05-26"), Day("2026-05-29"), [10, 3, 1, 1], [1]);

        Assert.Equal(
            ["Opening-0-20260526", "BeforeDeadline-1-20260528", "AfterDeadline-1-20260601"], schedule.Reminders.Select(r => r.Key));
    }

    [Fact]
    public void Around_a_deadline_on_a_closed_day_it_counts_from_the_business_days_beside_it()
    {
        var schedule = new ReminderSchedule(BusinessDays.Japan, Day("2026-05-02"), Day("2026-05-31"), [0, 1, 2], [1]);

        Assert.Equal(
            [
                "Opening-0-20260507", "BeforeDeadline-2-20260528", "BeforeDeadline-0-20260529", "BeforeDeadline-1-20260529",
                "AfterDeadline-1-20260601"
            ],
            schedule.Reminders.Select(r => r.Key));
    }

    [Fact]
    public void A_moved_deadline_has_messages_of_its_own()
        => Assert.Empty(Schedule().Reminders.Skip(1).Select(r => r.Key).Intersect(
            new ReminderSchedule(BusinessDays.Japan, Day("2026-04-20"), Day("2026-06-12"), [10, 3, 1], [1, 5]).Reminders.Select(
                r => r.Key)));

    [Fact]
    public void The_next_one()
    {
        Assert.Equal("BeforeDeadline-3-20260526", Schedule().NextAfter(Day("2026-05-15"))!.Key);
        Assert.Null(Schedule().NextAfter(Day("2026-06-05")));
    }

    private static ReminderSchedule Schedule()
        => new(BusinessDays.Japan, Day("2026-04-20"), Day("2026-05-29"), ReminderSchedule.DefaultBefore, ReminderSchedule.DefaultAfter);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
