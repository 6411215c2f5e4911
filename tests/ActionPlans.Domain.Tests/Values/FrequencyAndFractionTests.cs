using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>So many times in a month, week or year, and n of m.</summary>
public sealed class FrequencyAndFractionTests
{
    [Theory]
    [InlineData("月1回", 1, 12)]
    [InlineData("月2回", 2, 24)]
    [InlineData("毎月1回", 1, 12)]
    [InlineData("月間1回", 1, 12)]
    [InlineData("1か月1回", 1, 12)]
    [InlineData("月１回", 1, 12)]
    [InlineData("月 1 回", 1, 12)]
    [InlineData("週1回", 1, 52)]
    [InlineData("毎週2回", 2, 104)]
    [InlineData("1週間3回", 3, 156)]
    [InlineData("年1回", 1, 1)]
    [InlineData("年間40回", 40, 40)]
    [InlineData("毎年4回", 4, 4)]
    [InlineData("年1,000回", 1000, 1000)]
    [InlineData("2回/年", 2, 2)]
    [InlineData("1回/月", 1, 12)]
    [InlineData("週に2回", 2, 104)]
    [InlineData("隔月", 1, 6)]
    [InlineData("隔月1回", 1, 6)]
    [InlineData("四半期に1回", 1, 4)]
    [InlineData("年12回以上", 12, 12)]
    [InlineData("2回以上/月", 2, 24)]
    [InlineData("毎月1回開催", 1, 12)]
    [InlineData("月1回程度", 1, 12)]
    [InlineData("毎月", 1, 12)]
    [InlineData("毎月開催", 1, 12)]
    [InlineData("隔月開催", 1, 6)]
    [InlineData("四半期ごと", 1, 4)]
    [InlineData("毎四半期実施", 1, 4)]
    [InlineData("半期ごとに開催", 1, 2)]
    public void A_frequency_is_compared_per_year_and_kept_as_written(string text, int times, int perYear)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(ValueKind.Frequency, value.Kind);
        Assert.Equal(text, value.Text);
        Assert.Equal(times, value.Quantity);
        Assert.Equal("回", value.Unit);
        Assert.Equal("回", value.BaseUnit);
        Assert.Equal(perYear, value.BaseQuantity);
    }

    [Fact]
    public void A_frequency_may_carry_words_of_its_own()
    {
        Assert.Equal(ValueBound.AtLeast, TargetValue.Parse("月1回以上").Bound);
        Assert.Equal(ValueBound.AtMost, TargetValue.Parse("年2件以下").Bound);
        Assert.True(TargetValue.Parse("平均月2回").IsAverage);
        Assert.True(TargetValue.Parse("年約10回").IsApproximate);
        Assert.True(TargetValue.Parse("約年10回").IsApproximate);
        Assert.Equal("件", TargetValue.Parse("年2件").Unit);
    }

    [Theory]
    [InlineData("月1")] // of what?
    [InlineData("月回")]
    [InlineData("月開催")]
    [InlineData("毎年度")]
    [InlineData("毎年開催")]
    [InlineData("月1～2回")]
    [InlineData("月1回、年4回")]
    [InlineData("1月1日")] // New Year's Day
    [InlineData("1月15日")]
    [InlineData("1年3月")]
    [InlineData("月-1回")]
    public void What_is_no_count_of_times_stays_text(string text) => Assert.Equal(ValueKind.Text, TargetValue.Parse(text).Kind);

    [Theory]
    [InlineData("月20時間以下", "時間/月")]
    [InlineData("月3%", "%/月")]
    [InlineData("月10万円", "万円/月")]
    [InlineData("月10件以下", "件/月")]
    [InlineData("1日5回", "回/日")]
    [InlineData("110人/日", "人/日")]
    public void What_is_said_of_each_month_or_day_is_not_made_a_year_s_amount(string text, string unit)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(ValueKind.Quantity, value.Kind);
        Assert.Equal(unit, value.Unit);
    }

    [Theory]
    [InlineData("1,000人/年", 1000, "人")]
    [InlineData("年1,000人", 1000, "人")]
    [InlineData("年間1,000人", 1000, "人")]
    [InlineData("年5千人", 5000, "人")]
    [InlineData("年100円", 100, "円")]
    [InlineData("年3%", 3, "%")]
    public void An_amount_of_a_year_is_that_amount(string text, int quantity, string unit)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal((quantity, unit), (value.BaseQuantity, value.BaseUnit));
    }

    [Theory]
    [InlineData("3/5", 3, 5, "")]
    [InlineData("３／５", 3, 5, "")]
    [InlineData("3/5件", 3, 5, "件")]
    [InlineData("5/5校", 5, 5, "校")]
    [InlineData("0/5", 0, 5, "")]
    [InlineData("1,000/2,000人", 1000, 2000, "人")]
    [InlineData("3件/5件", 3, 5, "件")]
    [InlineData("10校中8校", 8, 10, "校")]
    [InlineData("25/40", 25, 40, "")]
    public void N_of_m_is_a_share(string text, int n, int m, string unit)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(ValueKind.Fraction, value.Kind);
        Assert.Equal(n, value.Numerator);
        Assert.Equal(m, value.Denominator);
        Assert.Equal((decimal)n / m, value.Quantity);
        Assert.Equal(unit, value.Unit);
        Assert.Equal(text, value.Text);
    }

    [Theory]
    [InlineData("3/0")]
    [InlineData("0/0")]
    [InlineData("5/3")] // more than all: a date, or a slip
    [InlineData("2021/4/1")]
    [InlineData("3/5/人")]
    [InlineData("/5")]
    [InlineData("3/")]
    [InlineData("9/30")] // the last day of September
    [InlineData("12/25")]
    [InlineData("5人中8人")]
    public void What_is_no_share_is_not_read_as_one(string text)
    {
        var value = TargetValue.Parse(text);
        Assert.NotEqual(ValueKind.Fraction, value.Kind);
        Assert.False(value.IsNumeric);
    }
}
