using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests;

/// <summary>How texts are compared, and how numbers of measures are ordered.</summary>
public sealed class FoldingAndOrderTests
{
    [Theory]
    [InlineData("Ⅱ 自立", "II自立")]
    [InlineData("！", "!")]
    [InlineData("（１）", "(1)")]
    [InlineData(" 令 和\u3000３\n年 ", "令和3年")]
    [InlineData("ﾒｰﾙ", "メール")]
    [InlineData("か゛くえん", "がくえん")]
    [InlineData("○・", "○・")]
    [InlineData("メ-ル", "メ-ル")]
    [InlineData("", "")]
    public void Folding_takes_away_width_and_white_space_and_nothing_else(string text, string folded)
        => Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("ふれあい", "フレアイ")]
    [InlineData("ＡＩ・RPA", "ai・rpa")]
    [InlineData("ゔぁ", "ヴァ")]
    [InlineData("漢字", "漢字")]
    public void For_searching_case_and_kana_are_folded_too(string text, string folded)
        => Assert.Equal(folded, TextFolding.FoldForSearch(text));

    [Fact]
    public void What_is_no_character_is_folded_without_throwing()
    {
        Assert.Equal("a\ufffdb", TextFolding.Fold("a\ud800 b"));
        Assert.Equal("a\ufffdb", TextFolding.Fold("a\ufffe b")); // .NET does not normalize it
        Assert.Equal("\uffff", TextFolding.FoldForSearch("\uffff"));
    }

    [Theory]
    [InlineData("1 2 10 39")]
    [InlineData("9 9-1 10")]
    [InlineData("1 R1-1 R1-2 R1-10 R2-1 R10-1")]
    [InlineData("1 1a 1b 2")]
    [InlineData("99999999999999999999999999999998 99999999999999999999999999999999 100000000000000000000000000000000")]
    [InlineData("A-1 B-1 a-1")]
    [InlineData("08 9 010 11")]
    [InlineData("R01-2 R1-3 R01-10")]
    public void Numbers_are_ordered_as_people_read_them(string ordered)
    {
        var expected = ordered.Split(' ');
        Assert.Equal(expected, expected.Reverse().Order(NaturalOrder.Instance));
    }

    [Fact]
    public void Equal_numbers_in_other_words_are_still_two_keys()
    {
        Assert.NotEqual(0, NaturalOrder.Instance.Compare("1", "01"));
        Assert.Equal(0, NaturalOrder.Instance.Compare("R1-1", "R1-1"));
    }

    [Fact]
    public void Nothing_stands_before_everything()
    {
        Assert.True(NaturalOrder.Instance.Compare(null, "1") < 0);
        Assert.True(NaturalOrder.Instance.Compare("1", null) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(null, null));
        Assert.True(NaturalOrder.Instance.Compare("", "1") < 0);
    }
}
