using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// A query term. A katakana word of three letters or more may be written with a long vowel mark at its end or
/// without (サーバー, サーバ); a shorter one (キー) may not.
/// </summary>
public sealed partial class SearchWord
{
    // Each katakana word in the term doubles the number of forms; a term has few of them.
    private const int MostForms = 8;

    internal SearchWord(string typed)
    {
        Forms = [.. WithAndWithoutLongVowels(TextFolding.Fold(typed)).Select(TextFolding.FoldForSearch).Distinct(StringComparer.Ordinal)];
        EndForms = [.. Forms.Where(f => LongVowelAtEnd().IsMatch(f)).Select(f => f[..^1])];
    }

    /// <summary>Folded forms of the term, first as it was typed. The term is found where one of them is.</summary>
    internal string[] Forms { get; }

    /// <summary>Folded forms that are meant only where a katakana word ends: the サーバ of サーバー, since インタ is not インター.</summary>
    internal string[] EndForms { get; }

    /// <summary>True where a text contains the term.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="folded">The text folded for searching.</param>
    internal bool StandsIn(string text, string folded)
        => HasOneOf(Forms, folded) || (HasOneOf(EndForms, folded) && new FoldedText(text).Contains(this));

    private static bool HasOneOf(string[] forms, string folded)
    {
        foreach (var form in forms)
        {
            if (folded.Contains(form, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // At the end of what was typed the word may go on; a text that has the mark there holds what has none anyway.
    private static List<string> WithAndWithoutLongVowels(string typed)
    {
        var forms = new List<string> { typed };
        foreach (Match match in KatakanaWordBeforeMore().Matches(typed).Reverse())
        {
            var other = match.Value.EndsWith('ー') ? match.Value[..^1] : match.Value + 'ー';
            if (forms.Count * 2 <= MostForms)
            {
                forms.AddRange([.. forms.Select(f => f[..match.Index] + other + f[(match.Index + match.Length)..])]);
            }
        }

        return forms;
    }

    [GeneratedRegex("[ァ-ヺー]{2,}[ァ-ヺ]ー?(?=[^ァ-ヺー])")]
    private static partial Regex KatakanaWordBeforeMore();

    [GeneratedRegex("[ァ-ヺー]{2}[ァ-ヺ]ー$")]
    private static partial Regex LongVowelAtEnd();
}
