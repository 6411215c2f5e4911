namespace ActionPlans.Domain.Values;

/// <summary>The units that Japanese plans write, their spellings and what one is worth in another.</summary>
internal static class UnitTables
{
    // Large-number words that stand between a number and its unit, longest first.
    public static readonly (string Word, decimal Worth)[] Multipliers =
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
    public static readonly string[] NoMultipliers = ["百貨店", "千枚", "万博"];

    // Spellings of one unit, after NFKC. NFKC itself folds ％, ㎡ (to m2), ㌶ (to ヘクタール) and half-width katakana.
    public static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["パーセント"] = Units.Percent,
        ["プロセント"] = Units.Percent,
        ["%ポイント"] = Units.Points,
        ["パーセントポイント"] = Units.Points,
        ["pt"] = Units.Points,
        ["パーミル"] = "‰",
        ["名"] = "人",
        ["°C"] = "℃",
        ["人・日"] = "人日",
        ["日・人"] = "人日",
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
    public static readonly Dictionary<string, (decimal Factor, string BaseUnit)> Factors = new(StringComparer.Ordinal)
    {
        ["割"] = (10m, Units.Percent),
        ["‰"] = (0.1m, Units.Percent),
        ["週間"] = (7m, "日"),
        ["年"] = (12m, "か月"),
        ["か年"] = (12m, "か月"),
        ["MWh"] = (1_000m, "kWh"),
        ["GWh"] = (1_000_000m, "kWh"),
        ["MW"] = (1_000m, "kW"),
        ["kg-CO2"] = (0.001m, "t-CO2"),
        ["GJ"] = (1_000m, "MJ"),
        ["TJ"] = (1_000_000m, "MJ"),
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
    public static readonly HashSet<string> Measured = new(StringComparer.Ordinal)
    {
        Units.Percent, Units.Points, "㎡", "㎥", "m", "kg", "L", "分", "秒", "日", "か月", "倍", "点", "度", "℃", "kW", "kWh", "t-CO2",
        "MJ", Units.Rank,
    };

    // Units of degrees, of which there is no total: 満足度3.5点 is an average whether it says so or not.
    public static readonly HashSet<string> Degrees =
        new(StringComparer.Ordinal) { Units.Percent, Units.Points, "点", "倍", "度", "℃", Units.Rank };

    // The units that plans count in: told from a verb that follows them, as in 1回開催.
    public static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "回", "件", "人", "社", "団体", "か所", "台", "冊", "部", "校", "園", "館", "世帯", "戸", "棟", "本", "枚", "個", "種", "種類", "品", "品目", "店", "店舗",
        "事業", "事業所", "施設", "地区", "組織", "グループ", "チーム", "クラブ", "講座", "コース", "路線", "便", "号", "組", "組合", "企業", "法人", "自治会", "町内会",
        "課", "係", "項目", "業務", "手続", "手続き", "システム", "サービス", "か国", "つ", "匹", "頭", "羽", "株", "基", "箱", "袋", "食", "泊", "隻", "区画", "拠点",
        "セット", "ページ", "か条", "票", "通", "話", "曲", "作品", "語", "言語", "区間", "橋", "経営体", "農家", "プラン", "計画", "条例", "協定", Units.Yen,
    };

    // Words that make a text more than a number with its unit.
    public static readonly string[] NotInAUnit =
        ["増", "減", "程度", "前後", "超", "以上", "以下", "未満", "以内", "以降", "以前", "目標", "未定", "毎", "合計", "総計", "累計", "平均", "未実施", "維持", "憶", "臆"];

    // "10月" and "2025年度" are dates; a number of months is か月.
    public static readonly string[] NotAtTheHeadOfAUnit = ["月", "年度", "年末", "年目", "・", "/", "約", "-"];

    // The only units written with kana that run through hiragana.
    public static readonly string[] KanaUnits = ["か所", "か国", "か月", "つ", "か年", "か条"];
}
