using System.Globalization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>Large-number words: 千円, 万円, 百万円, 億円, and numbers that use several.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("200,000千円", "200000", "千円", "200000000")]
    [InlineData("100万円", "100", "万円", "1000000")]
    [InlineData("150百万円", "150", "百万円", "150000000")]
    [InlineData("2千万円", "2", "千万円", "20000000")]
    [InlineData("1.5億円", "1.5", "億円", "150000000")]
    [InlineData("3十億円", "3", "十億円", "3000000000")]
    [InlineData("2百億円", "2", "百億円", "20000000000")]
    [InlineData("2千億円", "2", "千億円", "200000000000")]
    [InlineData("1兆円", "1", "兆円", "1000000000000")]
    [InlineData("5百円", "5", "百円", "500")]
    [InlineData("500円", "500", "円", "500")]
    [InlineData("１００万円", "100", "万円", "1000000")]
    [InlineData("▲30千円", "-30", "千円", "-30000")]
    public void An_amount_keeps_its_unit_and_is_compared_in_yen(string text, string quantity, string unit, string yen)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(ValueKind.Quantity, value.Kind);
        Assert.Equal(Number(quantity), value.Quantity);
        Assert.Equal(unit, value.Unit);
        Assert.Equal(Units.Yen, value.BaseUnit);
        Assert.Equal(Number(yen), value.BaseQuantity);
    }

    [Theory]
    [InlineData("1億2,000万円", "120000000")]
    [InlineData("1億2000万円", "120000000")]
    [InlineData("１億２，０００万円", "120000000")]
    [InlineData("3万5千円", "35000")]
    [InlineData("2千5百円", "2500")]
    [InlineData("1億2百万円", "102000000")]
    [InlineData("1億5円", "100000005")]
    [InlineData("5千3百万円", "53000000")]
    [InlineData("2億8,120万円", "281200000")]
    [InlineData("7億4587万6千円", "745876000")]
    [InlineData("1億2,345.6万円", "123456000")]
    [InlineData("1兆2億3万4円", "1000200030004")]
    [InlineData("約1億2,000万円", "120000000")]
    [InlineData("▲1億2,000万円", "-120000000")]
    public void An_amount_of_several_words_is_read_in_yen(string text, string yen)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(Number(yen), value.Quantity);
        Assert.Equal(Units.Yen, value.Unit);
        Assert.Equal(1, value.Scale);
        Assert.Equal(Number(yen), value.BaseQuantity);
    }

    [Theory]
    [InlineData("1万2億円")] // the smaller word first
    [InlineData("1億2億円")]
    [InlineData("1億3548万千円")] // digits lost
    [InlineData("3万千円")]
    [InlineData("1億千円")]
    [InlineData("1億2,500千円")]
    [InlineData("1億12000万円")]
    [InlineData("2憶円")]
    [InlineData("1億2,00万円")]
    [InlineData("億円")]
    [InlineData("1億2,000万円3")]
    public void An_amount_that_is_written_wrong_stays_text(string text) => Assert.Equal(ValueKind.Text, TargetValue.Parse(text).Kind);

    [Theory]
    [InlineData("5千人", "千人", "人", "5000")]
    [InlineData("1.2万人", "万人", "人", "12000")]
    [InlineData("3万", "万", "", "30000")]
    [InlineData("1万2千人", "人", "人", "12000")]
    public void Large_number_words_count_people_too(string text, string unit, string baseUnit, string baseQuantity)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(unit, value.Unit);
        Assert.Equal(baseUnit, value.BaseUnit);
        Assert.Equal(Number(baseQuantity), value.BaseQuantity);
    }

    [Theory]
    [InlineData("千円", 1_000, "円")]
    [InlineData("百万円", 1_000_000, "円")]
    [InlineData("千万円", 10_000_000, "円")]
    [InlineData("円", 1, "円")]
    [InlineData("回", 1, "回")]
    [InlineData("", 1, "")]
    public void A_unit_is_split_into_its_worth_and_the_unit_itself(string unit, int scale, string baseUnit)
        => Assert.Equal((scale, baseUnit), Units.Split(unit));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
