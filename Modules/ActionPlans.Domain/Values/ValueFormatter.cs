using System.Buffers;

namespace ActionPlans.Domain.Values;

/// <summary>The words that stand before and after a number, and what each of them says.</summary>
internal static class ValueFormatter
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2014\u2015\u2010\u2011\u30fc\u2500");

    private static readonly SearchValues<string> TakingBack = SearchValues.Create(
        ["未実施", "中止", "未定", "不明", "一部", "除く", "縮小", "延期", "予定", "未達"], StringComparison.Ordinal);

    // What stands before a number.
    private static readonly ILookup<char, (string Word, ValueWord Meaning)> Before = LongestFirst(
        (ValueWord.Approximate, ["約", "概ね", "おおむね", "おおよそ", "およそ", "ほぼ"]),
        (ValueWord.Average, ["平均", "平均で"]),
        (ValueWord.Cumulative, ["累計", "累計で", "累積", "累積で", "通算", "通算で", "累計:", "(累計)", "(累計):"]),
        (ValueWord.Visits, ["延べ", "のべ", "延", "(延べ)", "延べ数"]),
        (ValueWord.Remark, ["合計", "計", "総計", "総数", "合計で", "全体で", "市民", "住民", "(速報)", "(速報値)", "(暫定)", "(暫定値)"]),
        (ValueWord.AtLeast, ["最低", "少なくとも", "最低でも"]),
        (ValueWord.AtMost, ["最大", "最大で", "最長", "上限"]),
        (ValueWord.Year,
            ["年", "年間", "毎年", "毎年度", "各年度", "年に", "年間で", "1年に", "1年間", "1年間に", "1年間で", "単年度", "(年間)", "年度内", "今年度", "本年度", "当年度", "当該年度"]),
        (ValueWord.Month, ["月", "月間", "毎月", "月に", "1か月", "1カ月", "1ヶ月", "1ケ月", "1ヵ月", "1か月に", "1カ月に", "1ヶ月に", "ひと月"]),
        (ValueWord.Week, ["週", "週間", "毎週", "週に", "1週", "1週間", "1週間に"]),
        (ValueWord.Day, ["1日", "日", "毎日", "1日に"]),
        (ValueWord.TwoMonths, ["隔月", "隔月で", "隔月に", "2か月に", "2カ月に", "2ヶ月に", "2か月ごとに"]),
        (ValueWord.Quarter, ["四半期", "四半期に", "四半期ごとに", "四半期毎に", "四半期ごと", "四半期毎", "毎四半期", "3か月に", "3カ月に", "3ヶ月に"]),
        (ValueWord.HalfYear, ["半年", "半年に", "半期", "半期に", "半期ごとに", "半期ごと", "半期毎", "半年ごと", "半年ごとに", "6か月に", "6カ月に", "6ヶ月に"]),
        (ValueWord.TwoWeeks, ["隔週", "隔週で", "隔週に"]),
        (ValueWord.Negative, ["-", "マイナス"]),
        (ValueWord.Positive, ["+", "プラス"]));

    // What stands behind a number and its unit. の, を and に before a word add nothing.
    private static readonly ILookup<char, (string Word, ValueWord Meaning)> After = LongestFirst(
        (ValueWord.AtLeast, ["以上"]),
        (ValueWord.AtMost, ["以下", "以内"]),
        (ValueWord.LessThan, ["未満", "を下回る"]),
        (ValueWord.MoreThan, ["超", "を超える", "を上回る", "超え"]),
        (ValueWord.Approximate, ["程度", "前後", "ほど", "くらい", "ぐらい", "余り"]),
        (ValueWord.Maintained, ["維持", "保持", "堅持", "維持する", "の維持", "を維持", "を維持する", "を堅持", "キープ"]),
        (ValueWord.Cumulative, ["累計", "累積"]),
        (ValueWord.Year, ["/年", "/年間", "/年度"]),
        (ValueWord.Month, ["/月"]),
        (ValueWord.Week, ["/週"]),
        (ValueWord.Day, ["/日"]),
        (ValueWord.Increase, WithParticles("増", "増加", "増員", "増額", "上昇", "向上", "アップ", "上積み", "増やす", "増収", "純増", "引き上げ", "引上げ", "拡大", "伸び")),
        (ValueWord.Decrease,
            WithParticles("減", "減少", "削減", "縮減", "減額", "減員", "低下", "短縮", "抑制", "ダウン", "低減", "減らす", "圧縮", "カット", "節減", "節約", "減収", "純減",
                "軽減", "引き下げ", "引下げ")),
        (ValueWord.Improvement, WithParticles("改善")),
        (ValueWord.Deterioration, WithParticles("悪化")),
        (ValueWord.Remark, ["に抑制", "に抑制する", "に抑える", "にする", "とする", "する", "した", "達成する", "の見込み", "見込み", "を目指す", "を目標", "ある", "開催する"]),
        (ValueWord.Remark, WithParticles(
            "開催", "実施", "採用", "配布", "発行", "達成", "整備", "設置", "参加", "利用", "登録", "導入", "受講", "確保", "策定", "締結", "作成", "公開", "更新", "開設", "新設",
            "増設", "廃止", "統合", "派遣", "訪問", "受入", "受け入れ", "認定", "来場", "購入", "貸出", "掲載", "放送", "修了", "育成", "養成", "配置", "移行", "完了", "改修",
            "点検", "見直し", "開講", "支援", "交付", "契約", "申請", "回収", "発信", "配信", "投稿", "募集", "運行", "運用", "活用", "実現", "取得", "提供", "研修", "訓練")));

    /// <summary>The words that may begin a text before its number, longest first: those that share its first character.</summary>
    public static IEnumerable<(string Word, ValueWord Meaning)> BeforeLike(string text) => Before[text[0]];

    /// <summary>The longest word behind a number with which a text begins; null where it begins with none.</summary>
    public static (string Word, ValueWord Meaning)? FindAfter(string text)
    {
        foreach (var candidate in After[text[0]])
        {
            if (text.StartsWith(candidate.Word, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>True for dashes alone. ▲ and △ are minus before a number; alone they are marks, and no dash.</summary>
    public static bool IsDash(string text, string folded)
        => folded.Length <= 3
            && !folded.AsSpan().ContainsAnyExcept(Dashes)
            && !text.AsSpan().ContainsAny('▲', '△');

    /// <summary>True for the signs that repeat the value to the left or above: →, 〃, 同上.</summary>
    public static bool IsSameAsBefore(string folded)
        => folded is "→" or "⇒" or "➠" or "➡" or "➔" or "➜" or "⟶" or "⟹" or "〃" or "″" or "々" or "同上" or "同左" or "→→";

    /// <summary>True for words that say that there is nothing of it.</summary>
    public static bool IsNothing(string folded) => folded is "なし" or "無し" or "無" or "皆無" or "実績なし";

    /// <summary>True for words of time that recur of themselves: 毎月 is once a month, while 月 wants a number.</summary>
    public static bool IsEachTime(string word)
        => word is not ("毎年" or "毎年度" or "毎日")
            && (word[0] is '毎' or '隔' || word.Contains("ごと", StringComparison.Ordinal) || word.EndsWith('毎'));

    /// <summary>True for a remark that revokes the value before it.</summary>
    public static bool TakesBack(string remark) => remark.AsSpan().ContainsAny(TakingBack);

    private static string[] WithParticles(params string[] words) => [.. words.SelectMany(w => new[] { w, "の" + w, "を" + w, "に" + w })];

    // By their first character, so that a text is compared with few words; of those the longest first.
    private static ILookup<char, (string Word, ValueWord Meaning)> LongestFirst(params (ValueWord Meaning, string[] Words)[] groups)
        => groups.SelectMany(g => g.Words.Select(w => (Word: w, g.Meaning))).OrderByDescending(p => p.Word.Length).ToLookup(p => p.Word[0]);
}

/// <summary>What a word beside a number says.</summary>
internal enum ValueWord
{
    /// <summary>Nothing that counts for comparing: 開催, 合計.</summary>
    Remark,
    Approximate,
    Average,
    Cumulative,

    /// <summary>延べ: visits rather than persons.</summary>
    Visits,
    AtLeast,
    AtMost,
    LessThan,
    MoreThan,
    Maintained,
    Increase,
    Decrease,
    Improvement,
    Deterioration,
    Negative,
    Positive,
    Year,
    HalfYear,
    Quarter,
    TwoMonths,
    Month,
    TwoWeeks,
    Week,
    Day,
}
