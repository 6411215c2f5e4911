using System.Globalization;

namespace ActionPlans.Pages.Components;

/// <summary>Numbers as SVG writes them, whatever the culture.</summary>
internal static class Svg
{
    public static string Number(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>A share of the width, from 0 to 100.</summary>
    public static string Percent(decimal percent) => percent.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    /// <summary>A rhombus: its outline tells it from a dot or a bar without any colour.</summary>
    public static string Rhombus(double x, double y, double reach)
        => $"M{Number(x - reach)} {Number(y)}L{Number(x)} {Number(y - reach)}"
            + $"L{Number(x + reach)} {Number(y)}L{Number(x)} {Number(y + reach)}Z";
}
