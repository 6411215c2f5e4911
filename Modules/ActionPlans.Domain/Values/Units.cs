using static ActionPlans.Domain.Values.UnitTables;

namespace ActionPlans.Domain.Values;

/// <summary>
/// Units of Japanese plans: which spellings are one unit, what one is worth in another, and what large-number words are worth.
/// </summary>
public static class Units
{
    public const string Percent = "%";
    public const string Points = "ポイント";
    public const string Yen = "円";
    public const string Rank = "位";

    /// <summary>Behind the unit of a difference from a target for each month or week: from 月2回 to 月1回 is 12回/年 less.</summary>
    internal const string PerYear = "/年";

    // A unit is a short word; longer texts are prose.
    private const int Longest = 8;

    /// <summary>
    /// Splits 千円 into 1000 and 円, ha into 10000 and ㎡; gives 1 and the unit itself where neither a large-number word nor a factor applies.
    /// </summary>
    public static (decimal Scale, string BaseUnit) Split(string unit) => Split(unit, Notation.Standard);

    /// <summary>As <see cref="Split(string)"/>, with the units of a plan's own.</summary>
    internal static (decimal Scale, string BaseUnit) Split(string unit, Notation notation)
    {
        ArgumentNullException.ThrowIfNull(unit);

        var (worth, rest) = SplitMultiplier(unit);
        if (rest.IndexOf('/') is > 0 and var stroke && FactorOf(rest[..stroke], notation) is { } counted)
        {
            return (worth * counted.Factor, counted.BaseUnit + rest[stroke..]);
        }

        return FactorOf(rest, notation) is { } factor ? (worth * factor.Factor, factor.BaseUnit) : (worth, rest);
    }

    /// <summary>True for units of which a year's amount is the sum of its months' and which have no thirds: 回, 人, か所.</summary>
    internal static bool IsCounted(string baseUnit) => !Measured.Contains(baseUnit) && baseUnit != Yen && !baseUnit.Contains('/');

    /// <summary>True for amounts of money, also for each of something: 円, 円/人.</summary>
    internal static bool IsMoney(string baseUnit) => baseUnit.Split('/')[0] == Yen;

    /// <summary>True for units in which an average cannot be mistaken for a total: %, 点, kg/人.</summary>
    internal static bool HasNoTotal(string baseUnit) => Degrees.Contains(baseUnit) || baseUnit.Contains('/');

    /// <summary>True where a large-number word and its unit, or the unit alone, stand in the table of units.</summary>
    internal static bool IsKnown(string unit, Notation notation)
    {
        var (_, rest) = SplitMultiplier(unit);
        return Counted.Contains(rest) || Measured.Contains(rest) || FactorOf(rest, notation) is not null;
    }

    /// <summary>True for units that stand behind a number with a label, as in 満足度80%; 国道50号 and 昭和50年 are names.</summary>
    internal static bool MayBeLabelled(string unit, Notation notation)
        => IsKnown(unit, notation) && unit is not ("年" or "日" or "号" or "課" or "係" or "度");

    /// <summary>Folds a unit to its usual spelling; null when the text is no unit.</summary>
    internal static string? Fold(string unit, Notation notation)
    {
        if (unit.Length == 0)
        {
            return unit;
        }

        var (worth, rest) = SplitMultiplier(unit);
        var word = unit[..(unit.Length - rest.Length)];
        if (Spellings.TryGetValue(rest, out var usual))
        {
            return word + usual;
        }

        // Another name of a unit is that unit; what is worth some of it stays what is written.
        if (notation.FindUnit(rest) is { Factor: 1 } own)
        {
            return word + own.BaseUnit;
        }

        if (IsKnown(unit, notation))
        {
            return unit;
        }

        // 人/年, kg/人: each part is a unit of its own.
        if (rest.Split('/') is { Length: 3 } heads)
        {
            return Fold($"{word}{heads[0]}/{heads[1]}・{heads[2]}", notation); // g/人/日
        }

        if (rest.Split('/') is { Length: 2 } parts && parts[0].Length > 0 && parts[1].Length > 0)
        {
            return Fold(parts[0], notation) is { } counted && Fold(parts[1], notation) is { } by ? $"{word}{counted}/{by}" : null;
        }

        return rest.Length <= Longest && (worth == 1 || rest.Length > 0 || word.Length > 0) && IsWord(rest) ? unit : null;
    }

    /// <summary>
    /// Whether a plan may define the word as a unit: a word of letters that takes nothing from the other words of a value. 千人時 would be a
    /// thousand 人時, 人以上 would hide a bound, 年度 makes a date.
    /// </summary>
    /// <param name="word">Folded text.</param>
    internal static bool MayBeOwn(string word)
    {
        if (word.Length == 0 || !char.IsLetter(word[0]) || SplitMultiplier(word).Worth != 1 || !word.All(IsOfUnit))
        {
            return false;
        }

        var endsInAWord = Enumerable.Range(0, word.Length).Any(
            i => ValueFormatter.FindAfter(word[i..]) is { } found && found.Word.Length == word.Length - i
                && (i == 0 || found.Meaning != ValueWord.Remark));
        return !endsInAWord && !Array.Exists(NotInAUnit, word.Contains) && !Array.Exists(NotAtTheHeadOfAUnit, word.StartsWith);
    }

    private static bool IsOfUnit(char c) => char.IsLetter(c) || char.IsAsciiDigit(c) || c is '・' or '-';

    private static (decimal Factor, string BaseUnit)? FactorOf(string unit, Notation notation)
    {
        if (Factors.TryGetValue(unit, out var factor))
        {
            return factor;
        }

        return notation.FindUnit(unit) is { } own ? (own.Factor, own.BaseUnit) : null;
    }

    private static (decimal Worth, string Remainder) SplitMultiplier(string unit)
    {
        if (!Array.Exists(NoMultipliers, unit.StartsWith))
        {
            foreach (var (word, worth) in Multipliers)
            {
                if (unit.StartsWith(word, StringComparison.Ordinal))
                {
                    return (worth, unit[word.Length..]);
                }
            }
        }

        return (1, unit);
    }

    private static bool IsWord(string unit)
    {
        if (Array.Exists(NotInAUnit, unit.Contains) || Array.Exists(NotAtTheHeadOfAUnit, unit.StartsWith))
        {
            return false;
        }

        // "4O回" is a slip of the pen for "40回"; no unit mixes Latin letters with Japanese.
        if (unit is "O" or "o" || (unit.Any(char.IsAsciiLetter) && !unit.All(char.IsAscii)))
        {
            return false;
        }

        var plain = Array.Find(KanaUnits, unit.StartsWith) is { } kana ? unit[kana.Length..] : unit;
        return SplitMultiplier(plain).Worth == 1
            && plain.All(c => (char.IsLetter(c) && c is not (>= '\u3041' and <= '\u3096')) || c is '・');
    }
}
