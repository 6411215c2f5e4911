using System.Globalization;

namespace ActionPlans.Domain.Attainment;

/// <summary>Figures as they are shown: rounded half up (四捨五入), and never so that a miss looks like a success.</summary>
public static class AttainmentFormat
{
    /// <summary>A rate in percent with one decimal, "93.2%". A miss never reads 100.0%.</summary>
    public static string? Rate(Attainment attainment)
    {
        if (ShownRate(attainment) is not { } shown)
        {
            return null;
        }

        return (shown < 0 ? "\u2212" : "") + Math.Abs(shown).ToString("#,##0.0", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>The same as a number of one decimal, in percent; null where there is no rate.</summary>
    public static decimal? ShownRate(Attainment attainment)
    {
        ArgumentNullException.ThrowIfNull(attainment);

        if (attainment.Rate is not { } rate)
        {
            return null;
        }

        var shown = Math.Round(rate, 1, MidpointRounding.AwayFromZero);
        return shown >= 100 && (rate < 100 || attainment.Status is AttainmentStatus.Missed or AttainmentStatus.Near) ? 99.9m : shown;
    }

    /// <summary>A signed difference with its unit, "+13,400千円", "-0.02ポイント"; "±0回" where there is none.</summary>
    public static string? Difference(Attainment attainment)
    {
        ArgumentNullException.ThrowIfNull(attainment);

        if (attainment.Difference is not { } difference)
        {
            return null;
        }

        var sign = difference switch
        {
            > 0 => "+",
            < 0 => "\u2212",
            _ => "±",
        };
        return sign + Number(Math.Abs(difference)) + attainment.DifferenceUnit;
    }

    /// <summary>A number with thousands commas and at most four decimals, half up; a difference that is not 0 never reads 0.</summary>
    public static string Number(decimal number) => Rounded(number).ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>The number that <see cref="Number"/> shows.</summary>
    public static decimal Rounded(decimal number)
    {
        var rounded = Math.Round(number, 4, MidpointRounding.AwayFromZero);
        return rounded == 0 ? number : rounded;
    }
}
