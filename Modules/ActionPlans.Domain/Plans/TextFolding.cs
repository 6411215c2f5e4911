using System.Globalization;
using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// Folds texts for comparing and searching: NFKC (Ⅱ is II, ！ is !), no white space. What is shown is never folded.
/// </summary>
public static class TextFolding
{
    /// <summary>
    /// For those who fold without this class: each form of a kanji that folding changes, with its usual form behind it (邉辺邊辺).
    /// </summary>
    public static string KanjiPairs => KanjiForms.Pairs;

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var normalized = WellFormed(text).Normalize(NormalizationForm.FormKC);
        var folded = WithoutWhiteSpace(normalized);
        // か゛ is が, once the white space that NFKC put before ゛ is gone.
        return folded.Length == normalized.Length ? folded : folded.Normalize(NormalizationForm.FormKC);
    }

    /// <summary>
    /// Folds for searching: as <see cref="Fold"/>, in lower case, hiragana as katakana, small ヶ and ヵ as ケ and カ, a kanji in its
    /// usual form (邉 as 辺), a hyphen after a kana as ー (マイナンバ-), without variation selectors and signs that have no shape.
    /// </summary>
    public static string FoldForSearch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var letters = new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            var folded = LetterFolding.Of(letter);
            if (folded == LetterFolding.NotAlone)
            {
                return WithLongVowels(FoldLetters(text));
            }

            if (folded != LetterFolding.Nothing)
            {
                letters[length++] = folded;
            }
        }

        MarkLongVowels(letters.AsSpan(0, length));
        return new string(letters, 0, length);
    }

    /// <summary>As <see cref="FoldForSearch"/>, with hyphens as they are: the only part that asks what stands before a letter.</summary>
    internal static string FoldLetters(string text)
    {
        var folded = Fold(WithoutShapeless(WellFormed(text))).ToLowerInvariant();
        var letters = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (KanjiForms.UsualFormOf(rune) is { } usual)
            {
                letters.Append(usual);
            }
            else if (rune.IsBmp)
            {
                letters.Append(FoldKana((char)rune.Value));
            }
            else
            {
                letters.Append(rune);
            }
        }

        return letters.ToString();
    }

    /// <summary>Makes a hyphen or dash that follows a katakana letter the long vowel mark for which it was typed (マイナンバ-).</summary>
    internal static void MarkLongVowels(Span<char> folded)
    {
        for (var i = 1; i < folded.Length; i++)
        {
            if (folded[i] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2500'
                && folded[i - 1] is >= '\u30a1' and <= '\u30fa')
            {
                folded[i] = 'ー';
            }
        }
    }

    private static string WithLongVowels(string folded) => string.Create(folded.Length, folded, (letters, text) =>
    {
        text.CopyTo(letters);
        MarkLongVowels(letters);
    });

    private static char FoldKana(char letter) => letter switch
    {
        '\u3095' or '\u30f5' => 'カ',
        '\u3096' or '\u30f6' => 'ケ',
        >= '\u3041' and <= '\u3094' => (char)(letter + 0x60),
        _ => letter,
    };

    // A lone surrogate cannot be normalized, nor can U+FFFE, which is no character; they become U+FFFD.
    private static string WellFormed(string text)
    {
        var known = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return known.Replace('\ufffe', '\ufffd');
    }

    private static string WithoutWhiteSpace(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
        {
            return text;
        }

        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                letters.Append(letter);
            }
        }

        return letters.ToString();
    }

    private static string WithoutShapeless(string text)
    {
        if (!text.EnumerateRunes().Any(IsShapeless))
        {
            return text;
        }

        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsShapeless(rune))
            {
                letters.Append(rune);
            }
        }

        return letters.ToString();
    }

    private static bool IsShapeless(Rune rune)
        => rune.Value > 0x7f && (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || InvisibleCharacters.ContainSelector(rune));
}
