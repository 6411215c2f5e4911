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
    public void Words_are_found_as_the_text_writes_them(string words, string text, string marked) => Assert.Equal(marked, Marked(text, new WordSearch(words).Hits(text)));

    [Theory]
    [InlineData("39回開いた", "取組実績 [39回開いた]", "講座を39回開いた。")]
    [InlineData("育てる ふれあい", "概要・方向性 [育てる]/手段 [ふれあい]", null)]
    [InlineData("出前 講座", "", null)] // both in the name
    [InlineData("No.1", "", null)]
    [InlineData("支えあう", "方針 [支えあう]", "I 支えあう")]
    public void What_is_not_seen_anyway_is_shown_with_its_item(string words, string expected, string? text)
    {
        var measure = SamplePlan.Plan().FindMeasure("1")!;
        var excerpts = Excerpt.Of(measure, new WordSearch(words), [$"No.{measure.No}", measure.Name]);

        Assert.Equal(expected, string.Join('/', excerpts.Select(e => $"{e.Source.Item} {string.Concat(e.Hits.Select(h => $"[{e.Text.Substring(h.Start, h.Length)}]"))}")));
        Assert.True(text is null || excerpts[0].Text == text);
    }

    [Fact]
    public void The_year_of_a_result_is_told()
        => Assert.Equal(2021, Excerpt.Of(SamplePlan.Plan().FindMeasure("1")!, new WordSearch("足りない"), [])[0].Source.Year?.StartYear);

    [Fact]
    public void A_long_text_is_cut_around_the_word_and_says_so()
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = new string('前', 100) + "広報紙" + new string('後', 100));
        var excerpt = Assert.Single(Excerpt.Of(plan.FindMeasure("1")!, new WordSearch("広報紙"), []));

        Assert.Equal(new string('前', 20) + "広報紙" + new string('後', 47), excerpt.Text);
        Assert.True(excerpt is { IsCutBefore: true, IsCutAfter: true });
    }

    [Fact]
    public void Words_far_apart_are_each_shown_and_no_more_than_three()
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = string.Join(new string('間', 100), "甲", "乙", "丙", "丁"));
        string[] Shown(string words) => [.. Excerpt.Of(plan.FindMeasure("1")!, new WordSearch(words), []).Select(e => e.Text.Trim('間'))];

        Assert.Equal(["甲", "丙"], Shown("甲 丙"));
        Assert.Equal(["甲", "乙", "丙"], Shown("甲 乙 丙 丁"));
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var plan = SamplePlan.Plan(p => p.Measure(0)["means"] = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 20)) + "広報紙" + string.Concat(Enumerable.Repeat("𠮷", 60)));
        var text = Excerpt.Of(plan.FindMeasure("1")!, new WordSearch("広報紙"), [])[0].Text;

        Assert.StartsWith("👨‍👩‍👧", text, StringComparison.Ordinal);
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
