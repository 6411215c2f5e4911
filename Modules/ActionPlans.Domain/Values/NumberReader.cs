using System.Text.RegularExpressions;

namespace ActionPlans.Domain.Values;

/// <summary>Reads one number with the words around it: 約年1,000人以上, 前年度比5%削減, 1人当たり2.5kg.</summary>
internal static partial class NumberReader
{
    /// <summary>Reads a number; null where the text is none.</summary>
    /// <param name="text">The text as written, which the value keeps.</param>
    /// <param name="core">The folded text without its remarks.</param>
    /// <param name="notation">How the plan writes its values.</param>
    public static TargetValue? Read(string text, string core, Notation notation)
    {
        var words = new WordsFound();
        var rest = SkipYearsOfATotal(NumberSpelling.Fold(core, notation), words);
        if (!ReadBefore(ref rest, words, notation))
        {
            return null;
        }

        // 隔月 and 毎月開催 are once in their time.
        if (words.IsEachTime && ReadAfter(rest, words))
        {
            return NumberBuilder.Build(text, new Amount(1, 0, 0, false), "回", words, notation);
        }

        if (rest.Length == 0)
        {
            return null;
        }

        var isInKanji = NumberSpelling.TryWriteInDigits(ref rest);
        var label = char.IsAsciiDigit(rest[0]) ? "" : Label().Match(rest).Value;
        if (NoLabel().IsMatch(label))
        {
            return null;
        }

        rest = rest[label.Length..];
        if ((label.Length > 0 && !ReadBefore(ref rest, words, notation))
            || AmountReader.Read(rest) is not { } amount
            || FindUnit(rest[amount.Length..], words, notation) is not { } found)
        {
            return null;
        }

        // 一時的 begins with a number in kanji and counts nothing.
        if (isInKanji && !Units.IsKnown(found.Unit, notation))
        {
            return null;
        }

        if (label.Length == 0)
        {
            return NumberBuilder.Build(text, amount, found.Unit, found.Words, notation);
        }

        return Units.MayBeLabelled(found.Unit, notation)
            && NumberBuilder.Build(text, amount, found.Unit, found.Words, notation) is { } value
            ? value with { Label = label }
            : null;
    }

    /// <summary>Reads digits and a unit with no words around them; null for anything else.</summary>
    public static (decimal Value, string Unit)? ReadPlain(string core, Notation notation)
        => AmountReader.ReadNumber(core) is { } number && Units.Fold(core[number.Length..], notation) is { } unit
            && Units.Split(unit, notation).Scale == 1
            ? (number.Value, unit)
            : null;

    // 3カ年累計11人, 5年間で100件: the years say how long the total ran.
    private static string SkipYearsOfATotal(string core, WordsFound words)
    {
        var match = YearsOfATotal().Match(core);
        if (!match.Success)
        {
            return core;
        }

        words.Add(ValueWord.Cumulative);
        return core[match.Length..];
    }

    private static bool ReadBefore(ref string rest, WordsFound words, Notation notation)
    {
        while (rest.Length > 0)
        {
            var per = PerHead().Match(rest);
            if (per.Success)
            {
                if (words.Per is not null)
                {
                    return false;
                }

                var heads = string.Join('・', per.Groups["per"].Captures.Select(c => Units.Fold(c.Value, notation) ?? c.Value));
                words.Per = Units.Fold(heads, notation) ?? heads;
                rest = rest[per.Length..];
                continue;
            }

            if (ComparisonBase.Read(rest) is { } against)
            {
                if (words.Basis is not null)
                {
                    return false;
                }

                words.Basis = against.Name;
                rest = rest[against.Length..].TrimStart(':');
                continue;
            }

            var current = rest;
            var (word, meaning) = ValueFormatter.BeforeLike(current).FirstOrDefault(w => Begins(current, w.Word));
            if (word is null)
            {
                return true;
            }

            if (!words.Add(meaning))
            {
                return false;
            }

            words.IsEachTime |= ValueFormatter.IsEachTime(word);
            rest = rest[word.Length..].TrimStart(':');
        }

        return true;
    }

    // "1月1日" begins with a number and no period; 年 and 月 stand before a number only where something follows that may be one.
    private static bool Begins(string rest, string word)
        => rest.StartsWith(word, StringComparison.Ordinal)
            && !(char.IsAsciiDigit(word[0]) && rest.Length == word.Length)
            && !(word == "1日" && rest.Length > 2 && !char.IsAsciiDigit(rest[2]) && rest[2] is not ('平' or '約' or '延' or 'に' or '最'));

    // The unit is the longest word of the table of units, else the shortest word that leaves only known words behind it.
    private static (string Unit, WordsFound Words)? FindUnit(string rest, WordsFound before, Notation notation)
    {
        (string Unit, WordsFound Words)? best = null;
        for (var length = rest.Length; length >= 0; length--)
        {
            if (Units.Fold(rest[..length], notation) is not { } unit)
            {
                continue;
            }

            var words = before.Copy();
            if (!ReadAfter(rest[length..], words))
            {
                continue;
            }

            if (Units.IsKnown(unit, notation) || IsKnownPerPeriod(unit, notation))
            {
                return (unit, words);
            }

            // Down to no unit at all: 10削減 is ten less, not ten of 削.
            best = (unit, words);
        }

        return best;
    }

    private static bool IsKnownPerPeriod(string unit, Notation notation)
        => unit.IndexOf('/') is > 0 and var stroke && Units.IsKnown(unit[..stroke], notation);

    private static bool ReadAfter(string rest, WordsFound words)
    {
        while (rest.Length > 0)
        {
            if (ValueFormatter.FindAfter(rest) is not { } found || !words.Add(found.Meaning))
            {
                return false;
            }

            rest = rest[found.Word.Length..];
        }

        return true;
    }

    // What the number counts, 満足度80%; not a word that makes it another year's number, a plan, a date or a rank.
    [GeneratedRegex(@"^[\p{L}ー・]{2,12}?(?=[0-9]|延べ|累計|平均|約|年間)")]
    private static partial Regex Label();

    [GeneratedRegex(
        "令和|平成|昭和|大正|明治|西暦|前年|昨年|前期|翌年|次年|目標|計画|予定|見込|未|不|第|同|現状|基準|最終|年度|まで|時点|以降|隔年|中止|延期|午前|午後|約|うち|内訳|以上|以下|以内|増|減")]
    private static partial Regex NoLabel();

    [GeneratedRegex(@"^\(?[0-9]{1,2}(?:[かカヵヶケ]年|年間|年)の?(?:累計|累積|合計|通算)(?:で|\))?:?|^(?!1[^0-9])[0-9]{1,2}(?:[かカヵヶケ]年|年間)で")]
    private static partial Regex YearsOfATotal();

    [GeneratedRegex(@"^(?:市民|住民|町民|村民|人口|職員|児童|生徒)?(?:1|一)(?<per>[^0-9()]{1,6}?)(?:1(?<per>[^0-9()]{1,3}?))?(?:当たり|あたり|当り|につき)(?:の)?")]
    private static partial Regex PerHead();
}
