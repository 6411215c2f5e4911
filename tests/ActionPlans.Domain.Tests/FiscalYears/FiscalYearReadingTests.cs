using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Tests;

/// <summary>Fiscal years as people write them, in both calendars.</summary>
public sealed class FiscalYearReadingTests
{
    [Theory]
    [InlineData("令和3年度", 2021)]
    [InlineData("令和元年度", 2019)]
    [InlineData("令和1年度", 2019)]
    [InlineData("平成31年度", 2019)]
    [InlineData("平成元年度", 1989)]
    [InlineData("昭和64年度", 1989)]
    [InlineData("昭和元年度", 1926)]
    [InlineData("平成37年度", 2025)] // never came; old plans name it
    public void An_era_year_is_read_as_the_year_it_means(string text, int expected) => AssertRead(expected, text);

    [Theory]
    [InlineData("R3", 2021)]
    [InlineData("r3", 2021)]
    [InlineData("R.3", 2021)]
    [InlineData("R3年度", 2021)]
    [InlineData("H31", 2019)]
    [InlineData("H29.", null)]
    [InlineData("S64", 1989)]
    [InlineData("Ｒ３", 2021)]
    [InlineData("M3", null)]
    public void An_era_may_be_its_letter(string text, int? expected) => AssertRead(expected, text);

    [Theory]
    [InlineData("2021", 2021)]
    [InlineData("2021年度", 2021)]
    [InlineData("2021年", 2021)]
    [InlineData("２０２１年度", 2021)]
    [InlineData("1926", 1926)]
    [InlineData("2199", 2199)]
    public void A_western_year_is_read_in_full_and_half_width(string text, int expected) => AssertRead(expected, text);

    [Theory]
    [InlineData("令和 3 年度", 2021)]
    [InlineData("  令和3年度\n", 2021)]
    [InlineData("令和\u3000３\u3000年度", 2021)]
    [InlineData("\u32ff3年度", 2021)] // the one character ㋿
    [InlineData("㍻31年度", 2019)]
    public void Spaces_and_width_do_not_matter(string text, int expected) => AssertRead(expected, text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("年度")]
    [InlineData("令和")]
    [InlineData("令和年度")]
    [InlineData("元年度")]
    [InlineData("令和0年度")]
    [InlineData("令和100年度")]
    [InlineData("令和三年度")]
    [InlineData("大正10年度")]
    [InlineData("3年度")]
    [InlineData("1925")]
    [InlineData("2200")]
    [InlineData("20210")]
    [InlineData("-2021")]
    [InlineData("2021.0")]
    [InlineData("2021度")]
    [InlineData("令和3年度まで")]
    [InlineData("令和3年度～令和7年度")]
    [InlineData("平成99999999999999999999年度")]
    [InlineData("٢٠٢١")]
    public void What_is_no_year_is_refused(string? text) => AssertRead(null, text);

    [Fact]
    public void What_is_no_character_is_refused()
    {
        foreach (var half in new[] { '\ud800', '\udfff', '\ufffe', '\0' })
        {
            AssertRead(null, half.ToString());
            AssertRead(null, $"令和3年度{half}");
            AssertRead(null, $"{half}2021");
        }
    }

    [Fact]
    public void A_long_text_is_refused() => AssertRead(null, "2021" + new string(' ', 100_000));

    [Fact]
    public void What_is_refused_leaves_no_year()
    {
        Assert.False(FiscalYear.TryParse("2200", out var year));
        Assert.Equal(default, year);
    }

    private static void AssertRead(int? expected, string? text)
    {
        Assert.Equal(expected is not null, FiscalYear.TryParse(text, out var year));
        if (expected is { } startYear)
        {
            Assert.Equal(new FiscalYear(startYear), year);
        }
    }
}
