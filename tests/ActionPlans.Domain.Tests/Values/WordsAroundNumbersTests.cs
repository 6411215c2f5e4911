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
    [InlineData("50回以内", ValueBound.AtMost)]
    [InlineData("50回超", ValueBound.MoreThan)]
    [InlineData("50回を超える", ValueBound.MoreThan)]
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
        Assert.True(AssertRead("11人（3カ年累計）", 11, "人").IsCumulative);
        Assert.True(AssertRead("3カ年累計11人", 11, "人").IsCumulative);
        Assert.True(AssertRead("累計で120件", 120, "件").IsCumulative);
        Assert.True(AssertRead("50件（累計）以上", 50, "件").IsCumulative);
        Assert.True(AssertRead("通算30件", 30, "件").IsCumulative);
        Assert.True(AssertRead("30件（通算）", 30, "件").IsCumulative);
        Assert.True(AssertRead("5年間で100件", 100, "件").IsCumulative);
        Assert.False(TargetValue.Parse("1年間で100件").IsCumulative);
        Assert.False(AssertRead("120件", 120, "件").IsCumulative);
    }

    [Fact]
    public void An_approximate_number_is_marked()
    {
        foreach (var text in new[] { "約50人", "概ね50人", "50人程度", "50人前後", "およそ50人" })
        {
            Assert.True(AssertRead(text, 50, "人").IsApproximate);
        }

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
    [InlineData("1回開催", 1, "回")]
    [InlineData("1回の開催", 1, "回")]
    [InlineData("3件実施", 3, "件")]
    [InlineData("100部配布", 100, "部")]
    [InlineData("100%達成", 100, "%")]
    [InlineData("5講座開講", 5, "講座")]
    [InlineData("合計10人", 10, "人")]
    [InlineData("延べ1,200人", 1200, "人")]
    [InlineData("50回（うち市外5回）", 50, "回")]
    [InlineData("50回、うち市外5回", 50, "回")]
    [InlineData("40回（前年度35回）", 40, "回")]
    [InlineData("1回(2日)", 1, "回")]
    [InlineData("50人(100%)", 50, "人")]
    [InlineData("367人（8人減）", 367, "人")]
    [InlineData("5件 ※見込み", 5, "件")]
    [InlineData("12回。", 12, "回")]
    [InlineData("満足度80%", 80, "%")]
    [InlineData("年間参加者100人", 100, "人")]
    [InlineData("満足度80%以上", 80, "%")]
    [InlineData("今年度52件", 52, "件")]
    [InlineData("(速報)52回", 52, "回")]
    [InlineData("52回（※1）", 52, "回")]
    [InlineData("52回※1", 52, "回")]
    [InlineData("52回＊1", 52, "回")]
    [InlineData("52回*", 52, "回")]
    [InlineData("52件（新規10件）", 52, "件")]
    [InlineData("55人（定員60人）", 55, "人")]
    [InlineData("52件（+4件）", 52, "件")]
    [InlineData("80%（4校/5校）", 80, "%")]
    [InlineData("52件（対前年度比＋4件）", 52, "件")]
    public void Verbs_and_remarks_do_not_count(string text, int quantity, string unit)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal((quantity, unit), (value.BaseQuantity, value.BaseUnit));
    }

    [Theory]
    [InlineData("15人削減", 15, "人", ValueChange.Decrease)]
    [InlineData("3人減", 3, "人", ValueChange.Decrease)]
    [InlineData("10件増", 10, "件", ValueChange.Increase)]
    [InlineData("5人以上の増加", 5, "人", ValueChange.Increase)]
    [InlineData("0.5ポイント改善", 0.5, "ポイント", ValueChange.Improvement)]
    [InlineData("前年度比5%増", 5, "%", ValueChange.Increase)]
    [InlineData("40回", 40, "回", ValueChange.None)]
    [InlineData("10削減", 10, "", ValueChange.Decrease)]
    [InlineData("20%カット", 20, "%", ValueChange.Decrease)]
    [InlineData("15人の純減", 15, "人", ValueChange.Decrease)]
    [InlineData("5%引き下げ", 5, "%", ValueChange.Decrease)]
    [InlineData("100万円の増収", 100, "万円", ValueChange.Increase)]
    public void A_change_says_its_direction(string text, double quantity, string unit, ValueChange change)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(((decimal?)(decimal)quantity, unit, change), (value.Quantity, value.Unit, value.Change));
    }

    [Theory]
    [InlineData("前年度比5%増", "前年度比")]
    [InlineData("対前年比5%増", "前年度比")]
    [InlineData("対前年度5%増", "前年度比")]
    [InlineData("前年度より5件増", "前年度比")]
    [InlineData("前年同月比5%増", "前年同期比")]
    [InlineData("H30比10%減", "平成30年度比")]
    [InlineData("2018年度比10%減", "平成30年度比")]
    [InlineData("10％減（平成30年度比）", "平成30年度比")]
    [InlineData("基準年度比20%削減", "基準年比")]
    [InlineData("計画当初比5%増", "基準年比")]
    [InlineData("5%増", null)]
    public void What_a_number_is_measured_against_is_one_whatever_its_spelling(string text, string? basis)
        => Assert.Equal(basis, TargetValue.Parse(text).Basis);

    [Theory]
    [InlineData("16人(6人)")]
    [InlineData("950(2,930)")]
    public void Of_two_values_nobody_knows_which_is_meant(string text)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(ValueKind.Pair, value.Kind);
        Assert.False(value.IsNumeric);
        var chosen = TargetValue.Parse("16人(6人)").Choose(PairOrder.TotalThenYear);
        Assert.Equal((6m, "16人(6人)"), (chosen.Quantity, chosen.Text));
    }

    [Theory]
    [InlineData("平均平均2人")]
    [InlineData("約約2人")]
    [InlineData("累計累計2人")]
    [InlineData("前年度比5%増（H30比）")]
    [InlineData("前年度比H30比5%増")]
    [InlineData("累計2人（累計）")]
    [InlineData("2人以上以下")]
    [InlineData("以上2人")]
    [InlineData("2以上人")]
    [InlineData("2人平均")]
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
