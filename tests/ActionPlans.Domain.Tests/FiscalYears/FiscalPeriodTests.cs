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
    [InlineData("令和3～7年度")]
    [InlineData("令和3年度～7年度")]
    [InlineData("R3-7")]
    [InlineData("平成33から37年度")]
    [InlineData("2021～25年度")]
    [InlineData("2021-2025")]
    [InlineData("2021（令和3）年度から2025（令和7）年度")]
    [InlineData("令和3(2021)年度～令和7(2025)年度")]
    [InlineData("令和3年度（2021年度）～令和7年度（2025年度）")]
    [InlineData("令和3年度～令和7年度（2021年度～2025年度）")]
    [InlineData("令和3年度から令和7年度（平成37年度）まで")]
    [InlineData("令和3年4月～令和8年3月")]
    [InlineData("令和3年4月1日から令和8年3月31日まで")]
    [InlineData("R3.4～R8.3")]
    [InlineData("R3.4.1～R8.3.31")]
    [InlineData("平成33年4月～平成38年3月")]
    [InlineData("令和3年度から5年間")]
    [InlineData("令和3年度から5か年")]
    [InlineData("令和3年度～令和7年度（5年間）")]
    [InlineData("令和3年度から令和7年度までの5年間")]
    [InlineData("5年間（令和3年度～令和7年度）")]
    [InlineData("計画期間：令和3年度～令和7年度")]
    [InlineData("令和3年度→令和7年度")]
    [InlineData("令和3年度より令和7年度末まで")]
    [InlineData("自令和3年度至令和7年度")]
    [InlineData("自 令和3年4月1日 至 令和8年3月31日")]
    [InlineData("令和三年度～令和七年度")]
    [InlineData("令和3年度～令和7年度（五年間）")]
    [InlineData("令和3年度～令和7年度（5年）")]
    [InlineData("令和3年度～令和7年度（全5年間）")]
    [InlineData("令和3年度～令和7年度（5ヶ年計画）")]
    [InlineData("令和3年度～令和7年度【5年間】")]
    [InlineData("令和3年度～令和7年度［5年間］")]
    [InlineData("令和3年度～令和7年度、5年間")]
    [InlineData("令和3年度～令和7年度（2021～2025年度、5年間）")]
    [InlineData("令和7年度までの5年間")]
    [InlineData("令和3年度から向こう5年間")]
    [InlineData("令和3年度を初年度とする5年間")]
    [InlineData("令和3年度を初年度とし令和7年度を目標年度とする5年間")]
    [InlineData("令和3年（2021年）4月～令和8年（2026年）3月")]
    [InlineData("第4次（令和3年度～令和7年度）")]
    [InlineData("前期基本計画（R3～R7）")]
    [InlineData("令和3年度～令和7年度（後期）")]
    [InlineData("令和3年度上期～令和7年度下期")]
    [InlineData("令和3・4・5・6・7年度")]
    [InlineData("令和3, 4, 5, 6, 7年度")]
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
    [InlineData("令和3年度のみ")]
    [InlineData("令和3年度（単年度）")]
    [InlineData("令和3年度（2021年4月～2022年3月）")]
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
    [InlineData("令和7年度まで")]
    [InlineData("令和7年度末まで")]
    [InlineData("令和3・5年度")]
    [InlineData("令和3年度～令和5年度、令和7年度")]
    [InlineData("令和3・4年度～令和7年度")]
    [InlineData("前期")]
    [InlineData("令和3年度～令和5年度～令和7年度")]
    [InlineData("令和3年度、令和7年度")]
    [InlineData("毎年度")]
    [InlineData("令和3年度以降")]
    [InlineData("3～7年度")]
    [InlineData("5年間")]
    [InlineData("令和3年13月～令和8年3月")]
    [InlineData("令和3年度～令和7年度予定")]
    public void What_is_no_period_is_refused(string? text) => Assert.False(FiscalPeriod.TryParse(text, out _));

    [Theory]
    [InlineData("令和2年度～令和4年度（2020年度～2023年度）", "令和2年度～令和4年度", "2020年度~2023年度")]
    [InlineData("2021（令和4）年度から2025（令和7）年度", "2021", "令和4")]
    [InlineData("令和3年度（2020年度）～令和7年度", "令和3", "2020年度")]
    [InlineData("令和3年度～令和7年度（4年間）", "令和3年度～令和7年度", "4年間")]
    [InlineData("4年間（令和3年度～令和7年度）", "令和3年度～令和7年度", "4年間")]
    [InlineData("令和3年度～令和7年度（4年）", "令和3年度～令和7年度", "4年")]
    [InlineData("令和3年度～令和7年度（単年度）", "令和3年度～令和7年度", "単年度")]
    [InlineData("令和3年（2022年）4月～令和8年（2026年）3月", "令和3", "2022年")]
    [InlineData("令和3・4年度（2021～2023年度）", "令和3年度～令和4年度", "2021~2023年度")]
    public void Two_statements_that_disagree_are_named(string text, string one, string other)
    {
        Assert.False(FiscalPeriod.TryParse(text, out _, out var conflict));
        Assert.Equal(new PeriodConflict(one, other), conflict);
    }

    [Theory]
    [InlineData("令和元年度（平成31年度）から令和5年度まで", 2019, 2023)]
    [InlineData("平成27年4月～平成32年3月", 2015, 2019)]
    [InlineData("平成22から24年度", 2010, 2012)]
    [InlineData("令和2年度～令和4年度（2020年度～2022年度）", 2020, 2022)]
    [InlineData("平成30年度～令和4年度", 2018, 2022)]
    [InlineData("令和4年1月～令和4年12月", 2021, 2022)]
    [InlineData("令和元・2年度", 2019, 2020)]
    [InlineData("令和3年度及び令和4年度", 2021, 2022)]
    [InlineData("平成31・令和元年度～令和5年度", 2019, 2023)]
    [InlineData("令和三年度から令和十二年度まで", 2021, 2030)]
    public void Years_and_months_of_either_calendar_are_read(string text, int from, int to)
    {
        Assert.True(FiscalPeriod.TryParse(text, out var period));
        Assert.Equal((from, to), (period.From.StartYear, period.To.StartYear));
    }

    [Fact]
    public void Half_a_character_is_refused() => Assert.False(FiscalPeriod.TryParse("令和3年度～令和7年度\ud800", out _));

    [Fact]
    public void A_long_text_is_refused() => Assert.False(FiscalPeriod.TryParse(new string('(', 100_000) + "令和3年度", out _));

    [Fact]
    public void A_period_holds_its_ends_and_what_lies_between()
    {
        Assert.True(FiscalPeriod.TryParse("令和3年度～令和7年度", out var period));
        Assert.Equal(
            [false, true, true, true, false], new[] { 2020, 2021, 2023, 2025, 2026 }.Select(y => period.Contains(new FiscalYear(y))));
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
