using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Text;

/// <summary>Numbers below a thousand in kanji: 三, 十二, 二十五, 百.</summary>
internal static partial class KanjiNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Writes a number in kanji in digits: 12 for 十二; null where the kanji are no number.</summary>
    public static string? InDigits(string kanji)
    {
        var match = Written().Match(kanji);
        if (kanji.Length == 0 || !match.Success)
        {
            return null;
        }

        var ones = Math.Max(Digits.IndexOf(match.Groups["ones"].Value, StringComparison.Ordinal), 0);
        var number = (Worth(match.Groups["hundreds"]) * 100) + (Worth(match.Groups["tens"]) * 10) + ones;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    // 百 alone is one hundred, 二百 two.
    private static int Worth(Group group)
    {
        if (!group.Success)
        {
            return 0;
        }

        return group.Length == 1 ? 1 : Digits.IndexOf(group.Value[0], StringComparison.Ordinal);
    }

    [GeneratedRegex("^(?<hundreds>[二三四五六七八九]?百)?(?<tens>[二三四五六七八九]?十)?(?<ones>[一二三四五六七八九])?$")]
    private static partial Regex Written();
}
