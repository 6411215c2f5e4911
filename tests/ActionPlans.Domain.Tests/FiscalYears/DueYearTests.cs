using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Tests;

/// <summary>The years of a plan of which results are due.</summary>
public sealed class DueYearTests
{
    [Theory]
    [InlineData(2020, "")]
    [InlineData(2021, "2021")]
    [InlineData(2023, "2022,2023")]
    [InlineData(2025, "2024,2025")]
    [InlineData(2030, "2025")]
    public void Due_are_this_year_and_the_last_and_of_an_ended_plan_its_last(int today, string due)
    {
        Assert.True(FiscalPeriod.TryParse("令和3年度～令和7年度", out var period));

        Assert.Equal(due, string.Join(',', period.DueIn(new FiscalYear(today)).Select(y => y.StartYear)));
    }
}
