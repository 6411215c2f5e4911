namespace ActionPlans.Domain.Validation;

/// <summary>The words for findings: no errors, but doubts for the city to decide.</summary>
internal static class FindingMessages
{
    internal static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        ["list_name_differs"] = (
            "No.{0}の取組内容が、一覧では「{1}」、シートでは「{2}」です。シートのとおり公表します。",
            "No. {0}: the list says \"{1}\", the sheet \"{2}\". The sheet is published."),
        ["list_policy_differs"] = (
            "No.{0}の体系が、一覧では「{1}」、シートでは「{2}」です。シートのとおり公表します。",
            "No. {0}: the list puts it under \"{1}\", the sheet under \"{2}\". The sheet is published."),
        ["list_departments_differ"] = (
            "No.{0}の主担当課が、一覧では「{1}」、シートでは「{2}」です。シートのとおり公表します。",
            "No. {0}: the list names \"{1}\", the sheet \"{2}\". The sheet is published."),
        ["list_row_without_sheet"] = ("一覧にあるNo.{0}「{1}」のシートがありません。", "The list has No. {0} \"{1}\", for which there is no sheet."),
        ["sheet_not_in_list"] = ("No.{0}「{1}」は一覧にありません。", "No. {0} \"{1}\" is not in the list."),
        ["forms_mixed"] = (
            "同じ文字の書き方が混ざっています: 「{0}」{1}か所、「{2}」{3}か所。原文のまま公表します。",
            "Two forms of one character are mixed: \"{0}\" {1} times, \"{2}\" {3} times. Published as it stands."),
        ["money_units_mixed"] = ("金額の単位が混ざっています: {0}。原文のまま公表します。", "Money stands in different units: {0}. Published as it stands."),
        ["character_doubtful"] = (
            "「{1}」の「{0}」（U+{2}）は、日本語の文で使われない文字です。原文を確かめてください。",
            "\"{0}\" (U+{2}) in \"{1}\" is not used in Japanese. Check the source."),
        ["character_old_form"] = (
            "「{1}」の「{0}」は「{2}」の旧字体です。原文を確かめてください。",
            "\"{0}\" in \"{1}\" is the old form of \"{2}\". Check the source."),
        ["hyphen_as_long_vowel"] = (
            "「{0}」の長音が「ー」でなく「-」です。原文を確かめてください。",
            "\"{0}\" has a hyphen where a long vowel mark (ー) is expected. Check the source."),
        ["passage_doubtful"] = ("「{0}」: {1}", "\"{0}\": {1}"),
        ["doubt_not_found"] = (
            "疑わしい箇所として書かれた「{0}」は、もう文中にありません。この記録を削除してください。",
            "The doubtful passage \"{0}\" is no longer in the text. Remove the note."),
        ["target_not_read"] = (
            "No.{0}の{1}の目標「{2}」は数値として読めません。文のまま表示し、判定しません。",
            "No. {0}: the target \"{2}\" of {1} is not read as a value. It is shown as text and not judged."),
        ["target_perhaps_meant"] = (
            "No.{0}の{1}の目標「{2}」は「{3}」ではありませんか。このままでは文として表示し、判定しません。",
            "No. {0}: the target \"{2}\" of {1} may mean \"{3}\". As it stands it is shown as text and not judged."),
        ["target_pair"] = (
            "No.{0}の{1}の目標「{2}」には値が2つあります。どちらが年度の値かを「編集上の設定」（pair）で選ぶまで、判定しません。",
            "No. {0}: the target \"{2}\" of {1} has two values. It is not judged until the settings (pair) say which is the year's."),
        ["target_repeats_nothing"] = (
            "No.{0}の{1}の目標「{2}」は前の年度と同じという意味ですが、前の年度の目標がありません。目標を書いてください。",
            "No. {0}: the target \"{2}\" of {1} repeats the year before, which has none. Write the target."),
        ["actual_none"] = (
            "No.{0}の{1}「{2}」は、目標「{4}」があるのに実績が「{3}」です。公表すると「未判定」になります。値があれば書いてください。",
            "No. {0}, {1}: \"{2}\" has the target \"{4}\" and no actual (\"{3}\"). Published, it is counted as not determined."),
        ["actual_not_read"] = (
            "No.{0}の{1}「{2}」の実績「{3}」は、目標「{4}」と比べられません。公表すると「未判定」になります。目標と同じ書き方にするか、比べるときの読み方を書いてください。",
            "No. {0}, {1}: the actual \"{3}\" of \"{2}\" is not read as a value to compare with \"{4}\". Published, it is counted as not determined. Write it like the target, or give a reading."),
        ["actual_not_comparable"] = (
            "No.{0}の{1}「{2}」の実績「{3}」は、目標「{4}」と単位または数え方（累計・平均・増減）が違います。公表すると「未判定」になります。目標と同じ書き方にするか、比べるときの読み方を書いてください。",
            "No. {0}, {1}: the actual \"{3}\" of \"{2}\" differs from the target \"{4}\" in unit or basis. Published, it is counted as not determined. Write it like the target, or give a reading."),
        ["actual_pair"] = (
            "No.{0}の{1}「{2}」の実績「{3}」には値が2つあります。公表すると「未判定」になります（目標「{4}」）。比べるときの読み方を書いてください。",
            "No. {0}, {1}: the actual \"{3}\" of \"{2}\" has two values (target \"{4}\"). Published, it is counted as not determined. Give a reading."),
        ["grade_none"] = (
            "No.{0}の{1}の評語が選ばれていません。公表すると「未判定」になります。",
            "No. {0}, {1}: no grade is chosen. Published, it is counted as not determined."),
        ["actual_perhaps_meant"] = ("No.{0}の{1}の実績「{2}」は「{3}」ではありませんか。", "No. {0}, {1}: the actual \"{2}\" may mean \"{3}\"."),
        ["actual_rate_high"] = (
            "No.{0}の{1}「{2}」の実績「{3}」は、目標「{4}」の{5}です。けたや単位を確かめてください。",
            "No. {0}, {1}: the actual \"{3}\" of \"{2}\" is {5} of the target \"{4}\". Check digits and unit."),
        ["actual_jumps"] = (
            "No.{0}の{1}「{2}」の実績「{3}」は、前の年度の「{4}」と100倍以上違います。けたや単位を確かめてください。",
            "No. {0}, {1}: the actual \"{3}\" of \"{2}\" is a hundred times off last year's \"{4}\". Check digits and unit."),
        ["reading_without_actual"] = (
            "No.{0}の実績の読み方「{1}」には、もとになる実績がありません。実績を書くか、読み方を消してください。",
            "No. {0}: there is no actual to which the reading \"{1}\" belongs. Write the actual, or take the reading out."),
        ["reading_unreadable"] = (
            "No.{0}の実績の読み方「{1}」は、値として読めません。目標と同じ書き方で書いてください（例: 75人（累計））。",
            "No. {0}: the reading \"{1}\" of an actual is not read as a value. Write it like the target, such as 75人（累計）."),
        ["target_missing"] = (
            "No.{0}の指標「{1}」に{2}の目標がありません。目標がない年度は「—」と書いてください。",
            "No. {0}: the indicator \"{1}\" has no target for {2}. Write \"—\" for a year without target."),
        ["final_perhaps_meant"] = (
            "No.{0}の最終目標「{1}」は「{2}」ではありませんか。このままでは文として表示し、進みを計算しません。",
            "No. {0}: the final target \"{1}\" may mean \"{2}\". As it stands it is shown as text, and no progress is computed."),
        ["final_not_read"] = (
            "No.{0}の最終目標「{1}」は値として読めません。文として表示し、進みを計算しません。",
            "No. {0}: the final target \"{1}\" is not read as a value. It is shown as text, and no progress is computed."),
        ["final_differs"] = (
            "No.{0}の最終目標「{1}」と、{2}の目標「{3}」が異なります。どちらも書かれたとおり公表します。",
            "No. {0}: the final target \"{1}\" and the target of {2}, \"{3}\", differ. Both are published as they stand."),
        ["outlook_off"] = (
            "No.{0}の{1}の実績に達成の見通しがありますが、計画の設定が「見通しをたずねない」です。見通しは公表しません。",
            "No. {0}, {1}: the result has outlooks, but the plan asks for none. They are not published."),
        ["outlook_without_goal"] = (
            "No.{0}の{1}の指標「{2}」に達成の見通しがありますが、その後の年度の最終目標がないか、取組を終えています。見通しは表示しません。",
            "No. {0}, {1}: \"{2}\" has an outlook, but no final target after the year, or the measure has ended. It is not shown."),
        ["effect_not_counted"] = (
            "No.{0}の{1}の目標「{2}」は、その年度の額として読めないため、効果額の合計に入れません。入れなかった件数はページに示します。",
            "No. {0}: the target \"{2}\" of {1} is not read as an amount of the year. The sums of effects lack it, and the pages say so."),
        ["effect_negative"] = (
            "No.{0}の{1}の目標「{2}」は負の額です。効果額の合計から差し引きます。",
            "No. {0}: the target \"{2}\" of {1} is negative. It is taken off the sums of effects."),
        ["bound_contradicts_direction"] = (
            "No.{0}の目標「{1}」と、編集上の設定（{2}）が逆です。目標の書き方のとおり判定します。",
            "No. {0}: the target \"{1}\" contradicts the setting \"{2}\". It is judged as the target says."),
    };
}
