using System.Globalization;
using System.Text.RegularExpressions;
using ActionPlans.Domain.Text;

namespace ActionPlans.Domain.Values;

/// <summary>Numbers that are written in another way than by digits and one unit behind them: 8割5分, 1時間30分, ¥1,000, 第3位, ゼロ件, 二十人.</summary>
internal static partial class NumberSpelling
{
    /// <summary>The text with its number in digits and in one unit.</summary>
    /// <param name="core">Folded text.</param>
    /// <param name="notation">How the plan writes its values.</param>
    public static string Fold(string core, Notation notation)
    {
        var text = TenthsAndHundredths().Replace(core, "$1.$2割");
        text = HoursAndMinutes().Replace(text, m => $"{(Integer(m.Groups[1]) * 60) + Integer(m.Groups[2])}分");
        text = YenSign().Replace(text, "$1円");
        text = Rank().Replace(text, "$1位");
        text = Nothing().Replace(text, "0");
        return NothingOf().Replace(text, m => IsUnit(m.Groups["unit"].Value, notation) ? $"0{m.Groups["unit"].Value}" : m.Value);
    }

    /// <summary>Writes kanji at the head of a text in digits: 三回 is 3回. 一部 and 十分 are words of their own.</summary>
    public static bool TryWriteInDigits(ref string rest)
    {
        var match = Kanji().Match(rest);
        if (!match.Success || KanjiNumber.InDigits(match.Value) is not { } digits)
        {
            return false;
        }

        rest = digits + rest[match.Length..];
        return true;
    }

    private static int Integer(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static bool IsUnit(string unit, Notation notation)
        => Units.Fold(unit, notation) is { } folded && Units.IsKnown(folded, notation);

    [GeneratedRegex("([0-9])割([0-9])分")]
    private static partial Regex TenthsAndHundredths();

    [GeneratedRegex("([0-9]{1,4})時間([0-5]?[0-9])分")]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex("¥([0-9][0-9,.]*[千百万億兆]*)(?!円)$")]
    private static partial Regex YenSign();

    [GeneratedRegex("第([0-9]{1,4})位")]
    private static partial Regex Rank();

    // ゼロ, 待機児童ゼロ; not 限りなくゼロ
    [GeneratedRegex(@"^(?:(?![\u3041-\u3096])\p{L}){0,12}ゼロ$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"ゼロ(?<unit>[^0-9を]{1,4})$")]
    private static partial Regex NothingOf();

    [GeneratedRegex("^[一二三四五六七八九十百]{1,5}(?![部分度])")]
    private static partial Regex Kanji();
}
