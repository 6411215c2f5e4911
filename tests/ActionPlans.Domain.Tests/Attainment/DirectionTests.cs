using ActionPlans.Domain.Attainment;

namespace ActionPlans.Domain.Tests;

/// <summary>Planned values, indicators of which less is better, and what the target's own words say.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData("367人", "367人", "NotApplicable PlannedValue ±0人")]
    [InlineData("367人", "370人", "NotApplicable PlannedValue +3人")]
    [InlineData("367人", "360人", "NotApplicable PlannedValue −7人")]
    [InlineData("367人", "—", "NotApplicable PlannedValue")]
    [InlineData("367人", "367件", "NotApplicable PlannedValue")]
    [InlineData("367人", null, "NotApplicable PlannedValue")]
    public void A_planned_value_without_tolerance_tells_its_difference_only(string target, string? actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Planned));

    [Theory]
    [InlineData("367人", "370人", "Met PlannedValue +3人")]
    [InlineData("367人", "364人", "Met PlannedValue −3人")]
    [InlineData("367人", "371人", "Missed PlannedValue +4人")]
    [InlineData("367人", "363人", "Missed PlannedValue −4人")]
    [InlineData("0人", "2人", "Met PlannedValue +2人")]
    [InlineData("367人", null, "NotPublished")]
    [InlineData("367人", "約束", "Undetermined ActualNotReadable")]
    [InlineData("367人", "367件", "Undetermined UnitsDiffer")]
    public void Within_its_tolerance_a_planned_value_is_met(string target, string? actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Planned with { Tolerance = 3 }));

    [Fact]
    public void A_tolerance_of_zero_asks_for_the_very_number()
    {
        var exact = Judging.Planned with { Tolerance = 0 };
        Assert.Equal("Met PlannedValue ±0人", Judging.Tell("367人", "367人", exact));
        Assert.Equal("Missed PlannedValue +1人", Judging.Tell("367人", "368人", exact));
    }

    [Fact]
    public void A_tolerance_stands_in_the_unit_of_the_target()
    {
        Assert.Equal("Met PlannedValue +3千円", Judging.Tell("100千円", "103千円", Judging.Planned with { Tolerance = 3 }));
        Assert.Equal("Missed PlannedValue +3ポイント", Judging.Tell("50%", "53%", Judging.Planned with { Tolerance = 2.9m }));
    }

    [Theory]
    [InlineData("5件", "5件", "Met NoBaseline ±0件")]
    [InlineData("5件", "4件", "Met NoBaseline −1件")]
    [InlineData("5件", "6件", "Missed NoBaseline +1件")]
    [InlineData("0件", "0件", "Met NoBaseline ±0件")]
    [InlineData("0件", "1件", "Missed NoBaseline +1件")]
    [InlineData("▲5%", "▲6%", "Met NoBaseline −1ポイント")]
    public void Where_less_is_better_the_status_comes_from_comparison(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Lower));

    [Theory]
    [InlineData("120件", "100件", "100件", "Met 100.0% ±0件")]
    [InlineData("120件", "100件", "110件", "Missed 50.0% +10件")]
    [InlineData("120件", "100件", "90件", "Met 150.0% −10件")]
    [InlineData("120件", "100件", "120件", "Missed 0.0% +20件")]
    [InlineData("120件", "100件", "125件", "Missed −25.0% +25件")]
    [InlineData("120件", "0件", "30件", "Missed 75.0% +30件")]
    [InlineData("120件", "0件", "0件", "Met 100.0% ±0件")]
    [InlineData("120件", "ゼロ", "30件", "Missed 75.0% +30件")]
    [InlineData("10位", "5位", "3位", "Met 140.0% −2位")]
    [InlineData("1億円", "9,000万円", "95,000千円", "Missed 50.0% +500万円")]
    [InlineData("10%", "5%", "6%", "Missed 80.0% +1ポイント")]
    public void Where_less_is_better_the_rate_is_the_way_from_the_baseline(string baseline, string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Lower.From(baseline)));

    [Theory]
    [InlineData("100件")] // there is no way to go
    [InlineData("90件")]
    [InlineData("120人")]
    [InlineData("平均120件")]
    [InlineData("多数")]
    public void A_baseline_that_is_not_above_the_target_or_of_another_kind_gives_no_rate(string baseline)
        => Assert.Equal("Missed NoBaseline +10件", Judging.Tell("100件", "110件", Judging.Lower.From(baseline)));

    [Theory]
    [InlineData("5件以下", "5件", "Met NoBaseline ±0件")]
    [InlineData("5件以下", "6件", "Missed NoBaseline +1件")]
    [InlineData("5件未満", "5件", "Missed NoBaseline ±0件")]
    [InlineData("5件未満", "4件", "Met NoBaseline −1件")]
    [InlineData("0件以下", "0件", "Met NoBaseline ±0件")]
    public void At_most_and_less_than_make_less_better_whatever_the_settings_say(string target, string actual, string expected)
    {
        Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));
        Assert.Equal(expected, Judging.Tell(target, actual, Judging.Lower));
    }

    [Theory]
    [InlineData("100%維持", "100%", "Met 100.0% ±0ポイント")]
    [InlineData("100%維持", "99%", "Missed 99.0% −1ポイント")]
    [InlineData("0人維持", "0人", "Met NoBaseline ±0人")]
    [InlineData("0人維持", "1人", "Missed NoBaseline +1人")]
    public void What_is_kept_may_not_get_worse(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Level));

    [Fact]
    public void What_is_kept_low_may_not_rise()
        => Assert.Equal("Missed NoBaseline +1分", Judging.Tell("30分維持", "31分", Judging.Lower));

    [Theory]
    [InlineData("15人削減", "31人削減", "Met 206.7% +16人")]
    [InlineData("3人減", "2人増", "Missed −66.7% −5人")]
    [InlineData("5%減", "▲7%", "Met 140.0% +2ポイント")]
    [InlineData("0.5ポイント改善", "0.3ポイント悪化", "Missed −60.0% −0.8ポイント")]
    [InlineData("前年度比5%増", "7%増", "Met 140.0% +2ポイント")]
    [InlineData("15人削減", "31人", "Undetermined UnitsDiffer")]
    [InlineData("H30比10％減", "平成30年度比8%減", "Missed 80.0% −2ポイント")]
    [InlineData("2013年度比46%削減", "平成25年度比30%削減", "Missed 65.2% −16ポイント")]
    [InlineData("H30比10％減", "12％減", "Met 120.0% +2ポイント")]
    [InlineData("10％減（H30比）", "3％減（前年度比）", "Undetermined UnitsDiffer")]
    [InlineData("H30比10％減", "R1比12％減", "Undetermined UnitsDiffer")]
    public void A_change_is_compared_with_changes_only(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));

    [Theory]
    [InlineData("5位", "3位", "Met NoBaseline −2位")]
    [InlineData("県内5位", "県内7位", "Missed NoBaseline +2位")]
    [InlineData("全国10位以内", "第8位", "Met NoBaseline −2位")]
    [InlineData("10位以上", "8位", "Met NoBaseline −2位")]
    [InlineData("県内5位", "全国3位", "Undetermined UnitsDiffer")]
    public void A_better_rank_is_a_lower_number(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Level));

    [Theory]
    [InlineData("▲5%以上", "▲6%", "Met NoBaseline −1ポイント")]
    [InlineData("▲5%以上", "▲4%", "Missed NoBaseline +1ポイント")]
    [InlineData("▲1,000千円以上", "▲1,200千円", "Met NoBaseline −200千円")]
    [InlineData("5%以上", "4%", "Missed 80.0% −1ポイント")]
    [InlineData("▲100人以上", "▲80人", "Met TargetIsNegative +20人")] // of people it says where the number line ends
    public void At_least_so_much_less_is_so_much_or_lower(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Level));

    [Theory]
    [InlineData("ゼロ", "0件", "Met NoBaseline ±0件")]
    [InlineData("待機児童ゼロ", "3人", "Missed NoBaseline +3人")]
    [InlineData("ゼロ件", "1件", "Missed NoBaseline +1件")]
    public void Nothing_may_be_the_target_where_less_is_better(string target, string actual, string expected)
    {
        Assert.Equal(expected, Judging.Tell(target, actual, Judging.Lower));
        Assert.Equal("NotApplicable TargetIsZero", Judging.Tell(target, actual, Judging.Level));
    }

    [Theory]
    [InlineData("50回", "50回以上", "Met ActualIsBound")]
    [InlineData("50回", "50回未満", "Missed ActualIsBound")]
    [InlineData("30分以内", "30分以内", "Met ActualIsBound")]
    [InlineData("30分未満", "30分以内", "Undetermined ActualNotReadable")]
    [InlineData("60回", "50回以上", "Undetermined ActualNotReadable")]
    public void A_bound_decides_only_where_nothing_is_left_open(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));

    [Theory]
    [InlineData("50回", "なし", "Missed 0.0% −50回")]
    [InlineData("50回", "0", "Missed 0.0% −50回")]
    [InlineData("50回", "未実施", "Undetermined ActualNotReadable")]
    public void Nothing_is_nothing_in_every_unit(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));

    [Fact]
    public void At_least_makes_more_better_whatever_the_settings_say()
    {
        Assert.Equal("Met 120.0% +1件", Judging.Tell("5件以上", "6件", Judging.Lower));
        Assert.Equal("Missed 80.0% −1件", Judging.Tell("5件以上", "4件", Judging.Lower));
        Assert.Equal("Missed 99.9% ±0人", Judging.Tell("100人超", "100人", Judging.Lower));
        Assert.Equal("Met 101.0% +1人", Judging.Tell("100人超", "101人", Judging.Lower));
        Assert.Equal("NotApplicable TargetIsZero", Judging.Tell("0件以上", "4件", Judging.Lower));
    }

    [Theory]
    [InlineData("40回", "39回", 97.5, AttainmentStatus.Near)]
    [InlineData("40回", "39回", 97.6, AttainmentStatus.Missed)]
    [InlineData("40回", "36回", 90, AttainmentStatus.Near)] // at the threshold
    [InlineData("40回", "35回", 90, AttainmentStatus.Missed)]
    [InlineData("40回", "40回", 90, AttainmentStatus.Met)]
    [InlineData("▲5%", "▲6%", 90, AttainmentStatus.Missed)] // no rate, no threshold
    public void Close_to_the_target_is_only_what_the_plan_s_threshold_says(
        string target, string actual, double nearFrom, AttainmentStatus expected)
    {
        Assert.Equal(expected, Judging.Judge(target, actual, Judging.Flow with { NearFrom = (decimal)nearFrom }).Status);
        Assert.NotEqual(AttainmentStatus.Near, Judging.Judge(target, actual, Judging.Flow).Status);
    }

    [Fact]
    public void Where_less_is_better_the_threshold_holds_for_the_rate_from_the_baseline()
    {
        var rule = Judging.Lower.From("120件") with { NearFrom = 90 };
        Assert.Equal(AttainmentStatus.Near, Judging.Judge("100件", "102件", rule).Status);
        Assert.Equal(AttainmentStatus.Missed, Judging.Judge("100件", "103件", rule).Status);
        Assert.Equal(AttainmentStatus.Missed, Judging.Judge("100件", "102件", Judging.Lower with { NearFrom = 90 }).Status);
    }
}
