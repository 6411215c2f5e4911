using System.Globalization;
using ActionPlans.Domain.Calendar;
using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Reporting;
using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests.Reporting;

/// <summary>What a reporting round must be like, and where it stands on a day.</summary>
public sealed class RoundRulesTests
{
    private static readonly FiscalPeriod Period = FiscalPeriod.TryParse("令和3年度~令和7年度", out var period)
        ? period
        : throw new InvalidOperationException();

    private static readonly RoundDraft Good = new(new FiscalYear(2025), Day("2026-04-20"), Day("2026-05-29"), "10, 3, 1", "1, 5");

    [Fact]
    public void A_good_round_has_no_issue() => Assert.Empty(Check(Good));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
        => Assert.Equal(
            [
                "$.year round_year_missing",
                "$.opensOn round_opening_missing",
                "$.deadline round_deadline_missing",
                "$.remindBefore round_reminders_unreadable",
                "$.remindAfter round_reminders_unreadable"
            ],
            Check(new RoundDraft(null, null, null, "毎日", "0")).Select(i => $"{i.Path} {i.Code}"));

    [Fact]
    public void A_round_of_an_interim_report_has_a_day_inside_its_year()
    {
        var interim = Good with
        {
            IsInterim = true, Interim = Day("2025-09-30"), OpensOn = Day("2025-10-01"), Deadline = Day("2025-10-31"),
        };

        Assert.Empty(Check(interim));
        Assert.Equal("$.interim round_interim_missing", Told(interim with { Interim = null }));
        Assert.Equal("$.interim round_interim_outside", Told(interim with { Interim = Day("2025-03-31") }));
        Assert.Equal("$.interim round_interim_outside", Told(interim with { Interim = Day("2026-04-01") }));
        Assert.Equal("$.interim round_interim_superfluous", Told(interim with { IsInterim = false }));

        static string Told(RoundDraft draft) => Assert.Single(Check(draft).Select(i => $"{i.Path} {i.Code}"));
    }

    [Fact]
    public void The_year_is_one_of_the_plan()
    {
        Assert.Equal("round_year_outside", Assert.Single(Check(Good with { Year = new FiscalYear(2020) })).Code);
        Assert.Equal("round_year_outside", Assert.Single(RoundRules.Check(Good, null, BusinessDays.Japan)).Code);
    }

    [Fact]
    public void The_days_are_in_order()
    {
        Assert.Equal("round_opening_before_year", Assert.Single(Check(Good with { OpensOn = Day("2025-03-31") })).Code);
        Assert.Equal("round_deadline_before_opening", Assert.Single(Check(Good with { Deadline = Day("2026-04-17") })).Code);
        Assert.Empty(Check(Good with { Deadline = Good.OpensOn }));
    }

    [Fact]
    public void A_deadline_on_a_day_off_is_a_warning_that_names_the_next_business_day()
    {
        var issue = Assert.Single(Check(Good with { Deadline = Day("2026-05-31") }));

        Assert.Equal(("round_deadline_closed", IssueSeverity.Warning), (issue.Code, issue.Severity));
        Assert.Contains("日曜日", issue.JapaneseMessage, StringComparison.Ordinal);
        Assert.Contains("2026-06-01", issue.JapaneseMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_known_holidays_it_says_so()
        => Assert.Equal("round_holidays_unknown", Assert.Single(Check(Good with { Deadline = Day("2051-05-31") })).Code);

    [Theory]
    [InlineData("10, 3, 1", new[] { 10, 3, 1 })]
    [InlineData("１０、３　１", new[] { 10, 3, 1 })]
    [InlineData("1,1,1", new[] { 1 })]
    [InlineData("", new int[0])]
    [InlineData(null, new int[0])]
    [InlineData("60", new[] { 60 })]
    public void Reminders_are_read_as_people_write_them(string? text, int[] days)
    {
        Assert.True(RoundRules.TryReadReminders(text, 0, out var read));
        Assert.Equal(days, read);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("61")]
    [InlineData("1.5")]
    [InlineData("1,2,3,4,5,6")]
    [InlineData("99999999999")]
    [InlineData("\ud800")]
    public void Anything_else_is_refused(string text) => Assert.False(RoundRules.TryReadReminders(text, 0, out _));

    [Fact]
    public void Reopening_needs_a_reason()
    {
        Assert.Equal("round_reason_missing", Assert.Single(RoundRules.CheckReason(" ")).Code);
        Assert.Equal("text_too_long", Assert.Single(RoundRules.CheckReason(new string('あ', ReportRules.LongestComment + 1))).Code);
        Assert.Equal("text_invisible", Assert.Single(RoundRules.CheckReason("入力\u200bもれ")).Code);
        Assert.Empty(RoundRules.CheckReason("入力もれがあったため"));
    }

    [Theory]
    [InlineData("2026-04-17", RoundPhase.BeforeOpening, 1)]
    [InlineData("2026-04-20", RoundPhase.Open, 25)]
    [InlineData("2026-05-26", RoundPhase.Open, 3)]
    [InlineData("2026-05-29", RoundPhase.Open, 0)]
    [InlineData("2026-05-30", RoundPhase.Overdue, 0)]
    [InlineData("2026-06-02", RoundPhase.Overdue, 2)]
    public void Where_a_round_stands(string today, RoundPhase phase, int days)
    {
        Assert.Equal(
            new RoundStatus(phase, days),
            RoundStatus.On(Day(today), Day("2026-04-20"), Day("2026-05-29"), isClosed: false, BusinessDays.Japan));
        Assert.Equal(
            RoundPhase.Closed, RoundStatus.On(Day(today), Day("2026-04-20"), Day("2026-05-29"), isClosed: true, BusinessDays.Japan).Phase);
    }

    private static IReadOnlyList<PlanIssue> Check(RoundDraft draft) => RoundRules.Check(draft, Period, BusinessDays.Japan);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
