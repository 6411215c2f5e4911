using System.Text;

namespace ActionPlans.Domain.Values;

/// <summary>A value's text, made comparable.</summary>
internal static class ValueText
{
    // Longer texts are prose. The limit also bounds the work on hostile input.
    private const int Longest = 120;

    /// <summary>
    /// NFKC folds width; white space carries no meaning in a value, unless it parts two numbers. The several minus signs and brackets of
    /// Japanese tables become one.
    /// </summary>
    /// <returns>False for what cannot be a value: nothing, prose, two numbers in a row, a circled digit.</returns>
    public static bool TryFold(string text, out string folded)
    {
        folded = "";
        if (text.Length > Longest)
        {
            return false;
        }

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
                    builder.Append(FoldSign(c));
                }
            }

            folded = builder.ToString().TrimEnd('。');
            return folded.Length is > 0 and <= Longest;
        }
        catch (ArgumentException)
        {
            return false; // a lone surrogate, or U+FFFE
        }
    }

    private static char FoldSign(char c) => c switch
    {
        '\u2212' or '▲' or '△' or '\u2012' or '\u2013' => '-',
        '〔' or '【' or '〈' => '(',
        '〕' or '】' or '〉' => ')',
        _ => c,
    };

    // NFKC would run the head of "①10回" into the number. Only the exponents of m² and m³ and the 2 of CO₂ are told from such signs.
    private static bool HasDigitInDisguise(string text)
    {
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            var isExponent = rune.Value is '²' or '³' && before.Value is 'm' or 'ｍ';
            var isOfFormula = rune.Value == '₂' && before.Value is 'O' or 'Ｏ';
            if (!isExponent && !isOfFormula && !Rune.IsDigit(rune) && rune != Rune.ReplacementChar
                && char.IsAsciiDigit(rune.ToString().Normalize(NormalizationForm.FormKC)[0]))
            {
                return true;
            }

            before = rune;
        }

        return false;
    }
}
