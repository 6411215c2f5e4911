using System.Text.Json;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Tests;

/// <summary>What a fiscal year is: its days, names, order and JSON.</summary>
public sealed class FiscalYearTests
{
    [Theory]
    [InlineData(2021, "令和3年度", "令和3", "2021年度")]
    [InlineData(2019, "令和元年度", "令和元", "2019年度")]
    [InlineData(2018, "平成30年度", "平成30", "2018年度")]
    [InlineData(1989, "平成元年度", "平成元", "1989年度")]
    [InlineData(1988, "昭和63年度", "昭和63", "1988年度")]
    [InlineData(1926, "昭和元年度", "昭和元", "1926年度")]
    [InlineData(2199, "令和181年度", "令和181", "2199年度")]
    public void A_fiscal_year_has_a_name_in_both_calendars(int year, string japanese, string shortName, string western)
    {
        var fiscalYear = new FiscalYear(year);
        Assert.Equal(japanese, fiscalYear.JapaneseName);
        Assert.Equal(japanese, fiscalYear.ToString());
        Assert.Equal(shortName, fiscalYear.JapaneseShortName);
        Assert.Equal(western, fiscalYear.WesternName);
    }

    [Theory]
    [InlineData("2022-03-31", 2021)]
    [InlineData("2022-04-01", 2022)]
    [InlineData("2022-01-01", 2021)]
    [InlineData("2022-12-31", 2022)]
    [InlineData("2019-04-01", 2019)] // 平成31年4月1日
    [InlineData("2019-05-01", 2019)] // 令和元年5月1日
    public void A_day_lies_in_the_fiscal_year_that_begins_in_April(string day, int expected)
        => Assert.Equal(new FiscalYear(expected), FiscalYear.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_fiscal_year_runs_from_April_to_March()
    {
        var year = new FiscalYear(2021);
        Assert.Equal(new DateOnly(2021, 4, 1), year.FirstDay);
        Assert.Equal(new DateOnly(2022, 3, 31), year.LastDay);
    }

    [Fact]
    public void The_last_day_of_a_year_is_followed_by_the_first_of_the_next()
    {
        foreach (var year in FiscalYear.Range(new FiscalYear(FiscalYear.Earliest), new FiscalYear(FiscalYear.Latest - 1)))
        {
            Assert.Equal(new FiscalYear(year.StartYear + 1).FirstDay, year.LastDay.AddDays(1));
            Assert.Equal(year, FiscalYear.Of(year.FirstDay));
            Assert.Equal(year, FiscalYear.Of(year.LastDay));
        }
    }

    [Theory]
    [InlineData(1925)]
    [InlineData(2200)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_year_outside_the_range_cannot_be_made(int year)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(year));

    [Fact]
    public void A_range_includes_both_ends()
    {
        Assert.Equal([2021, 2022, 2023], FiscalYear.Range(new FiscalYear(2021), new FiscalYear(2023)).Select(y => y.StartYear));
        Assert.Equal([2021], FiscalYear.Range(new FiscalYear(2021), new FiscalYear(2021)).Select(y => y.StartYear));
        Assert.Empty(FiscalYear.Range(new FiscalYear(2022), new FiscalYear(2021)));
    }

    [Fact]
    public void Years_are_ordered()
    {
        FiscalYear earlier = new(2018), later = new(2019);
        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier);
        Assert.False(later < earlier || earlier > later || later <= earlier || earlier >= later);
        Assert.True(later <= new FiscalYear(2019) && later >= new FiscalYear(2019));
        Assert.True(earlier.CompareTo(later) < 0);
    }

    [Fact]
    public void In_JSON_a_year_is_its_western_number()
    {
        Assert.Equal("2021", JsonSerializer.Serialize(new FiscalYear(2021)));
        Assert.Equal(new FiscalYear(2021), JsonSerializer.Deserialize<FiscalYear>("2021"));
    }

    [Fact]
    public void As_a_key_of_JSON_a_year_is_four_digits()
    {
        var targets = new Dictionary<FiscalYear, string> { [new FiscalYear(2021)] = "40回" };
        var json = JsonSerializer.Serialize(targets);
        Assert.StartsWith("""{"2021":""", json, StringComparison.Ordinal);
        Assert.Equal(targets, JsonSerializer.Deserialize<Dictionary<FiscalYear, string>>(json));
    }

    [Theory]
    [InlineData("\"2021\"")]
    [InlineData("2021.5")]
    [InlineData("1925")]
    [InlineData("2200")]
    [InlineData("1e999")]
    [InlineData("null")]
    [InlineData("\"令和3年度\"")]
    public void Other_JSON_is_no_year(string json)
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FiscalYear>(json));

    [Theory]
    [InlineData("令和3年度")]
    [InlineData("２０２１")]
    [InlineData(" 2021")]
    [InlineData("02021")]
    [InlineData("+202")]
    [InlineData("1925")]
    [InlineData("")]
    public void Other_keys_are_no_year(string key)
    {
        Assert.False(FiscalYearJsonConverter.TryReadKey(key, out _));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<FiscalYear, string>>($$"""{"{{key}}":"40回"}"""));
    }
}
