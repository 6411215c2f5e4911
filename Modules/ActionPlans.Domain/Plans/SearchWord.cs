using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Plans;

/// <summary>
/// A query term, found in each of its ways of writing: a katakana word with a long vowel mark at its end or without (サーバー, サーバ), a
/// number with separators or without (300,000), No.16 and №16, and by <see cref="Synonyms"/>.
/// </summary>
public sealed partial class SearchWord
{
    // Each katakana word and each synonym in the term multiplies the number of forms; a term has few of them.
    private const int MaxForms = 16;

    // A word this long without its mark is no beginning of another: コンピュータウイルス, but インタビュー is no インター.
    private const int LongWord = 5;

    /// <param name="typed">The term as typed.</param>
    /// <param name="synonyms">Other words for it; null for the term alone.</param>
    internal SearchWord(string typed, Synonyms? synonyms = null)
    {
        Typed = typed;
        var folded = TextFolding.Fold(typed);
        string[] written = [.. WithAndWithoutLongVowels(folded), .. NumbersOf(folded)];
        string[] forms = [.. written.Select(TextFolding.FoldForSearch).Distinct(StringComparer.Ordinal)];
        string[] ends = [.. forms.Where(f => LongVowelAtEnd().IsMatch(f)).Select(f => f[..^1])];
        string[] others = synonyms is null ? [] : [.. synonyms.Instead(forms).Take(MaxForms)];
        Forms =
        [
            .. forms.Concat(ends.Where(f => f.Length >= LongWord))
                .Concat(others.Where(o => !IsShort().IsMatch(o)))
                .Distinct(StringComparer.Ordinal),
        ];
        EndForms = [.. ends.Where(f => f.Length < LongWord)];
        WholeForms = [.. others.Where(o => IsShort().IsMatch(o)).Except(Forms)];
    }

    /// <summary>The term as typed.</summary>
    public string Typed { get; }

    /// <summary>Folded forms of the term, first as it was typed. The term is found where one of them is.</summary>
    internal string[] Forms { get; }

    /// <summary>Folded forms that are meant only where a katakana word ends: the サーバ of サーバー, since インタ is not インター.</summary>
    internal string[] EndForms { get; }

    /// <summary>Short folded forms of other words for the term: whole words only, AI not in email, バス not in バスケット.</summary>
    internal string[] WholeForms { get; }

    /// <summary>True where a text contains the term.</summary>
    internal bool StandsIn(FoldedText text)
        => HasOneOf(Forms, text.Folded)
            || ((HasOneOf(EndForms, text.Folded) || HasOneOf(WholeForms, text.Folded)) && text.Contains(this));

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
            if (forms.Count * 2 <= MaxForms)
            {
                forms.AddRange([.. forms.Select(f => f[..match.Index] + other + f[(match.Index + match.Length)..])]);
            }
        }

        return forms;
    }

    // The other way of writing a term that begins with a number, or with the number of a measure.
    private static IEnumerable<string> NumbersOf(string typed)
    {
        if (NumberOfMeasure().Match(typed) is { Success: true } no)
        {
            yield return no.Groups["dot"].Length > 0 ? $"no{no.Groups["rest"].Value}" : $"no.{no.Groups["rest"].Value}";
        }

        if (SeparatedNumber().Match(typed) is { Success: true } separated)
        {
            yield return separated.Value.Replace(",", "", StringComparison.Ordinal) + typed[separated.Length..];
        }
        else if (LongNumber().Match(typed) is { Success: true } number)
        {
            yield return BetweenThousands().Replace(number.Value, ",") + typed[number.Length..];
        }
    }

    [GeneratedRegex("[ァ-ヺー]{2,}[ァ-ヺ]ー?(?=[^ァ-ヺー])")]
    private static partial Regex KatakanaWordBeforeMore();

    [GeneratedRegex("[ァ-ヺー]{2}[ァ-ヺ]ー$")]
    private static partial Regex LongVowelAtEnd();

    [GeneratedRegex("^(?:[a-z0-9]+|[ァ-ヺー]{1,3})$")]
    private static partial Regex IsShort();

    [GeneratedRegex(@"^no(?<dot>\.?)(?<rest>[0-9].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NumberOfMeasure();

    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3})+(?![0-9])")]
    private static partial Regex SeparatedNumber();

    [GeneratedRegex("^[0-9]{4,}")]
    private static partial Regex LongNumber();

    [GeneratedRegex("(?<=[0-9])(?=([0-9]{3})+$)")]
    private static partial Regex BetweenThousands();
}
