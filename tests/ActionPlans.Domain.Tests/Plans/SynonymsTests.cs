using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests;

/// <summary>Other words for what a reader types.</summary>
public sealed class SynonymsTests
{
    [Theory]
    [InlineData("寄付", "寄附", true)]
    [InlineData("ふるさと寄付", "ふるさと寄附を募る", true)] // a part of the term
    [InlineData("寄付", "ふるさと納税", false)]
    [InlineData("寄附金", "ふるさと納税", true)]
    [InlineData("こども", "子供会", true)]
    [InlineData("ＨＰ", "ホームページで知らせる", true)]
    [InlineData("ホームページ", "市のHPで知らせる", true)]
    [InlineData("ホームページ", "PHPで作る", false)] // a part of a longer word
    [InlineData("人工知能", "ＡＩを使う", true)]
    [InlineData("人工知能", "emailを使う", false)]
    [InlineData("個人番号", "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ", true)]
    [InlineData("個人番号", "ﾏｲﾅﾝﾊﾞｰの利用", true)]
    [InlineData("マイナンバ-", "マイナンバーカード", true)]
    [InlineData("在宅勤務", "テレワーク環境", true)]
    [InlineData("リモートワーク", "在宅勤務", true)]
    [InlineData("税金", "市税等の収納率", true)]
    [InlineData("「寄付」", "寄附", false)] // in quotes as it is
    [InlineData("\"寄付\"", "寄付", true)]
    [InlineData("公共交通", "バスの運行", true)]
    [InlineData("公共交通", "バスケット", false)]
    [InlineData("公共交通", "路線バス、ｂｕｓ", true)]
    public void The_software_knows_some_itself(string typed, string text, bool found)
    {
        Assert.Equal(found, new WordSearch(typed, Synonyms.Default).Matches([text]));
        Assert.Equal(found, new WordSearch(typed, Synonyms.Default).Hits(text).Count > 0);
    }

    [Fact]
    public void Without_synonyms_a_word_is_itself() => Assert.False(new WordSearch("寄付").Matches(["寄附"]));

    [Fact]
    public void A_site_adds_its_own()
    {
        var known = Synonyms.Default.With("# 見本\n\n体育館、アリーナ\r\n駅前広場，ロータリー");

        Assert.True(new WordSearch("アリーナ", known).Matches(["市民体育館"]));
        Assert.True(new WordSearch("ロータリー", known).Matches(["駅前広場"]));
        Assert.True(new WordSearch("寄付", known).Matches(["寄附"]));
        Assert.Same(Synonyms.Default, Synonyms.Default.With(" "));
    }

    [Fact]
    public void A_word_of_two_groups_stands_for_both()
    {
        var known = Synonyms.Default.With("広報紙、市報");
        Assert.True(new WordSearch("広報紙", known).Matches(["市報"]));
        Assert.True(new WordSearch("広報紙", known).Matches(["広報誌"]));
    }

    [Theory]
    [InlineData("寄付、寄附", null)]
    [InlineData("税、市税", null)] // one kanji is a word
    [InlineData("寄付", SynonymFault.OneWord)]
    [InlineData("、、", SynonymFault.OneWord)]
    [InlineData("HP、ＨＰ", SynonymFault.SameWord)]
    [InlineData("ごみ、ゴミ、廃棄物", SynonymFault.SameWord)]
    [InlineData("あ、い、安", SynonymFault.TooShort)]
    [InlineData("a,ab", SynonymFault.TooShort)]
    [InlineData("1、2、3、4、5、6、7、8、9、10、11、12、13", SynonymFault.TooManyWords)]
    [InlineData("見本、見本見本見本見本見本見本見本見本見本見本見本見本見本見本見本見本見本見本見本見本見本", SynonymFault.TooLong)]
    public void What_is_no_group_is_told_with_its_line(string line, SynonymFault? fault)
    {
        SynonymProblem[] expected = fault is { } wrong ? [new(3, wrong)] : [];
        Assert.Equal(expected, Synonyms.Check($"# 見本\n\n{line}"));
        if (fault is not null)
        {
            Assert.Equal(Synonyms.Default.Groups.Count, Synonyms.Default.With(line).Groups.Count);
        }
    }

    [Fact]
    public void There_are_no_more_than_three_hundred_groups()
    {
        var lines = Enumerable.Range(1, 301).Select(i => $"見本{i}、例{i}");
        Assert.Equal([new(301, SynonymFault.TooManyGroups)], Synonyms.Check(string.Join('\n', lines)));
        Assert.Empty(Synonyms.Check(null));
    }

    [Fact]
    public void The_softwares_own_are_valid()
        => Assert.Empty(Synonyms.Check(string.Join('\n', Synonyms.Default.Groups.Select(g => string.Join('、', g)))));
}
