using System.Globalization;
using System.Text;
using ActionPlans.Domain.Plans;
using ActionPlans.TestSupport;

namespace ActionPlans.Domain.Tests;

/// <summary>The table of kanji that are written in several forms.</summary>
public sealed class KanjiFormsTests
{
    private static readonly string[][] Rows =
        [.. File.ReadLines(Repository.PathOf("Modules", "ActionPlans.Domain", "Plans", "kanji-forms.txt"))
            .Where(l => !l.StartsWith('#')).Select(l => l.Split(' '))];

    private static IEnumerable<string> Others => Rows.SelectMany(r => r.Skip(1));

    [Fact]
    public void Every_row_has_a_usual_form_and_others_and_no_other_form_stands_twice()
    {
        Assert.Equal(441, Others.Count());
        Assert.Equal(Others.Count(), Others.Distinct().Count());
        Assert.All(Rows, r => Assert.True(r.Length > 1));
        Assert.All(
            Rows,
            r => Assert.All(r, c => Assert.Equal(UnicodeCategory.OtherLetter, Rune.GetUnicodeCategory(Assert.Single(c.EnumerateRunes())))));
    }

    [Fact]
    public void A_usual_form_is_no_other_form_of_something_else_and_one_character()
    {
        Assert.Empty(Rows.Select(r => r[0]).Intersect(Others));
        Assert.All(Rows, r => Assert.Single(r[0]));
    }

    [Fact]
    public void What_normalization_folds_anyway_is_not_listed()
        => Assert.All(Rows.SelectMany(r => r), c => Assert.Equal(c, c.Normalize(NormalizationForm.FormKC)));

    [Fact]
    public void Every_form_folds_to_the_usual_one()
        => Assert.All(Rows, r => Assert.All(r, c => Assert.Equal(r[0], TextFolding.FoldForSearch(c))));

    [Theory]
    [InlineData("国國圀")]
    [InlineData("辺邊邉")]
    [InlineData("島嶋嶌")]
    [InlineData("沢澤")]
    [InlineData("浜濱濵")]
    [InlineData("桜櫻")]
    [InlineData("広廣")]
    [InlineData("斎齋")]
    [InlineData("斉齊")]
    [InlineData("叱𠮟")]
    [InlineData("剥剝")]
    public void Forms_of_one_character_are_searched_as_one(string forms)
        => Assert.Single(forms.EnumerateRunes().Select(r => TextFolding.FoldForSearch(r.ToString())).Distinct());

    [Theory]
    [InlineData("後后")] // one character in China, two in Japan
    [InlineData("里裏")]
    [InlineData("谷穀")]
    [InlineData("鮎鯰")]
    [InlineData("斎斉")]
    public void Two_words_of_Japanese_stay_two(string characters)
        => Assert.Equal(2, characters.Select(c => TextFolding.FoldForSearch(c.ToString())).Distinct().Count());

    [Fact]
    public void Where_texts_are_compared_and_not_searched_forms_stay_apart()
        => Assert.Equal("葛\U000e0100城と髙島", TextFolding.Fold("葛\U000e0100城と髙島"));
}
