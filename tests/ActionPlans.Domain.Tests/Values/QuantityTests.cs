using System.Globalization;
using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>Numbers with a unit or without.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData("40回", "40", "回")]
    [InlineData("15件", "15", "件")]
    [InlineData("44団体", "44", "団体")]
    [InlineData("5事業", "5", "事業")]
    [InlineData("1,000人", "1000", "人")]
    [InlineData("1社", "1", "社")]
    [InlineData("10日", "10", "日")]
    [InlineData("98.82%", "98.82", "%")]
    [InlineData("3.9%", "3.9", "%")]
    [InlineData("0回", "0", "回")]
    [InlineData("12", "12", "")]
    [InlineData("5kg/人", "5", "kg/人")]
    [InlineData("1.5ポイント", "1.5", "ポイント")]
    [InlineData("3つ", "3", "つ")]
    [InlineData("007人", "7", "人")]
    [InlineData("0.000001%", "0.000001", "%")]
    public void A_number_and_its_unit_are_read(string text, string quantity, string unit) => AssertRead(text, quantity, unit);

    [Theory]
    [InlineData("４０回", "40", "回")]
    [InlineData("９８．８２％", "98.82", "%")]
    [InlineData("１，０００人", "1000", "人")]
    [InlineData("10ﾎﾟｲﾝﾄ", "10", "ポイント")]
    [InlineData("１５ｋｇ", "15", "kg")]
    [InlineData(" 40 回 ", "40", "回")]
    [InlineData("40\u3000回", "40", "回")]
    [InlineData("40\n回", "40", "回")]
    public void Width_and_spaces_do_not_matter(string text, string quantity, string unit) => AssertRead(text, quantity, unit);

    [Theory]
    [InlineData("1,000人", "1000")]
    [InlineData("12,345,678人", "12345678")]
    [InlineData("999,999.5人", "999999.5")]
    [InlineData("1000人", "1000")]
    public void Thousands_commas_are_read_where_they_belong(string text, string quantity) => AssertRead(text, quantity, "人");

    [Theory]
    [InlineData("1,00人")]
    [InlineData("1,0000人")]
    [InlineData("10,00,000人")]
    [InlineData("1000,000人")]
    [InlineData("1,000,人")]
    [InlineData(",100人")]
    [InlineData("1.000,5人")]
    [InlineData("1、000人")]
    [InlineData("1.人")]
    [InlineData(".5人")]
    [InlineData("1.2.3人")]
    [InlineData("1.2345678人")]
    [InlineData("1.000人")] // rather a thousand than one
    [InlineData("12.345円")]
    public void A_number_that_is_written_wrong_stays_text(string text) => AssertText(text);

    [Theory]
    [InlineData("10 20人")]
    [InlineData("10\n20")]
    [InlineData("1　000人")]
    public void Two_numbers_in_one_cell_are_not_run_together(string text) => AssertText(text);

    [Theory]
    [InlineData("①10回")]
    [InlineData("4O回")]
    [InlineData("４Ｏ回")]
    [InlineData("1O")]
    [InlineData("⒈5回")]
    [InlineData("10²人")]
    [InlineData("½人")]
    [InlineData("1½人")]
    [InlineData("㉑人")]
    [InlineData("🄂000人")] // DIGIT TWO COMMA
    [InlineData("㏠")] // one character for 1日
    public void Digits_in_disguise_are_no_part_of_a_number(string text) => AssertText(text);

    [Theory]
    [InlineData("▲5%")]
    [InlineData("△5%")]
    [InlineData("−5%")]
    [InlineData("-5%")]
    [InlineData("－5％")]
    [InlineData("–5%")]
    [InlineData("‒5%")]
    [InlineData("▲ 5 %")]
    public void Every_minus_sign_of_Japanese_tables_is_minus(string text) => AssertRead(text, "-5", "%");

    [Theory]
    [InlineData("24,000㎡", "24000", "㎡")]
    [InlineData("24,000m2", "24000", "㎡")]
    [InlineData("24,000m²", "24000", "㎡")]
    [InlineData("5㎥", "5", "㎥")]
    [InlineData("5m3", "5", "㎥")]
    [InlineData("24,672平方メートル", "24672", "㎡")]
    [InlineData("146名", "146", "人")]
    [InlineData("3か月", "3", "か月")]
    [InlineData("3ヶ月", "3", "か月")]
    [InlineData("3カ国", "3", "か国")]
    [InlineData("5%ポイント", "5", "ポイント")]
    [InlineData("3ヶ所", "3", "か所")]
    [InlineData("3ケ所", "3", "か所")]
    [InlineData("3カ所", "3", "か所")]
    [InlineData("3ヵ所", "3", "か所")]
    [InlineData("3箇所", "3", "か所")]
    [InlineData("3個所", "3", "か所")]
    [InlineData("3か所", "3", "か所")]
    [InlineData("95パーセント", "95", "%")]
    [InlineData("1.5pt", "1.5", "ポイント")]
    [InlineData("12.5℃", "12.5", "℃")]
    [InlineData("500t-CO₂", "500", "t-CO2")]
    [InlineData("三回", "3", "回")]
    [InlineData("十二件", "12", "件")]
    [InlineData("二十五人", "25", "人")]
    [InlineData("百二十件", "120", "件")]
    [InlineData("百人", "100", "人")]
    [InlineData("第3位", "3", "位")]
    [InlineData("¥1,000,000", "1000000", "円")]
    [InlineData("￥500", "500", "円")]
    [InlineData("ゼロ件", "0", "件")]
    [InlineData("ゼロ", "0", "")]
    [InlineData("待機児童ゼロ", "0", "")]
    public void One_unit_has_one_spelling(string text, string quantity, string unit) => AssertRead(text, quantity, unit);

    [Theory]
    [InlineData("65.76㎢", "㎢", "65760000", "㎡")]
    [InlineData("65.76km2", "㎢", "65760000", "㎡")]
    [InlineData("1,000㌶", "ha", "10000000", "㎡")]
    [InlineData("1,000ヘクタール", "ha", "10000000", "㎡")]
    [InlineData("15t", "t", "15000", "kg")]
    [InlineData("15トン", "t", "15000", "kg")]
    [InlineData("2.5時間", "時間", "150", "分")]
    [InlineData("1時間30分", "分", "90", "分")]
    [InlineData("8割", "割", "80", "%")]
    [InlineData("8割5分", "割", "85", "%")]
    [InlineData("5‰", "‰", "0.5", "%")]
    [InlineData("2週間", "週間", "14", "日")]
    [InlineData("1年", "年", "12", "か月")]
    [InlineData("3MWh", "MWh", "3000", "kWh")]
    [InlineData("500kg-CO2", "kg-CO2", "0.5", "t-CO2")]
    [InlineData("900g/人/日", "g/人日", "0.9", "kg/人日")]
    [InlineData("900g/人・日", "g/人日", "0.9", "kg/人日")]
    [InlineData("1人1日当たり900g", "g/人日", "0.9", "kg/人日")]
    public void Units_of_one_dimension_are_compared_in_one_of_them(string text, string unit, string quantity, string baseUnit)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal((unit, baseUnit), (value.Unit, value.BaseUnit));
        Assert.Equal(decimal.Parse(quantity, CultureInfo.InvariantCulture), value.BaseQuantity);
    }

    [Fact]
    public void Only_percent_is_a_percentage()
    {
        Assert.True(TargetValue.Parse("30％").IsPercentage);
        Assert.False(TargetValue.Parse("3ポイント").IsPercentage);
        Assert.False(TargetValue.Parse("30").IsPercentage);
        Assert.True(TargetValue.Parse("三割").IsPercentage);
    }

    [Theory]
    [InlineData("1,000,000,000,000,000人", true)]
    [InlineData("1,000,000,000,000,001人", false)]
    [InlineData("99999999999999999999999999999999999人", false)]
    [InlineData("1000兆円", true)]
    [InlineData("1001兆円", false)]
    [InlineData("9999999999999999999999999999兆円", false)]
    [InlineData("9999999999999999999999999999兆1円", false)]
    [InlineData("年1,000,000,000,000,000回", true)]
    [InlineData("年1,000,000,000,000,001回", false)]
    [InlineData("1/1,000,000,000,000,000", true)]
    [InlineData("1/1,000,000,000,000,001", false)]
    public void Numbers_that_no_city_has_stay_text(string text, bool read) => Assert.Equal(read, TargetValue.Parse(text).IsNumeric);

    private static void AssertRead(string text, string quantity, string unit)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(text, value.Text);
        Assert.Equal(ValueKind.Quantity, value.Kind);
        Assert.Equal(decimal.Parse(quantity, CultureInfo.InvariantCulture), value.Quantity);
        Assert.Equal(unit, value.Unit);
        Assert.Equal(unit, value.BaseUnit);
        Assert.Equal(value.Quantity, value.BaseQuantity);
        Assert.Equal(ValueBound.Exact, value.Bound);
        Assert.False(value.IsApproximate || value.IsAverage || value.IsCumulative);
    }

    private static void AssertText(string text)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(ValueKind.Text, value.Kind);
        Assert.False(value.IsNumeric);
        Assert.Equal(text, value.Text);
    }
}
