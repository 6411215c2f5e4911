using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Tests;

/// <summary>Runs of fiscal years as plans write them.</summary>
public sealed class FiscalPeriodTests
{
    [Theory]
    [InlineData("令和3年度~令和7年度")]
    [InlineData("令和3年度～令和7年度")] // FULLWIDTH TILDE
    [InlineData("令和3年度〜令和7年度")] // WAVE DASH
    [InlineData("令和3年度-令和7年度")]
    [InlineData("令和3年度－令和7年度")]
    [InlineData("令和3年度\u2010令和7年度")]
    [InlineData("令和3年度\u2212令和7年度")] // what a full-width hyphen becomes on its way through some systems
    [InlineData("令和3年度–令和7年度")]
    [InlineData("令和3年度—令和7年度")]
    [InlineData("令和3年度―令和7年度")]
    [InlineData("令和3年度から令和7年度")]
    [InlineData("令和3年度から令和7年度まで")]
    [InlineData("(令和 3 年度 ~ 令和 7 年度)")]
    [InlineData("（令和 3 年度 ～ 令和 7 年度）")]
    [InlineData("R3～R7")]
    [InlineData("2021～2025年度")]
    [InlineData("令和3年度～2025年度")]
    [InlineData("平成33年度～平成37年度")]
    public void Two_years_may_be_joined_in_many_ways(string text)
    {
        Assert.True(FiscalPeriod.TryParse(text, out var period));
        Assert.Equal(new FiscalYear(2021), period.From);
        Assert.Equal(new FiscalYear(2025), period.To);
        Assert.Equal(text, period.Text);
        Assert.Equal([2021, 2022, 2023, 2024, 2025], period.Years.Select(y => y.StartYear));
    }

    [Theory]
    [InlineData("令和3年度")]
    [InlineData("(令和 3 年度)")]
    [InlineData("令和3年度～令和3年度")]
    public void A_period_may_be_one_year(string text)
    {
        Assert.True(FiscalPeriod.TryParse(text, out var period));
        Assert.Equal([new FiscalYear(2021)], period.Years);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("令和7年度～令和3年度")]
    [InlineData("令和3年度～")]
    [InlineData("～令和7年度")]
    [InlineData("令和3年度～令和5年度～令和7年度")]
    [InlineData("令和3年度、令和7年度")]
    [InlineData("毎年度")]
    public void What_is_no_period_is_refused(string? text) => Assert.False(FiscalPeriod.TryParse(text, out _));

    [Fact]
    public void Half_a_character_is_refused() => Assert.False(FiscalPeriod.TryParse("令和3年度～令和7年度\ud800", out _));

    [Fact]
    public void A_long_text_is_refused() => Assert.False(FiscalPeriod.TryParse(new string('(', 100_000) + "令和3年度", out _));

    [Fact]
    public void A_period_holds_its_ends_and_what_lies_between()
    {
        Assert.True(FiscalPeriod.TryParse("令和3年度～令和7年度", out var period));
        Assert.Equal([false, true, true, true, false], new[] { 2020, 2021, 2023, 2025, 2026 }.Select(y => period.Contains(new FiscalYear(y))));
    }

    [Fact]
    public void Two_readings_of_one_text_are_equal()
    {
        Assert.True(FiscalPeriod.TryParse("令和3年度～令和7年度", out var one));
        Assert.True(FiscalPeriod.TryParse("令和3年度～令和7年度", out var other));
        Assert.Equal(one, other);
    }

    [Fact]
    public void A_changed_copy_has_the_years_of_its_new_ends()
    {
        Assert.True(FiscalPeriod.TryParse("令和3年度～令和7年度", out var period));
        var shorter = period with { To = new FiscalYear(2022) };
        Assert.Equal([2021, 2022], shorter.Years.Select(y => y.StartYear));
    }
}
