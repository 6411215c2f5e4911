using ActionPlans.Domain.Attainment;

namespace ActionPlans.Domain.Tests;

/// <summary>対象外 and 未判定, always with their reasons, and 未公表.</summary>
public sealed class NotJudgedTests
{
    [Theory]
    [InlineData("0回")]
    [InlineData("0件")]
    [InlineData("0%")]
    [InlineData("0")]
    [InlineData("0/5")]
    [InlineData("▲0件")]
    [InlineData("0件以上")]
    public void A_target_of_zero_has_no_rate_and_is_not_judged(string target)
    {
        foreach (var actual in new[] { null, target.Replace("以上", "", StringComparison.Ordinal), "5件", "—" })
        {
            Assert.Equal("NotApplicable TargetIsZero", Judging.Tell(target, actual, Judging.Flow));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("—")]
    [InlineData("－")]
    [InlineData("")]
    [InlineData("\u3000")]
    public void A_year_without_target_is_not_judged(string? target)
    {
        foreach (var rule in new[] { Judging.Flow, Judging.Lower, Judging.Planned, Judging.Deed })
        {
            Assert.Equal("NotApplicable NoTargetThisYear", Judging.Tell(target, null, rule));
            Assert.Equal("NotApplicable NoTargetThisYear", Judging.Tell(target, "40回", rule));
        }
    }

    [Theory]
    [InlineData("充実を図る")]
    [InlineData("16人前後～20人")]
    public void A_target_in_words_is_not_judged(string target)
    {
        Assert.Equal("NotApplicable TargetNotReadable", Judging.Tell(target, null, Judging.Flow));
        Assert.Equal("NotApplicable TargetNotReadable", Judging.Tell(target, target, Judging.Flow));
    }

    [Theory]
    [InlineData("40回")]
    [InlineData("月1回")]
    [InlineData("98.82%")]
    [InlineData("実施")]
    [InlineData("▲5%")]
    public void Without_result_a_target_is_unpublished_never_zero_and_never_missed(string target)
    {
        var judged = Judging.Judge(target, null, Judging.Level);
        Assert.Equal(AttainmentStatus.NotPublished, judged.Status);
        Assert.Null(judged.Rate);
        Assert.Null(judged.Difference);
        Assert.Equal(AttainmentReason.None, judged.Reason);
    }

    [Fact]
    public void Without_result_an_indicator_of_which_less_is_better_is_unpublished()
        => Assert.Equal("NotPublished", Judging.Tell("5件", null, Judging.Lower));

    [Theory]
    [InlineData("—")]
    [InlineData("")]
    public void A_result_that_gives_no_value_is_not_determined(string actual)
    {
        Assert.Equal("Undetermined NoActual", Judging.Tell("40回", actual, Judging.Flow));
        Assert.Equal("Undetermined NoActual", Judging.Tell("実施", actual, Judging.Deed));
    }

    [Theory]
    [InlineData("中止")]
    [InlineData("実施")]
    [InlineData("30回以上")]
    [InlineData("50回以下")]
    [InlineData("月4回（8月を除く）")]
    public void An_actual_that_is_no_single_number_is_not_determined(string actual)
        => Assert.Equal("Undetermined ActualNotReadable", Judging.Tell("40回", actual, Judging.Flow));

    [Theory]
    [InlineData("40回", "40人")]
    [InlineData("40回", "40")]
    [InlineData("40", "40回")]
    [InlineData("30%", "30ポイント")]
    [InlineData("30%", "30人")]
    [InlineData("月1回", "12件")]
    [InlineData("100万円", "100万人")]
    [InlineData("平均2人", "2人")] // an average and a total
    [InlineData("2人", "平均2人")]
    [InlineData("累計120件", "120件")] // a running total and a year's amount
    [InlineData("120件", "累計120件")]
    [InlineData("通算30件", "31件")]
    [InlineData("30件", "30件（通算）")]
    [InlineData("5年間で100件", "20件")]
    [InlineData("実人数50人", "延べ120人")] // persons and visits
    [InlineData("延べ120人", "実人数50人")]
    [InlineData("延べ120人", "130人（実人数）")]
    [InlineData("平均14日", "12日")]
    [InlineData("月10件以下", "100件")]
    [InlineData("前年度比101%", "102%")]
    [InlineData("3/5", "4")] // a share and a count
    [InlineData("3/5件", "4件")]
    [InlineData("4件", "3/5件")]
    public void Different_units_and_bases_are_never_compared(string target, string actual)
    {
        Assert.Equal("Undetermined UnitsDiffer", Judging.Tell(target, actual, Judging.Flow));
        Assert.Equal("Undetermined UnitsDiffer", Judging.Tell(target, actual, Judging.Lower));
    }

    [Theory]
    [InlineData("1,000千円", "90万円", "Missed 90.0% −100千円")]
    [InlineData("100万円", "1,000千円", "Met 100.0% ±0万円")]
    [InlineData("1億2,000万円", "120,000千円", "Met 100.0% ±0円")]
    [InlineData("2億円", "1億9,990万円", "Missed 99.9% −0.001億円")]
    [InlineData("1.2万人", "12,000人", "Met 100.0% ±0万人")]
    [InlineData("3ヶ所", "3箇所", "Met 100.0% ±0か所")]
    [InlineData("累計120件", "累計130件", "Met 108.3% +10件")]
    [InlineData("45,298平方メートル", "24,672㎡", "Missed 54.5% −20,626㎡")]
    [InlineData("1,000人/年", "1,050人", "Met 105.0% +50人")]
    [InlineData("146名", "144人", "Missed 98.6% −2人")]
    [InlineData("80%", "8割5分", "Met 106.3% +5ポイント")]
    [InlineData("24,000㎡", "2.4ha", "Met 100.0% ±0㎡")]
    [InlineData("10校中8校", "80%", "Met 100.0% ±0ポイント")]
    [InlineData("平均3.5点", "3.6点", "Met 102.9% +0.1点")] // of points there is no total
    [InlineData("80%", "平均82%", "Met 102.5% +2ポイント")]
    [InlineData("累計30件", "通算31件", "Met 103.3% +1件")]
    [InlineData("5年間で100件", "累計95件", "Missed 95.0% −5件")]
    [InlineData("14日以内", "2週間", "Met NoBaseline ±0日")]
    [InlineData("1年以内", "10か月", "Met NoBaseline −0.1667年")]
    [InlineData("1人1日当たり900g以下", "880g/人・日", "Met NoBaseline −20g/人日")]
    [InlineData("10,000千円", "¥9,800,000", "Missed 98.0% −200千円")]
    [InlineData("毎月開催", "11回", "Missed 91.7% −1回/年")]
    [InlineData("12回", "毎月開催", "Met 100.0% ±0回")]
    [InlineData("月10件以下", "月9件", "Met NoBaseline −1件/月")]
    [InlineData("月10件以下", "月11件", "Missed NoBaseline +1件/月")]
    [InlineData("満足度80%以上", "79.95%", "Missed 99.9% −0.05ポイント")]
    [InlineData("累計75人", "16人（累計80人）", "Met 106.7% +5人")]
    [InlineData("16人", "16人（累計80人）", "Met 100.0% ±0人")]
    [InlineData("延べ100人", "30人（延べ120人）", "Met 120.0% +20人")]
    public void The_same_unit_in_other_words_is_compared(string target, string actual, string expected)
        => Assert.Equal(expected, Judging.Tell(target, actual, Judging.Flow));
}
