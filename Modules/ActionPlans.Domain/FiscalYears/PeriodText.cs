using System.Text;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Text;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>A period's text, made comparable: one width, no white space, one kind of brackets, years in digits.</summary>
internal static partial class PeriodText
{
    /// <summary>Folds a text.</summary>
    /// <returns>False for half a character.</returns>
    public static bool TryFold(string text, out string folded)
    {
        folded = "";
        try
        {
            var plain = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(FoldBracket));
            folded = Kanji().Replace(plain, m => KanjiNumber.InDigits(m.Value) ?? m.Value);
            return true;
        }
        catch (ArgumentException)
        {
            return false; // a lone surrogate
        }
    }

    /// <summary>The text without brackets that stand around the whole of it.</summary>
    public static string WithoutOuterBrackets(string text)
    {
        var isBracketed = text.Length > 1 && text[0] == '(' && text.IndexOf(')') == text.Length - 1;
        return isBracketed ? text[1..^1] : text;
    }

    private static char FoldBracket(char c) => c switch
    {
        '〔' or '【' or '[' or '〈' or '<' => '(',
        '〕' or '】' or ']' or '〉' or '>' => ')',
        _ => c,
    };

    // 令和三年度, 三年間
    [GeneratedRegex("[一二三四五六七八九十]{1,3}")]
    private static partial Regex Kanji();
}
