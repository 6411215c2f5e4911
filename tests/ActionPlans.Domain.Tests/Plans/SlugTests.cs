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
    public void A_No_may_have_capitals_too(string no, bool valid) => Assert.Equal(valid, Slug.IsValidNo(no));

    [Fact]
    public void A_long_text_is_no_name()
    {
        Assert.False(Slug.IsValid(new string('a', 10_000_000)));
        Assert.False(Slug.IsValidNo(new string('1', 10_000_000)));
    }
}
