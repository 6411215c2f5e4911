namespace ActionPlans.Domain.Values;

/// <summary>Units of Japanese plans: folding of spellings, and what large-number words are worth.</summary>
public static class Units
{
    public const string Percent = "%";
    public const string Points = "ポイント";
    public const string Yen = "円";

    // Large-number words that stand between a number and its unit, longest first.
    private static readonly (string Word, decimal Worth)[] Multipliers =
    [
        ("百万", 1_000_000m),
        ("千万", 10_000_000m),
        ("十億", 1_000_000_000m),
        ("百億", 10_000_000_000m),
        ("千億", 100_000_000_000m),
        ("兆", 1_000_000_000_000m),
        ("億", 100_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
        ("百", 100m),
    ];

    // Spellings of one unit, after NFKC. NFKC itself folds ％, ㎡ (to m2) and half-width katakana.
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["パーセント"] = Percent,
        ["pt"] = Points,
        ["m2"] = "㎡",
        ["m3"] = "㎥",
        ["km2"] = "㎢",
        ["ヶ所"] = "か所",
        ["ケ所"] = "か所",
        ["カ所"] = "か所",
        ["ヵ所"] = "か所",
        ["箇所"] = "か所",
        ["個所"] = "か所",
    };

    // Words that make "5人増" or "40回程度" more than a number with its unit. They are not read.
    private static readonly string[] NotInAUnit = ["増", "減", "程度", "前後", "超", "以上", "以下", "未満", "以内", "以降", "以前", "目標", "未定", "毎", "約", "合計", "総計", "累計", "平均"];

    // "10月" and "2025年度" are dates; a number of months is か月.
    private static readonly string[] NotAtTheHeadOfAUnit = ["月", "年度", "・", "/"];

    // The only units written with kana that run through hiragana.
    private static readonly string[] KanaUnits = ["か所", "か国", "か月", "つ", "か年"];

    /// <summary>Splits 千円 into 1000 and 円; gives 1 and the unit itself where no large-number word leads it.</summary>
    public static (decimal Scale, string BaseUnit) Split(string unit)
    {
        foreach (var (word, worth) in Multipliers)
        {
            if (unit.StartsWith(word, StringComparison.Ordinal))
            {
                return (worth, unit[word.Length..]);
            }
        }

        return (1, unit);
    }

    /// <summary>What a large-number word alone is worth; null when it is none.</summary>
    internal static decimal? WorthOf(string word)
    {
        var found = Array.Find(Multipliers, m => m.Word == word);
        return found.Word is null ? null : found.Worth;
    }

    /// <summary>Folds a unit to its usual spelling; null when the text is no unit.</summary>
    internal static string? Fold(string unit)
    {
        if (unit.Length == 0 || Spellings.ContainsValue(unit))
        {
            return unit;
        }

        if (Spellings.TryGetValue(unit, out var usual))
        {
            return usual;
        }

        return unit.Length <= 8 && IsWord(unit) ? unit : null;
    }

    private static bool IsWord(string unit)
    {
        if (Array.Exists(NotInAUnit, unit.Contains) || Array.Exists(NotAtTheHeadOfAUnit, unit.StartsWith))
        {
            return false;
        }

        // "4O回" is a slip of the pen for "40回"; no unit mixes Latin letters with Japanese but across a stroke (kg/人).
        if (Array.Exists(unit.Split('/', '・'), p => p is "O" or "o" || (p.Any(char.IsAsciiLetter) && !p.All(char.IsAscii))))
        {
            return false;
        }

        var plain = Array.Find(KanaUnits, unit.StartsWith) is { } kana ? unit[kana.Length..] : unit;
        return plain.All(c => (char.IsLetter(c) && c is not (>= '\u3041' and <= '\u3096')) || c is '・' or '/');
    }
}
