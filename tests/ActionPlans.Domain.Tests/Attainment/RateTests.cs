using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>More is better: the rate is actual / target, and the difference stands in the target's unit.</summary>
public sealed class RateTests
{
    [Theory]
    [InlineData("40回", "40回", "Met 100.0% ±0回")]
    [InlineData("40回", "50回", "Met 125.0% +10回")]
    [InlineData("40回", "39回", "Missed 97.5% −1回")]
    [InlineData("15件", "0件", "Missed 0.0% −15件")]
    [InlineData("200,000千円", "213,400千円", "Met 106.7% +13,400千円")]
    [InlineData("1,000人", "2,500人", "Met 250.0% +1,500人")]
    [InlineData("3回", "1回", "Missed 33.3% −2回")]
    [InlineData("3回", "2回", "Missed 66.7% −1回")]
    [InlineData("1億2,000万円", "1億円", "Missed 83.3% −20,000,000円")]
    public void A_flow_has_a_rate(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));

    [Theory]
    [InlineData("44団体", "45団体", "Met 102.3% +1団体")]
    [InlineData("30%", "28.5%", "Missed 95.0% −1.5ポイント")]
    [InlineData("98.84%", "98.82%", "Missed 99.9% −0.02ポイント")]
    [InlineData("98.82%", "98.82%", "Met 100.0% ±0ポイント")]
    [InlineData("98.82%", "98.84%", "Met 100.0% +0.02ポイント")]
    [InlineData("平均2人", "平均2.5人", "Met 125.0% +0.5人")]
    [InlineData("3/5", "4/5", "Met 133.3% +20ポイント")]
    [InlineData("1/3", "2/6", "Met 100.0% ±0ポイント")]
    [InlineData("2ポイント", "1.5ポイント", "Missed 75.0% −0.5ポイント")]
    public void A_level_has_a_rate_and_its_difference_is_told_in_its_unit(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Level));

    [Theory]
    [InlineData("3.9%", "3.9%", "Met 100.0% ±0ポイント")]
    [InlineData("7.8%", "3.9%", "Missed 50.0% −3.9ポイント")]
    [InlineData("19.5%", "20%", "Met 102.6% +0.5ポイント")]
    public void A_cumulative_level_is_compared_with_the_target_of_its_own_year(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Cumulative));

    [Theory]
    [InlineData("月1回", "12回", "Met 100.0% ±0回/年")]
    [InlineData("月1回", "11回", "Missed 91.7% −1回/年")]
    [InlineData("月1回", "13回", "Met 108.3% +1回/年")]
    [InlineData("月1回", "月1回", "Met 100.0% ±0回/年")]
    [InlineData("月1回", "年12回", "Met 100.0% ±0回/年")]
    [InlineData("月2回", "月1回", "Missed 50.0% −12回/年")]
    [InlineData("週1回", "51回", "Missed 98.1% −1回/年")]
    [InlineData("週1回", "52回", "Met 100.0% ±0回/年")]
    [InlineData("年4回", "3回", "Missed 75.0% −1回")]
    [InlineData("12回", "月1回", "Met 100.0% ±0回")]
    [InlineData("月1回以上", "12回", "Met 100.0% ±0回/年")]
    public void A_frequency_is_compared_per_year(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));

    [Theory]
    [InlineData("50回以上", "50回", "Met 100.0% ±0回")]
    [InlineData("50回以上", "49回", "Missed 98.0% −1回")]
    public void At_least_is_met_by_the_number_itself(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));

    [Theory]
    [InlineData("▲5%", "▲5%", "Met TargetIsNegative ±0ポイント")]
    [InlineData("▲5%", "▲3%", "Met TargetIsNegative +2ポイント")]
    [InlineData("▲5%", "▲6%", "Missed TargetIsNegative −1ポイント")]
    [InlineData("▲5%", "0%", "Met TargetIsNegative +5ポイント")]
    public void Against_a_negative_target_there_is_a_status_but_no_rate(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Level));

    [Fact]
    public void A_negative_actual_has_a_negative_rate()
        => Assert.Equal("Missed \u221220.0% \u2212120千円", Judging.Tell("100千円", "▲20千円", Judging.Flow));

    [Theory]
    [InlineData("1,000,000,000,000,000人", "999,999,999,999,999.999999人", AttainmentStatus.Missed)]
    [InlineData("1,000,000,000,000,000人", "1,000,000,000,000,000人", AttainmentStatus.Met)]
    [InlineData("0.000001人", "1,000,000,000,000,000人", AttainmentStatus.Met)]
    [InlineData("30.000001%", "30%", AttainmentStatus.Missed)]
    public void The_status_is_judged_from_exact_values(string target, string actual, AttainmentStatus expected)
        => Assert.Equal(expected, Judging.Judge(target, actual, Judging.Level).Status);

    [Fact]
    public void The_rate_is_kept_exactly()
    {
        Assert.Equal(125m, Judging.Judge("40回", "50回", Judging.Flow).Rate);
        Assert.Equal(98.82m / 98.84m * 100, Judging.Judge("98.84%", "98.82%", Judging.Level).Rate);
        Assert.Equal(-0.02m, Judging.Judge("98.84%", "98.82%", Judging.Level).Difference);
    }

    [Fact]
    public void An_indicator_without_rule_is_a_number_of_which_more_is_better()
    {
        Assert.Equal("Met 125.0% +10回", Judging.Tell("40回", "50回", AttainmentRule.Default));
        Assert.Null(AttainmentRule.Default.NearFrom);
    }

    [Fact]
    public void There_is_no_judging_without_a_rule()
        => Assert.Throws<ArgumentNullException>(() => AttainmentCalculator.Judge(TargetValue.Parse("1"), null, null!));
}
