using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests;

/// <summary>Where words stand in a text: told in the text as it is, though they are looked for in the folded one.</summary>
public sealed class WordSearchTests
{
    [Theory]
    [InlineData("PR", "市のＰＲ活動", "市の[ＰＲ]活動")]
    [InlineData("マイナンバー", "ﾏｲﾅﾝﾊﾞｰカード", "[ﾏｲﾅﾝﾊﾞｰ]カード")]
    [InlineData("ふれあい", "フレアイ講座とふれあい講座", "[フレアイ]講座と[ふれあい]講座")]
    [InlineData("会社", "㍿見本", "[㍿]見本")] // part of what is one character
    [InlineData("株式会社見", "㍿見本", "[㍿見]本")]
    [InlineData("がくえん", "か゛くえん か\u3099くえん", "[か゛くえん] [か\u3099くえん]")]
    [InlineData("ii", "Ⅱ 自立", "[Ⅱ] 自立")]
    [InlineData("広報紙", "広報\n紙 を出す", "[広報\n紙] を出す")] // over a line break, and no space at its end
    [InlineData("広報 報紙", "広報紙", "[広報紙]")] // words that overlap
    [InlineData("広報 市政", "広報市政", "[広報市政]")] // words side by side
    [InlineData("ああ", "あああああ", "[ああああ]あ")]
    [InlineData("😀", "a😀b", "a[😀]b")]
    [InlineData("𠮷野", "𠮷野家", "[𠮷野]家")]
    [InlineData("どこにもない", "広報紙", "広報紙")]
    [InlineData("", "広報紙", "広報紙")]
    [InlineData("a", "\ud800a", "\ud800[a]")]
    [InlineData("葛城", "葛\U000e0100城市の計画", "[葛\U000e0100城]市の計画")] // with a variation selector
    [InlineData("葛\U000e0100城", "葛城市の計画", "[葛城]市の計画")]
    [InlineData("葛", "葛\U000e0100城市", "[葛\U000e0100]城市")]
    [InlineData("高島", "髙島屋の前", "[髙島]屋の前")]
    [InlineData("髙島", "高島と髙島", "[高島]と[髙島]")]
    [InlineData("吉田", "𠮷田橋", "[𠮷田]橋")]
    [InlineData("𠮷田", "吉田橋", "[吉田]橋")]
    [InlineData("山崎", "山﨑と山嵜", "[山﨑]と[山嵜]")]
    [InlineData("渡辺", "渡邊、渡邉、渡邊\U000e0101", "[渡邊]、[渡邉]、[渡邊\U000e0101]")]
    [InlineData("渡邉", "渡辺、渡邊", "[渡辺]、[渡邊]")]
    [InlineData("神社", "\ufa19社", "[\ufa19社]")] // a compatibility ideograph
    [InlineData("鴎", "鷗", "[鷗]")]
    [InlineData("松ケ丘", "松ヶ丘", "[松ヶ丘]")]
    [InlineData("見本", "見\u00ad本、見\u200b本", "[見\u00ad本]、[見\u200b本]")] // signs without a shape
    [InlineData("\u200b", "見本", "見本")]
    [InlineData("斎", "斉", "斉")] // two characters, not two forms of one
    public void Words_are_found_as_the_text_writes_them(string words, string text, string marked)
        => Assert.Equal(marked, Marked(text, new WordSearch(words).Hits(text)));

