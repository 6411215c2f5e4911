using ActionPlans.Domain.Validation;

namespace ActionPlans.Domain.Tests;

/// <summary>What becomes of a text that somebody typed or pasted from Excel, Word or a web page.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("出前講座\t40回", "出前講座 40回", TypedTextChanges.Tabs)] // cells of Excel
    [InlineData("一行目\u000b二行目", "一行目\n二行目", TypedTextChanges.LineBreaks)] // a soft line break of Word
    [InlineData("一行目\u2028二行目\u2029三行目", "一行目\n二行目\n三行目", TypedTextChanges.LineBreaks)]
    [InlineData("一行目\u000c二行目\u0085三行目", "一行目\n二行目\n三行目", TypedTextChanges.LineBreaks)]
    [InlineData("40回\u0007", "40回", TypedTextChanges.Removed)]
    [InlineData("\0あ\u001f\u007f\u009fい", "あい", TypedTextChanges.Removed)]
    [InlineData("あ\ufffeい\uffff\U0001ffff\ufdd0", "あい", TypedTextChanges.Removed)] // no characters at all
    [InlineData("a\tb\u000bc\0d", "a b\ncd", TypedTextChanges.Tabs | TypedTextChanges.LineBreaks | TypedTextChanges.Removed)]
    [InlineData("\t", " ", TypedTextChanges.Tabs)]
    public void What_a_text_may_not_hold_is_changed_and_said(string typed, string text, TypedTextChanges changes)
    {
        var result = TypedText.Of(typed);

        Assert.Equal((text, changes), (result.Text, result.Changes));
        Assert.Null(TypedText.Refusal(result.Text, "$"));
        Assert.Equal(result with { Changes = TypedTextChanges.None }, TypedText.Of(result.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("一行目\n二行目\n")]
    [InlineData("㈱𠮷野家\u3000葛\U000e0100城 か\u3099 \u00a0 ☑\ufe0f")]
    [InlineData("👨‍👩‍👧と👩🏽‍💻と🏳️‍🌈")] // joined pictures
    public void A_plain_text_stays_as_it_is(string typed)
    {
        var result = TypedText.Of(typed);

        Assert.Same(typed, result.Text);
        Assert.Equal(TypedTextChanges.None, result.Changes);
        Assert.Null(TypedText.Refusal(typed, "$"));
    }

    [Fact]
    public void The_line_breaks_of_a_browser_are_those_of_the_plan_format()
        => Assert.Equal(new TypedText("一行目\n二行目\n\n三行目\n", TypedTextChanges.None), TypedText.Of("一行目\r\n二行目\r\r\n三行目\n"));

    [Theory]
    [InlineData("abc\u202e321%", "「abc［U+202E］321%」")]
    [InlineData("\u2066あ\u2069", "「［U+2066］あ［U+2069］」")]
    [InlineData("窓口\u200bの\ufeff案\u00ad内", "「窓口［U+200B］の［U+FEFF］案［U+00AD］内」")]
    [InlineData("あいうえおかきくけこ\u200eさしすせそたちつてと", "「…えおかきくけこ［U+200E］さしすせそたち…」")]
    [InlineData("一行目の終わり\n\u200f二行目", "「…行目の終わり ［U+200F］二行目」")]
    [InlineData("か\u200dき", "「か［U+200D］き」")] // joins no pictures
    [InlineData("\U000e0041", "「［U+E0041］」")]
    public void What_nobody_sees_is_refused_with_its_number_and_its_place(string typed, string place)
    {
        Assert.Equal((typed, TypedTextChanges.None), (TypedText.Of(typed).Text, TypedText.Of(typed).Changes));

        var refusal = TypedText.Refusal(typed, "$.results[0].evaluation")!;
        Assert.Equal(("text_invisible", "$.results[0].evaluation", IssueSeverity.Error), (refusal.Code, refusal.Path, refusal.Severity));
        Assert.Equal([place], refusal.Arguments);
        Assert.Contains(place, refusal.JapaneseMessage, StringComparison.Ordinal);
        Assert.Contains(place, refusal.EnglishMessage, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", refusal.JapaneseMessage + refusal.EnglishMessage);
    }

    [Fact]
    public void Places_far_apart_are_all_named_up_to_three()
    {
        var far = new string('間', 40);
        var refusal = TypedText.Refusal($"\u200b{far}\u200b{far}\u200b{far}\u200b", "$")!;

        Assert.Equal(["「［U+200B］間間間間間間間…」「…間間間間間間間［U+200B］間間間間間間間…」「…間間間間間間間［U+200B］間間間間間間間…」…"], refusal.Arguments);
    }
}
