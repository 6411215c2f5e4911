namespace ActionPlans.Domain.Values;

/// <summary>Units of Japanese plans: which spellings are one unit, what one is worth in another, and what large-number words are worth.</summary>
public static class Units
{
    public const string Percent = "%";
    public const string Points = "ポイント";
    public const string Yen = "円";

    // A unit is a short word; longer texts are prose.
    private const int Longest = 8;

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

    // Words that begin like a large-number word and are none.
    private static readonly string[] NoMultipliers = ["百貨店", "千枚", "万博"];

    // Spellings of one unit, after NFKC. NFKC itself folds ％, ㎡ (to m2), ㌶ (to ヘクタール) and half-width katakana.
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["パーセント"] = Percent,
        ["プロセント"] = Percent,
        ["%ポイント"] = Points,
        ["パーセントポイント"] = Points,
        ["pt"] = Points,
        ["パーミル"] = "‰",
        ["名"] = "人",
        ["m2"] = "㎡",
        ["平方メートル"] = "㎡",
        ["平米"] = "㎡",
        ["m3"] = "㎥",
        ["立方メートル"] = "㎥",
        ["km2"] = "㎢",
        ["平方キロメートル"] = "㎢",
        ["平方キロ"] = "㎢",
        ["ヘクタール"] = "ha",
        ["アール"] = "a",
        ["メートル"] = "m",
        ["キロメートル"] = "km",
        ["センチメートル"] = "cm",
        ["ミリメートル"] = "mm",
        ["トン"] = "t",
        ["キログラム"] = "kg",
        ["グラム"] = "g",
        ["リットル"] = "L",
        ["l"] = "L",
        ["キロリットル"] = "kL",
        ["kl"] = "kL",
        ["キロワット"] = "kW",
        ["キロワット時"] = "kWh",
        ["キロワットアワー"] = "kWh",
        ["kwh"] = "kWh",
        ["トンCO2"] = "t-CO2",
        ["トン-CO2"] = "t-CO2",
        ["tCO2"] = "t-CO2",
        ["ヶ所"] = "か所",
        ["ケ所"] = "か所",
        ["カ所"] = "か所",
        ["ヵ所"] = "か所",
        ["箇所"] = "か所",
        ["個所"] = "か所",
        ["ヶ月"] = "か月",
        ["ケ月"] = "か月",
        ["カ月"] = "か月",
        ["ヵ月"] = "か月",
        ["箇月"] = "か月",
        ["ヶ国"] = "か国",
        ["カ国"] = "か国",
        ["ヵ国"] = "か国",
        ["箇国"] = "か国",
        ["ヶ年"] = "か年",
        ["カ年"] = "か年",
        ["ヵ年"] = "か年",
        ["箇年"] = "か年",
    };

    // What one unit is in another of the same dimension.
    private static readonly Dictionary<string, (decimal Factor, string BaseUnit)> Factors = new(StringComparer.Ordinal)
    {
        ["割"] = (10m, Percent),
        ["‰"] = (0.1m, Percent),
        ["ha"] = (10_000m, "㎡"),
        ["a"] = (100m, "㎡"),
        ["㎢"] = (1_000_000m, "㎡"),
        ["km"] = (1_000m, "m"),
        ["cm"] = (0.01m, "m"),
        ["mm"] = (0.001m, "m"),
        ["t"] = (1_000m, "kg"),
        ["g"] = (0.001m, "kg"),
        ["kL"] = (1_000m, "L"),
        ["時間"] = (60m, "分"),
    };

    // Units of what is measured rather than counted: they may have three decimals, and a month's amount is no twelfth of a year's.
    private static readonly HashSet<string> Measured = new(StringComparer.Ordinal)
    {
        Percent, Points, "㎡", "㎥", "m", "kg", "L", "分", "秒", "日", "週間", "か月", "年", "か年", "倍", "点", "度", "℃", "kW", "kWh", "t-CO2", "kg-CO2", "MJ", "GJ",
    };

    // The units that plans count in: told from a verb that follows them, as in 1回開催.
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "回", "件", "人", "社", "団体", "か所", "台", "冊", "部", "校", "園", "館", "世帯", "戸", "棟", "本", "枚", "個", "種", "種類", "品", "品目", "店", "店舗",
        "事業", "事業所", "施設", "地区", "組織", "グループ", "チーム", "クラブ", "講座", "コース", "路線", "便", "号", "組", "組合", "企業", "法人", "自治会", "町内会",
        "課", "係", "項目", "業務", "手続", "手続き", "システム", "サービス", "か国", "つ", "匹", "頭", "羽", "株", "基", "箱", "袋", "食", "泊", "隻", "区画", "拠点",
        "セット", "ページ", "か条", "票", "通", "話", "曲", "作品", "語", "言語", "区間", "橋", "経営体", "農家", "プラン", "計画", "条例", "協定", Yen,
    };

    // Words that make a text more than a number with its unit.
    private static readonly string[] NotInAUnit =
        ["増", "減", "程度", "前後", "超", "以上", "以下", "未満", "以内", "以降", "以前", "目標", "未定", "毎", "合計", "総計", "累計", "平均", "未実施", "維持", "憶", "臆"];

    // "10月" and "2025年度" are dates; a number of months is か月.
    private static readonly string[] NotAtTheHeadOfAUnit = ["月", "年度", "年末", "年目", "・", "/", "約", "-"];

    // The only units written with kana that run through hiragana.
    private static readonly string[] KanaUnits = ["か所", "か国", "か月", "つ", "か年", "か条"];

    /// <summary>Splits 千円 into 1000 and 円, ha into 10000 and ㎡; gives 1 and the unit itself where neither a large-number word nor a factor applies.</summary>
    public static (decimal Scale, string BaseUnit) Split(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);

        var (worth, rest) = SplitMultiplier(unit);
        return Factors.TryGetValue(rest, out var factor) ? (worth * factor.Factor, factor.BaseUnit) : (worth, rest);
    }

    /// <summary>True for units of which a year's amount is the sum of its months' and which have no thirds: 回, 人, か所.</summary>
    internal static bool IsCounted(string baseUnit) => !Measured.Contains(baseUnit) && baseUnit != Yen && !baseUnit.Contains('/');

    /// <summary>True where a large-number word and its unit, or the unit alone, stand in the table of units.</summary>
    internal static bool IsKnown(string unit)
    {
        var (_, rest) = SplitMultiplier(unit);
        return Counted.Contains(rest) || Measured.Contains(rest) || Factors.ContainsKey(rest);
    }

    /// <summary>True for units that stand behind a number with a label, as in 満足度80%; 国道50号 and 昭和50年 are names.</summary>
    internal static bool MayBeLabelled(string unit) => IsKnown(unit) && unit is not ("年" or "日" or "号" or "課" or "係" or "度");

    /// <summary>Folds a unit to its usual spelling; null when the text is no unit.</summary>
    internal static string? Fold(string unit)
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

        if (IsKnown(unit))
        {
            return unit;
        }

        // 人/年, kg/人: each part is a unit of its own.
        if (rest.Split('/') is { Length: 2 } parts && parts[0].Length > 0 && parts[1].Length > 0)
        {
            return Fold(parts[0]) is { } counted && Fold(parts[1]) is { } by ? $"{word}{counted}/{by}" : null;
        }

        return rest.Length <= Longest && (worth == 1 || rest.Length > 0 || word.Length > 0) && IsWord(rest) ? unit : null;
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
        return SplitMultiplier(plain).Worth == 1 && plain.All(c => (char.IsLetter(c) && c is not (>= '\u3041' and <= '\u3096')) || c is '・');
    }
}
