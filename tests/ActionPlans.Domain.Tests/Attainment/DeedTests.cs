using ActionPlans.Domain.Attainment;

namespace ActionPlans.Domain.Tests;

/// <summary>実施: done or not, and never a rate.</summary>
public sealed class DeedTests
{
    [Theory]
    [InlineData("実施", "実施", "Met Deed")]
    [InlineData("実施", "実施済み", "Met Deed")]
    [InlineData("実施", "実施済", "Met Deed")]
    [InlineData("実施済み", "実施", "Met Deed")]
    [InlineData("実施", "実 施", "Met Deed")]
    [InlineData("実施", "未実施", "Missed Deed")]
    [InlineData("実施", null, "NotPublished")]
    [InlineData("実施", "実施中", "Met Deed")]
    [InlineData("実施", "○", "Met Deed")]
    [InlineData("実施", "一部実施", "Missed Deed")]
    [InlineData("実施", "検討中", "Missed Deed")]
    [InlineData("実施", "中止", "Missed Deed")]
    [InlineData("○", "△", "Missed Deed")]
    [InlineData("○", "×", "Missed Deed")]
    [InlineData("一部実施", "一部実施", "Met Deed")]
    [InlineData("一部実施", "○", "Met Deed")]
    [InlineData("検討", "検討中", "Met Deed")]
    [InlineData("検討", "未検討", "Missed Deed")]
    [InlineData("着手", "検討", "Missed Deed")]
    [InlineData("完了", "実施中", "Missed Deed")]
    [InlineData("完了", "実施済", "Met Deed")]
    [InlineData("実施", "3回", "Undetermined ActualNotReadable")]
    [InlineData("実施", "3回実施", "Met Deed")]
    [InlineData("実施", "0回実施", "Undetermined ActualNotReadable")]
    [InlineData("完了", "3回実施", "Undetermined ActualNotReadable")]
    [InlineData("実施", "実施できなかった", "Missed Deed")]
    [InlineData("実施", "実施予定", "Undetermined ActualNotReadable")]
    [InlineData("実施", "概ね良好", "Undetermined ActualNotReadable")]
    public void A_deed_is_met_when_it_is_done(string target, string? actual, string expected)
    {
        Assert.Equal(expected, Judging.Tell(target, actual, Judging.Deed));
        Assert.Equal(expected, Judging.Tell(target, actual, Judging.Level)); // the word says it, whatever the settings say
    }

    [Theory]
    [InlineData("策定", "策定", "Met Deed")]
    [InlineData("策定", "策定済み", "Met Deed")]
    [InlineData("策定", "策定済", "Met Deed")]
    [InlineData("策定", "未策定", "Missed Deed")]
    [InlineData("策定", null, "NotPublished")]
    [InlineData("策定", "策定中", "Missed Deed")]
    [InlineData("策定", "一部策定", "Missed Deed")]
    [InlineData("策定", "検討", "Missed Deed")]
    [InlineData("策定", "○", "Met Deed")]
    [InlineData("策定", "概ね良好", "Undetermined ActualNotReadable")]
    [InlineData("ＡＩ導入", "AI導入", "Met Deed")]
    [InlineData("策定", "策定（令和4年3月）", "Met Deed")]
    [InlineData("策定", "策定（一部）", "Undetermined ActualNotReadable")]
    [InlineData("計画の策定", "計画を策定", "Met Deed")]
    [InlineData("計画策定", "策定済", "Met Deed")]
    [InlineData("工事着手", "着手", "Met Deed")]
    [InlineData("計画策定", "定", "Undetermined ActualNotReadable")]
    [InlineData("システム導入", "導入準備", "Undetermined ActualNotReadable")]
    [InlineData("導入", "導入準備", "Missed Deed")]
    [InlineData("導入", "導入せず", "Missed Deed")]
    [InlineData("導入", "導入に向けて検討", "Missed Deed")]
    [InlineData("条例 改正", "条例改正", "Met Deed")]
    public void Any_word_is_a_deed_where_the_plan_says_so(string target, string? actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Deed));

    [Fact]
    public void A_word_that_the_plan_does_not_call_a_deed_is_not_judged()
        => Assert.Equal("NotApplicable TargetNotReadable", Judging.Tell("策定", "策定", Judging.Level));

    [Fact]
    public void A_number_is_judged_as_a_number_even_where_the_plan_speaks_of_a_deed()
        => Assert.Equal("Missed 50.0% −1回", Judging.Tell("2回", "1回", Judging.Deed));

    [Fact]
    public void A_target_of_not_doing_is_met_by_not_doing()
    {
        Assert.Equal("Met Deed", Judging.Tell("未実施", "未実施", Judging.Deed));
        Assert.Equal("Met Deed", Judging.Tell("未実施", "実施", Judging.Deed)); // more than was asked
    }

    [Fact]
    public void A_deed_has_no_rate_and_no_difference()
    {
        var judged = Judging.Judge("実施", "実施", Judging.Deed with { NearFrom = 90 });
        Assert.Null(judged.Rate);
        Assert.Null(judged.Difference);
        Assert.Equal(AttainmentReason.Deed, judged.Reason);
    }
}
