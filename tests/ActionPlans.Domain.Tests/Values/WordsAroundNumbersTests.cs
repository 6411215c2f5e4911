using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>平均, 累計, 約, 以上, 以下, 未満 around a number.</summary>
public sealed class WordsAroundNumbersTests
{
    [Theory]
    [InlineData("50回以上", ValueBound.AtLeast)]
    [InlineData("50回以下", ValueBound.AtMost)]
    [InlineData("50回未満", ValueBound.LessThan)]
    [InlineData("50回", ValueBound.Exact)]
    [InlineData("５０回 以上", ValueBound.AtLeast)]
    public void A_bound_is_read(string text, ValueBound bound)
    {
        var value = AssertRead(text, 50, "回");
        Assert.Equal(bound, value.Bound);
    }

    [Theory]
    [InlineData("50以上")]
    [InlineData("30%以上")]
    [InlineData("3か所以上")]
    [InlineData("100万円以上")]
    public void A_bound_follows_any_unit(string text) => Assert.Equal(ValueBound.AtLeast, TargetValue.Parse(text).Bound);

    [Fact]
    public void An_average_is_marked()
    {
        Assert.True(AssertRead("平均2人", 2, "人").IsAverage);
        Assert.True(AssertRead("平均 2 人", 2, "人").IsAverage);
        Assert.False(AssertRead("2人", 2, "人").IsAverage);
    }

    [Fact]
    public void A_running_total_is_marked()
    {
        Assert.True(AssertRead("累計120件", 120, "件").IsCumulative);
        Assert.True(AssertRead("累計：120件", 120, "件").IsCumulative);
        Assert.True(AssertRead("120件（累計）", 120, "件").IsCumulative);
        Assert.False(AssertRead("120件", 120, "件").IsCumulative);
    }

    [Fact]
    public void An_approximate_number_is_marked()
    {
        Assert.True(AssertRead("約50人", 50, "人").IsApproximate);
        Assert.False(AssertRead("50人", 50, "人").IsApproximate);
    }

    [Fact]
    public void Several_words_go_together()
    {
        var value = AssertRead("平均約2人以上", 2, "人");
        Assert.True(value.IsAverage && value.IsApproximate);
        Assert.Equal(ValueBound.AtLeast, value.Bound);
        Assert.Equal(-5, TargetValue.Parse("約▲5%").Quantity);
    }

    [Theory]
    [InlineData("平均平均2人")]
    [InlineData("約約2人")]
    [InlineData("累計累計2人")]
    [InlineData("累計2人（累計）")]
    [InlineData("2人以上以下")]
    [InlineData("以上2人")]
    [InlineData("2以上人")]
    [InlineData("2人平均")]
    [InlineData("2人（平均）")]
    public void Words_in_the_wrong_place_or_twice_stay_text(string text) => Assert.Equal(ValueKind.Text, TargetValue.Parse(text).Kind);

    private static TargetValue AssertRead(string text, decimal quantity, string unit)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(ValueKind.Quantity, value.Kind);
        Assert.Equal(quantity, value.Quantity);
        Assert.Equal(unit, value.Unit);
        Assert.Equal(text, value.Text);
        return value;
    }
}
