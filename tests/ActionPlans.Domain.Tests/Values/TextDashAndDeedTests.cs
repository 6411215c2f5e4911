using ActionPlans.Domain.Values;

namespace ActionPlans.Domain.Tests;

/// <summary>What is no number: dashes, blanks, deeds and prose.</summary>
public sealed class TextDashAndDeedTests
{
    [Theory]
    [InlineData("—")]
    [InlineData("―")]
    [InlineData("–")]
    [InlineData("-")]
    [InlineData("－")]
    [InlineData("‐")]
    [InlineData("‑")]
    [InlineData("−")]
    [InlineData("ー")]
    [InlineData("ｰ")]
    [InlineData("─")]
    [InlineData("--")]
    [InlineData("――")]
    [InlineData(" — ")]
    public void Every_dash_says_that_there_is_no_target(string text) => AssertKind(ValueKind.None, text);

    [Theory]
    [InlineData("▲")] // half fulfilled, in many tables
    [InlineData("△△")]
    [InlineData("----")]
    [InlineData("—回")]
    public void Other_signs_are_no_dash(string text) => AssertKind(ValueKind.Text, text);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u3000")]
    [InlineData("\n\t")]
    public void White_space_is_blank(string text) => AssertKind(ValueKind.Blank, text);

    [Fact]
    public void Nothing_is_blank()
    {
        var value = TargetValue.Parse(null);
        Assert.Equal(ValueKind.Blank, value.Kind);
        Assert.Equal("", value.Text);
    }

    [Theory]
    [InlineData("実施", true)]
    [InlineData("実施済", true)]
    [InlineData("実施済み", true)]
    [InlineData("実 施", true)]
    [InlineData("未実施", false)]
    [InlineData("実施中", true)]
    [InlineData("○", true)]
    [InlineData("◯", true)]
    [InlineData("完了", true)]
    [InlineData("実施（3回）", true)]
    [InlineData("一部実施", false)]
    [InlineData("△", false)]
    [InlineData("検討", false)]
    [InlineData("検討中", false)]
    [InlineData("着手", false)]
    [InlineData("未着手", false)]
    [InlineData("実施しなかった", false)]
    [InlineData("着手に至らず", false)]
    [InlineData("完了できず", false)]
    [InlineData("×", false)]
    [InlineData("未実施（中止のため）", null)]
    [InlineData("実施（一部未実施）", null)]
    public void A_deed_is_done_or_not(string text, bool? done)
    {
        var value = AssertKind(done is null ? ValueKind.Text : ValueKind.Deed, text);
        Assert.Equal(done, value.IsDone);
    }

    [Theory]
    [InlineData("10～20人")]
    [InlineData("10人～20人")]
    [InlineData("第1回")]
    [InlineData("一部")]
    [InlineData("十分")]
    [InlineData("一時的")]
    [InlineData("二〇二一年")]
    [InlineData("52*2回")]
    [InlineData("最終年度80%")]
    [InlineData("最終年度までに80%")]
    [InlineData("隔年1回")]
    [InlineData("中止3件")]
    [InlineData("カーボンゼロを目指す")]
    [InlineData("限りなくゼロ")]
    [InlineData("(10人)")]
    [InlineData("10:00")]
    [InlineData("0296-34-0436")]
    [InlineData("5人ずつ")]
    [InlineData("令和5年度までに策定")]
    [InlineData("目標40回")]
    [InlineData("前年度40回")]
    [InlineData("国道50号")]
    [InlineData("午前10時")]
    [InlineData("60%台")]
    [InlineData("1億3548万千円")]
    [InlineData("実施しない")]
    [InlineData("実施予定")]
    [InlineData("%")]
    [InlineData("回")]
    [InlineData("5人\u200b")]
    [InlineData("1e5人")]
    [InlineData("0x10")]
    [InlineData("∞")]
    [InlineData("NaN")]
    public void Prose_stays_text(string text) => AssertKind(ValueKind.Text, text);

    [Theory]
    [InlineData("→")]
    [InlineData("⇒")]
    [InlineData("➠")]
    [InlineData("〃")]
    [InlineData("同上")]
    public void Arrows_repeat_the_year_before(string text) => AssertKind(ValueKind.SameAsBefore, text);

    [Theory]
    [InlineData("なし")]
    [InlineData("皆無")]
    [InlineData("実績なし")]
    public void A_word_says_that_there_is_nothing(string text) => AssertKind(ValueKind.Nothing, text);

    [Theory]
    [InlineData("4O回", "40回")]
    [InlineData("４Ｏ回", "40回")]
    [InlineData("1O", "10")]
    [InlineData("2憶円", "2億円")]
    [InlineData("1.000人", "1,000人")]
    [InlineData("1、000人", "1,000人")]
    [InlineData("l0回", "10回")]
    [InlineData("1億3548万千円", null)]
    [InlineData("充実を図る", null)]
    public void A_text_that_almost_reads_is_not_read_and_says_what_it_may_mean(string text, string? suggestion)
    {
        var value = AssertKind(ValueKind.Text, text);
        Assert.Equal(suggestion, value.Suggestion);
    }

    [Fact]
    public void Broken_characters_stay_text()
    {
        AssertKind(ValueKind.Text, "\ud800");
        AssertKind(ValueKind.Text, "\udc005人");
        AssertKind(ValueKind.Text, "5人\ud800");
        AssertKind(ValueKind.Text, "5人\0");
        AssertKind(ValueKind.Text, "5人\ufffe");
        AssertKind(ValueKind.Text, "\uffff");
    }

    [Theory]
    [InlineData("10月")]
    [InlineData("3月末")]
    [InlineData("2025年度")]
    [InlineData("2025年")]
    [InlineData("令和7年度")]
    [InlineData("7年度末")]
    [InlineData("4月1日")]
    [InlineData("2025年3月")]
    public void A_date_is_no_number(string text) => AssertKind(ValueKind.Text, text);

    [Theory]
    [InlineData("12か月")]
    [InlineData("3年")]
    [InlineData("10日")]
    [InlineData("5か年")]
    public void A_length_of_time_is_a_number(string text) => AssertKind(ValueKind.Quantity, text);

    [Fact]
    public void A_long_text_is_prose()
    {
        Assert.Equal(ValueKind.Quantity, TargetValue.Parse(new string('0', 38) + "5人").Kind);
        AssertKind(ValueKind.Text, new string('0', 39) + "5人");
        AssertKind(ValueKind.Quantity, new string('0', 38) + "㎡");
        AssertKind(ValueKind.Text, new string('0', 39) + "㎡"); // folded it is 41 characters long
        AssertKind(ValueKind.Text, "5" + new string(' ', 119) + "人");
        AssertKind(ValueKind.Text, new string('1', 10_000_000));
        AssertKind(ValueKind.Text, new string('ﷺ', 40)); // one character that folds to eighteen
    }

    [Fact]
    public void What_is_not_read_has_no_number_to_compute_with()
    {
        foreach (var text in new[] { "", "—", "実施", "検討", "→", "16人(6人)", "なし" })
        {
            var value = TargetValue.Parse(text);
            Assert.False(value.IsNumeric);
            Assert.Null(value.Quantity);
            Assert.Null(value.BaseQuantity);
            Assert.Null(value.Unit);
            Assert.Null(value.BaseUnit);
            Assert.Equal(text, value.ToString());
        }
    }

    private static TargetValue AssertKind(ValueKind kind, string text)
    {
        var value = TargetValue.Parse(text);
        Assert.Equal(kind, value.Kind);
        Assert.Equal(text, value.Text);
        return value;
    }
}
