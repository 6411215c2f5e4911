using System.Globalization;
using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>Characters that are not drawn: controls, marks of direction, zero-width characters and variation selectors.</summary>
internal static class InvisibleCharacters
{
    /// <summary>
    /// True for a control character or one that acts on its neighbours: a soft hyphen, a zero-width space, a mark of direction.
    /// </summary>
    public static bool Contain(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>True for a character that chooses one shape of the character before it, such as U+E0100 in 葛󠄀.</summary>
    public static bool ContainSelector(Rune rune)
        => rune.Value is (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0100 and <= 0xe01ef) or (>= 0x180b and <= 0x180d) or 0x180f;

    /// <summary>A text for a message, with the number of each such character in its place.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Contain(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"［U+{rune.Value:X4}］");
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }
}
