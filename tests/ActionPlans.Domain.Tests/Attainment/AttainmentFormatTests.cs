using ActionPlans.Domain.Attainment;

namespace ActionPlans.Domain.Tests;

/// <summary>Figures as they are shown: rounded half up, and a miss never looks like a success.</summary>
public sealed class AttainmentFormatTests
{
    [Theory]
    [InlineData("93.15", "93.2%")] // half up, not to even
    [InlineData("93.25", "93.3%")]
    [InlineData("93.149999", "93.1%")]
    [InlineData("0", "0.0%")]
    [InlineData("0.04", "0.0%")]
    [InlineData("0.05", "0.1%")]
    [InlineData("99.94", "99.9%")]
    [InlineData("99.95", "99.9%")]
    [InlineData("99.96", "99.9%")]
    [InlineData("99.9999999999", "99.9%")]
    [InlineData("-25", "\u221225.0%")]
    [InlineData("-0.01", "0.0%")]
    public void The_rate_of_a_miss_is_rounded_half_up_but_never_to_a_hundred(string rate, string shown)
        => Assert.Equal(shown, AttainmentFormat.Rate(new Attainment.Attainment(AttainmentStatus.Missed, Rate: Judging.Number(rate))));

    [Theory]
    [InlineData("100", "100.0%")]
    [InlineData("100.04", "100.0%")]
    [InlineData("100.05", "100.1%")]
    [InlineData("133.333333", "133.3%")]
    [InlineData("250", "250.0%")]
    [InlineData("12345.67", "12,345.7%")]
    public void A_rate_over_a_hundred_is_shown_as_it_is(string rate, string shown)
        => Assert.Equal(shown, AttainmentFormat.Rate(new Attainment.Attainment(AttainmentStatus.Met, Rate: Judging.Number(rate))));

    [Fact]
    public void A_miss_at_the_very_number_is_not_shown_as_a_hundred()
    {
        // 5件未満 is missed by 5件, though the way from the baseline is gone to the end.
        var judged = Judging.Judge("5件未満", "5件", Judging.Lower.From("10件"));
        Assert.Equal(100m, judged.Rate);
        Assert.Equal("99.9%", AttainmentFormat.Rate(judged));
        Assert.Equal("99.9%", AttainmentFormat.Rate(judged with { Status = AttainmentStatus.Near }));
    }

    [Fact]
    public void A_near_miss_of_real_values_is_not_shown_as_a_hundred()
        => Assert.Equal("99.9%", AttainmentFormat.Rate(Judging.Judge("10,000人", "9,996人", Judging.Flow)));

    [Fact]
    public void A_value_on_the_edge_is_rounded_from_the_exact_rate()
        => Assert.Equal("93.2%", AttainmentFormat.Rate(Judging.Judge("2,000人", "1,863人", Judging.Flow))); // 93.15

    [Fact]
    public void What_has_no_rate_shows_none()
    {
        Assert.Null(AttainmentFormat.Rate(Attainment.Attainment.NotPublished));
        Assert.Null(AttainmentFormat.Difference(Attainment.Attainment.NotPublished));
        Assert.Null(AttainmentFormat.Rate(Attainment.Attainment.NotApplicable(AttainmentReason.TargetIsZero)));
    }

    [Theory]
    [InlineData("13400", "千円", "+13,400千円")]
    [InlineData("-0.02", "ポイント", "\u22120.02ポイント")]
    [InlineData("0", "回", "±0回")]
    [InlineData("0.00", "ポイント", "±0ポイント")]
    [InlineData("1.50", "人", "+1.5人")]
    public void A_difference_shows_its_sign_and_unit(string difference, string unit, string shown)
        => Assert.Equal(shown, AttainmentFormat.Difference(
            new Attainment.Attainment(AttainmentStatus.Missed, Difference: Judging.Number(difference), DifferenceUnit: unit)));

    [Theory]
    [InlineData("1234567", "1,234,567")]
    [InlineData("0.5", "0.5")]
    [InlineData("20.00005", "20.0001")]
    [InlineData("20.00004", "20")]
    [InlineData("0.00004", "0.00004")] // it is not 0 and does not read 0
    [InlineData("0", "0")]
    public void A_number_has_thousands_commas_and_at_most_four_decimals(string number, string shown)
        => Assert.Equal(shown, AttainmentFormat.Number(Judging.Number(number)));
}
