using System.Globalization;
using System.Text.RegularExpressions;

namespace CityTheme.Settings;

/// <summary>A colour of text and of grounds under text. WCAG 2.2 asks for a contrast of 4.5 to 1.</summary>
public readonly partial record struct AccentColour
{
    /// <summary>The contrast that WCAG 2.2 AA asks for, to 1.</summary>
    public const double LeastContrast = 4.5;

    private static readonly AccentColour White = new(255, 255, 255);

    // The ground of the footer, the darkest one of the page that does not come from the accent itself.
    private static readonly AccentColour Wash = new(0xf7, 0xf7, 0xf7);

    private readonly byte _red;
    private readonly byte _green;
    private readonly byte _blue;

    private AccentColour(byte red, byte green, byte blue)
    {
        _red = red;
        _green = green;
        _blue = blue;
    }

    /// <summary>The ground of table heads and tags: a tenth of the colour.</summary>
    public AccentColour Ground => Mixed(.1);

    /// <summary>The lines around it.</summary>
    public AccentColour Line => Mixed(.4);

    /// <summary>The lowest contrast to any ground that it meets: white, the page's grey, its own light ground.</summary>
    public double Contrast => Math.Min(ContrastTo(White), Math.Min(ContrastTo(Wash), ContrastTo(Ground)));

    /// <summary>True where the lowest contrast suffices.</summary>
    public bool IsReadable => Contrast >= LeastContrast;

    /// <summary>Reads "#00118f": # and six hexadecimal digits.</summary>
    public static bool TryParse(string? text, out AccentColour colour)
    {
        colour = default;
        if (text is null || !Form().IsMatch(text))
        {
            return false;
        }

        colour = new AccentColour(Part(text, 1), Part(text, 3), Part(text, 5));
        return true;
    }

    /// <summary>The contrast ratio to another colour, from 1 to 21.</summary>
    public double ContrastTo(AccentColour other)
    {
        var own = Luminance;
        var others = other.Luminance;
        return (Math.Max(own, others) + .05) / (Math.Min(own, others) + .05);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{_red:x2}{_green:x2}{_blue:x2}");

    // WCAG 2.2, relative luminance
    private double Luminance => .2126 * Linear(_red) + .7152 * Linear(_green) + .0722 * Linear(_blue);

    private static double Linear(byte part)
    {
        var value = part / 255d;
        return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
    }

    private AccentColour Mixed(double share) => new(Mix(_red, share), Mix(_green, share), Mix(_blue, share));

    private static byte Mix(byte part, double share) => (byte)Math.Round(part * share + 255 * (1 - share));

    private static byte Part(string text, int from)
        => byte.Parse(text.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z")]
    private static partial Regex Form();
}
