using ActionPlans.Domain.Plans;

namespace ActionPlans.Domain.Tests;

/// <summary>Names that stand in addresses.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("city-2021", true)]
    [InlineData("1-1-1", true)]
    [InlineData("a", true)]
    [InlineData("0123456789012345678901234567890123456789", true)]
    [InlineData("01234567890123456789012345678901234567890", false)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("a.b", false)]
    [InlineData("a/b", false)]
    [InlineData("..", false)]
    [InlineData("a_b", false)]
    [InlineData("課", false)]
    [InlineData("ａ", false)]
    [InlineData("１", false)]
    [InlineData("a\n", false)]
    public void A_slug_has_lower_case_letters_digits_and_inner_hyphens(string slug, bool valid) => Assert.Equal(valid, Slug.IsValid(slug));

    [Theory]
    [InlineData("1", true)]
    [InlineData("R1-1", true)]
    [InlineData("r1-1", true)]
    [InlineData("R1-", false)]
    [InlineData("R1.1", false)]
    [InlineData("R1 1", false)]
    [InlineData("１", false)]
    [InlineData("1\n", false)]
    [InlineData("", false)]
    public void A_No_may_be_a_name_as_it_stands(string no, bool isName) => Assert.Equal(isName, Slug.IsName(no));

    [Theory]
    [InlineData("Ⅰ-1-(1)", true)]
    [InlineData("1 - 1", true)]
    [InlineData("一", true)]
    [InlineData("12345678901234567890", true)]
    [InlineData("（1）2345678901234567890", false)]
    [InlineData(" 1", false)]
    [InlineData("1　", false)]
    [InlineData("1\n2", false)]
    [InlineData("1\u20282", false)]
    [InlineData("", false)]
    public void A_No_is_any_text_of_one_line(string no, bool valid) => Assert.Equal(valid, Slug.IsValidNo(no));

    [Theory]
    [InlineData("16", "16")]
    [InlineData("R1-1", "R1-1")]
    [InlineData("Ⅰ-1-(1)", "i-1-1")]
    [InlineData("1．1", "1-1")]
    [InlineData("1-(1)-①", "1-1-1")]
    [InlineData("No.R1-1", "no-r1-1")]
    [InlineData("２", "2")]
    [InlineData("重点3", "3")]
    [InlineData("一", "")]
    [InlineData("1\n2", "")]
    public void The_name_of_a_measure_is_made_of_its_No(string no, string slug)
    {
        Assert.Equal(slug, Slug.OfMeasure(no, null));
        Assert.Equal("other", Slug.OfMeasure(no, "other"));
        Assert.True(slug.Length == 0 || Slug.IsName(slug));
    }

    [Theory]
    [InlineData("16", "No.16")]
    [InlineData("No.R1-1", "No.R1-1")]
    [InlineData("№3", "№3")]
    [InlineData("Ｎｏ．3", "Ｎｏ．3")]
    [InlineData("N-1", "No.N-1")]
    public void A_No_that_begins_with_the_word_is_not_given_it_twice(string no, string label) => Assert.Equal(label, MeasureNo.Label(no));

    [Fact]
    public void A_long_text_is_no_name()
    {
        Assert.False(Slug.IsValid(new string('a', 10_000_000)));
        Assert.False(Slug.IsName(new string('1', 10_000_000)));
        Assert.False(Slug.IsValidNo(new string('課', 10_000_000)));
    }
}
