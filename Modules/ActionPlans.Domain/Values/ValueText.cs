using System.Text;

namespace ActionPlans.Domain.Values;

/// <summary>A value's text, made comparable.</summary>
internal static class ValueText
{
    /// <summary>
    /// NFKC folds width; white space carries no meaning in a value, unless it parts two numbers. The several minus signs of Japanese
    /// tables become one.
    /// </summary>
    /// <returns>False for what cannot be a value: nothing, more than the longest value, two numbers in a row, a circled digit.</returns>
    public static bool TryFold(string text, int longest, out string folded)
    {
        folded = "";
        try
        {
            if (HasDigitInDisguise(text))
            {
                return false;
            }

            var builder = new StringBuilder(text.Length);
            var parted = false;
            foreach (var c in text.Normalize(NormalizationForm.FormKC))
            {
                if (char.IsWhiteSpace(c))
                {
                    parted = true;
                }
                else if (parted && char.IsAsciiDigit(c) && builder.Length > 0 && char.IsAsciiDigit(builder[^1]))
                {
                    return false;
                }
                else
                {
                    parted = false;
                    builder.Append(c is '\u2212' or '▲' or '△' or '\u2012' or '\u2013' ? '-' : c);
                }
            }

            folded = builder.ToString();
            return folded.Length > 0 && folded.Length <= longest;
        }
        catch (ArgumentException)
        {
            return false; // a lone surrogate, or U+FFFE
        }
    }

    // NFKC would run the head of "①10回" into the number. Only the exponents of m² and m³ are told from such signs.
    private static bool HasDigitInDisguise(string text)
    {
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            var isExponent = rune.Value is '²' or '³' && before.Value is 'm' or 'ｍ';
            if (!isExponent && !Rune.IsDigit(rune) && rune != Rune.ReplacementChar && char.IsAsciiDigit(rune.ToString().Normalize(NormalizationForm.FormKC)[0]))
            {
                return true;
            }

            before = rune;
        }

        return false;
    }
}
