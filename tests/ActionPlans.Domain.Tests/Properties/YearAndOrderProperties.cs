using ActionPlans.Domain.FiscalYears;
using ActionPlans.Domain.Plans;
using FsCheck.Xunit;

namespace ActionPlans.Domain.Tests;

/// <summary>What holds of every fiscal year and of every pair of numbers.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 500)]
public sealed class YearAndOrderProperties
{
    [Property]
    public void A_year_is_read_from_either_of_its_names(FiscalYear year)
    {
        // Eras end: 令和100年度 and later are names that the program writes but no longer reads.
        foreach (var name in new[] { year.WesternName, $"{year.StartYear}" }.Concat(
            year.StartYear < 2019 + 99 ? [year.JapaneseName, year.JapaneseShortName] : []))
        {
            Assert.True(FiscalYear.TryParse(name, out var read), name);
            Assert.Equal(year, read);
        }
    }

    [Property(MaxTest = 3_000)]
    public void Reading_a_year_or_a_period_never_throws(WildText wild)
    {
        if (FiscalYear.TryParse(wild.Text, out var year))
        {
            Assert.InRange(year.StartYear, FiscalYear.Earliest, FiscalYear.Latest);
        }

        if (FiscalPeriod.TryParse(wild.Text, out var period))
        {
            Assert.Equal(wild.Text, period.Text);
            Assert.True(period.From <= period.To);
            Assert.Equal(period.To.StartYear - period.From.StartYear + 1, period.Years.Count);
        }

        _ = FiscalYearJsonConverter.TryReadKey(wild.Text, out _);
    }

    [Property]
    public void A_period_of_two_years_is_read_in_either_calendar(FiscalYear one, FiscalYear other)
    {
        var from = one <= other ? one : other;
        var to = one <= other ? other : one;
        Assert.True(FiscalPeriod.TryParse($"（{from.WesternName} ～ {to.WesternName}）", out var period));
        Assert.Equal((from, to), (period.From, period.To));
        Assert.Equal(from < to, !FiscalPeriod.TryParse($"{to.WesternName}～{from.WesternName}", out _));
    }

    [Property(MaxTest = 3_000)]
    public void The_natural_order_is_total(WildNo one, WildNo other, WildNo third)
    {
        var order = NaturalOrder.Instance;
        var x = one.Text;
        var y = other.Text;
        var z = third.Text;
        Assert.Equal(0, order.Compare(x, x));
        Assert.Equal(Math.Sign(order.Compare(x, y)), -Math.Sign(order.Compare(y, x)));
        Assert.Equal(x == y, order.Compare(x, y) == 0);
        string[] sorted = [.. new[] { x, y, z }.Order(order)];
        Assert.True(order.Compare(sorted[0], sorted[1]) <= 0
            && order.Compare(sorted[1], sorted[2]) <= 0
            && order.Compare(sorted[0], sorted[2]) <= 0);
    }

    [Property(MaxTest = 3_000)]
    public void The_sort_key_has_the_natural_order(WildNo one, WildNo other)
    {
        if (one.Text.Length > Slug.Longest || other.Text.Length > Slug.Longest)
        {
            return;
        }

        var order = NaturalOrder.Instance.Compare(one.Text, other.Text);
        var x = NaturalOrder.SortKey(one.Text);
        var y = NaturalOrder.SortKey(other.Text);
        Assert.All(x, c => Assert.True(char.IsAsciiHexDigitLower(c)));
        Assert.True(x == y || Math.Sign(order) == Math.Sign(string.CompareOrdinal(x, y)), $"{one.Text} {other.Text}");
        Assert.True(x != y || WithoutZeros(one.Text) == WithoutZeros(other.Text));
    }

    private static string WithoutZeros(string text)
        => string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c)).Replace("0", "", StringComparison.Ordinal);

    [Property]
    public void Numbers_are_ordered_by_their_value(uint one, uint other)
        => Assert.Equal(one.CompareTo(other), Math.Sign(NaturalOrder.Instance.Compare($"R{one}-1", $"R{other}-1")));
}
