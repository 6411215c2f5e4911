using System.Text;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// Folds texts for comparing and searching: NFKC (Ⅱ is II, ！ is !), no white space. What is shown is never folded.
/// </summary>
public static class TextFolding
{
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var folded = string.Concat(WellFormed(text).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        return folded.Normalize(NormalizationForm.FormKC); // か゛ is が, once the white space that NFKC put before ゛ is gone
    }

    /// <summary>Folds for searching: as <see cref="Fold"/>, in lower case, and hiragana as katakana.</summary>
    public static string FoldForSearch(string text)
        => string.Concat(Fold(text).ToLowerInvariant().Select(FoldLetter));

    /// <summary>The same for one letter that no normalization changes.</summary>
    internal static char FoldLetter(char letter) => letter is >= '\u3041' and <= '\u3096' ? (char)(letter + 0x60) : char.ToLowerInvariant(letter);

    // A lone surrogate cannot be normalized, nor can U+FFFE, which is no character; they become U+FFFD.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\ufffe', '\ufffd');
}