    [Theory]
    [InlineData("サーバー", "サーバの更新", "[サーバ]の更新")]
    [InlineData("サーバ", "サーバーの更新", "[サーバ]ーの更新")]
    [InlineData("ｻｰﾊﾞｰ", "サーバを", "[サーバ]を")]
    [InlineData("さーばー", "サーバ", "[サーバ]")]
    [InlineData("サーバー", "ｻｰﾊﾞ更新、ｻｰﾊﾞｰ更新", "[ｻｰﾊﾞ]更新、[ｻｰﾊﾞｰ]更新")]
    [InlineData("サーバ管理", "サーバー管理", "[サーバー管理]")]
    [InlineData("サーバー管理", "サーバ管理", "[サーバ管理]")]
    [InlineData("サーバの更新", "サーバーの更新", "[サーバーの更新]")]
    [InlineData("プリンタとサーバー", "プリンターとサーバを", "[プリンターとサーバ]を")]
    [InlineData("サー", "サイトのサーカス", "サイトの[サー]カス")] // a short word needs its mark
    [InlineData("キー", "キを押す", "キを押す")]
    [InlineData("バス停", "コミュニティバス停留所", "コミュニティ[バス停]留所")] // the end of a longer word
    [InlineData("インター", "インタビューとインターネット", "インタビューと[インター]ネット")] // the mark is left out at the end of a word alone
    [InlineData("ーーーー", "サーバー", "サーバー")]
    public void A_long_vowel_at_the_end_of_a_katakana_word_may_be_left_out(string words, string text, string marked)
    {
        Assert.Equal(marked, Marked(text, new WordSearch(words).Hits(text)));
        Assert.Equal(marked != text, new WordSearch(words).Matches([text]));
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = text);
        Assert.Equal(marked != text, new MeasureFilter(words).Apply(plan).Any(m => m.No == "1"));
    }

    [Theory]
    [InlineData("39回開いた", "取組実績 [39回開いた]", "講座を39回開いた。")]
    [InlineData("育てる ふれあい", "現状 [育てる]/取組の内容 [ふれあい]", null)]
    [InlineData("出前 講座", "", null)] // both in the name
    [InlineData("No.1", "", null)]
    [InlineData("支えあう", "方針 [支えあう]", "I 支えあう")]
    public void What_is_not_seen_anyway_is_shown_with_its_item(string words, string expected, string? text)
    {
        var measure = SamplePlan.Plan().FindMeasure("1")!;
        var excerpts = Excerpt.Of(measure, new WordSearch(words));

        Assert.Equal(
            expected,
            string.Join(
                '/',
                excerpts.Select(e => $"{e.Source.Item} {string.Concat(e.Hits.Select(h => $"[{e.Text.Substring(h.Start, h.Length)}]"))}")));
        Assert.True(text is null || excerpts[0].Text == text);
    }

    [Fact]
    public void The_year_of_a_result_is_told()
        => Assert.Equal(2021, Excerpt.Of(SamplePlan.Plan().FindMeasure("1")!, new WordSearch("足りない"))[0].Source.Year?.StartYear);

    [Fact]
    public void A_long_text_is_cut_around_the_word_and_says_so()
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = new string('前', 100) + "広報紙" + new string('後', 100));
        var excerpt = Assert.Single(Excerpt.Of(plan.FindMeasure("1")!, new WordSearch("広報紙")));

        Assert.Equal(new string('前', 20) + "広報紙" + new string('後', 47), excerpt.Text);
        Assert.True(excerpt is { IsCutBefore: true, IsCutAfter: true });
    }

    [Fact]
    public void Words_far_apart_are_each_shown_and_no_more_than_three()
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = string.Join(new string('間', 100), "甲", "乙", "丙", "丁"));
        string[] Shown(string words) => [.. Excerpt.Of(plan.FindMeasure("1")!, new WordSearch(words)).Select(e => e.Text.Trim('間'))];

        Assert.Equal(["甲", "丙"], Shown("甲 丙"));
        Assert.Equal(["甲", "乙", "丙"], Shown("甲 乙 丙 丁"));
    }

    [Theory]
    [InlineData("👨‍👩‍👧")]
    [InlineData("\ua960\uac00")]
    public void No_character_is_cut_in_two(string character)
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = string.Concat(Enumerable.Repeat(character, 20)) + "広報紙"
            + string.Concat(Enumerable.Repeat("𠮷", 60)));
        var text = Excerpt.Of(plan.FindMeasure("1")!, new WordSearch("広報紙"))[0].Text;

        Assert.StartsWith(character, text, StringComparison.Ordinal);
        Assert.EndsWith("𠮷", text, StringComparison.Ordinal);
    }

    private static string Marked(string text, IReadOnlyList<TextSpan> hits)
    {
        foreach (var hit in hits.Reverse())
        {
            text = text.Insert(hit.End, "]").Insert(hit.Start, "[");
        }

        return text;
    }
}
