namespace ActionPlans.Domain.Validation;

/// <summary>The words for what is wrong in a plan file or a form of its content.</summary>
internal static class PlanFileMessages
{
    internal static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        // The file
        ["json_syntax"] = (
            "JSONとして読めません（{0}行目、{1}文字目）。かっこ、引用符、コンマを確かめてください。",
            "Not readable as JSON (line {0}, character {1}). Check brackets, quotes and commas."),
        ["json_broken_text"] = (
            "壊れた文字（文字コードの片割れ）があります。元の文から書き直してください。",
            "The file holds half a character (a lone surrogate). Write that text again."),
        ["json_too_large"] = ("ファイルが大きすぎます（上限 {0} MB）。計画を分けてください。", "The file is too large (limit {0} MB). Split the plan."),
        ["json_unknown_key"] = (
            "「{0}」という項目はありません。つづりを確かめるか、削除してください。使える項目: {1}",
            "There is no key \"{0}\". Check its spelling or remove it. Keys: {1}"),
        ["json_duplicate_key"] = ("「{0}」が2回書かれています。1つにしてください。", "\"{0}\" is written twice. Keep one."),
        ["json_missing_key"] = ("「{0}」がありません。書き加えてください。", "\"{0}\" is missing. Add it."),
        ["json_wrong_type"] = ("{0}を書く場所です。", "Expected {1} here."),
        ["json_year"] = (
            "年度は西暦4けたで書いてください（例: 2021）。いまの値: {0}",
            "Write the fiscal year as a western year of four digits such as 2021. Now: {0}"),
        ["format_unsupported"] = (
            "計画ファイルの形式 {0} は読めません。このプログラムが読めるのは {1} から {2} までです。",
            "Plan format {0} is not supported; this program reads {1} to {2}."),

        // How large it is
        ["measures_too_many"] = ("取組が{0}件あります。1つの計画は{1}件までです。計画を分けてください。", "There are {0} measures. A plan holds up to {1}: split it."),
        ["indicators_too_many"] = (
            "指標が全部で{0}件あります。1つの計画は{1}件までです。計画を分けてください。",
            "There are {0} indicators in all. A plan holds up to {1}: split it."),
        ["list_too_long"] = ("「{3}」が{0}件あります。{1}件までにしてください。", "\"{2}\" has {0} items. Keep it within {1}."),
        ["sheet_too_long"] = (
            "No.{0}のシートの文が、全部で{1}字あります。{2}字までにしてください。",
            "The texts of No. {0} have {1} characters in all. Keep them within {2}."),

        // The items of the sheet
        ["sheet_item_unclear"] = (
            "シートの項目は、item（決まった項目）か、text・label・of（市独自の項目）のどちらか一方で書いてください。",
            "Write an item of the sheet either by item (a built-in one), or by text, label and of (one of the city's own)."),
        ["sheet_item_duplicate"] = ("シートに「{0}」の項目が2つあります。1つにしてください。", "The sheet has the item \"{0}\" twice. Keep one."),
        ["sheet_item_missing"] = ("シートに「{0}」（{1}）の項目がありません。書き加えてください。", "The sheet lacks the item \"{1}\". Add it."),
        ["sheet_item_used"] = (
            "シートに「{0}」（{1}）の項目がありませんが、No.{2}などに書かれています。項目を加えるか、その文を削除してください。",
            "The sheet lacks the item \"{1}\", but No. {2} and maybe others have it. Add the item, or remove their texts."),
        ["sheet_text_unknown"] = (
            "No.{0}の市独自の項目「{1}」は、計画のシートの項目にありません。シートの項目に加えるか、文を削除してください。いまあるもの: {2}",
            "No. {0}: the plan's sheet has no own item \"{1}\". Add it to the sheet, or remove the text. Items: {2}"),

        // Texts and names
        ["text_blank"] = ("「{1}」が空です。書き入れるか、なくてよい項目なら削除してください。", "\"{0}\" is empty. Write it, or remove it if it may be absent."),
        ["text_too_long"] = ("文が長すぎます（{0}字）。{1}字までにしてください。", "The text is too long ({0} characters). Keep it within {1}."),
        ["text_control"] = (
            "改行のほかの制御文字（U+{0}）があります。削除してください。",
            "The text holds a control character (U+{0}). Remove it; only line breaks are allowed."),
        ["text_invisible"] = (
            "目に見えない文字が入っています（［ ］の中はその番号）：{0}。前後の文字ごと消して、打ち直してください。",
            "Characters that nobody sees stand in the text (their numbers in ［ ］): {0}. Delete them with the letters beside them and type these again."),
        ["slug_invalid"] = (
            "「{0}」はアドレスに使えません。英小文字、数字、-（先頭と末尾は不可）で{1}字までにしてください。",
            "\"{0}\" cannot stand in an address. Use lower-case letters, digits and inner hyphens, at most {1} characters."),
        ["slug_duplicate"] = ("「{0}」はほかでも使われています。別の名前にしてください。", "\"{0}\" is used already. Choose another."),
        ["predecessor_self"] = (
            "前の計画が、この計画自身（{0}）です。前の計画の名前を書いてください。",
            "The plan before this one is the plan itself ({0}). Write the name of the earlier plan."),
        ["period_contradicts_itself"] = (
            "期間「{0}」の「{1}」と「{2}」が合いません。どちらかを直してください。",
            "The period \"{0}\" contradicts itself: \"{1}\" and \"{2}\" do not agree. Mend one of them."),
        ["period_unreadable"] = (
            "期間「{0}」が読めません。「令和3年度～令和7年度」のように、始まりの年度を先に書いてください。",
            "The period \"{0}\" is not readable. Write it like 令和3年度～令和7年度, the first year first."),
        ["years_reversed"] = ("終わりの年度（{1}）が始まりの年度（{0}）より前です。入れ替えてください。", "The last year ({1}) lies before the first ({0}). Swap them."),
        ["version_duplicate"] = (
            "同じ版または同じ年度から始まる決まりが2つあります（{0}）。1つにしてください。",
            "Two rules have the same version or begin in the same year ({0}). Keep one."),
        ["licence_address_invalid"] = (
            "利用条件のアドレス「{0}」が読めません。https:// か http:// で始まるアドレスを書いてください。",
            "The licence's address \"{0}\" is not readable. Write an address that begins with https:// or http://."),
        ["publisher_code_invalid"] = (
            "全国地方公共団体コード「{0}」が正しくありません。検査数字までの6桁を半角の数字で書いてください。例: 131016",
            "The local government code \"{0}\" is wrong. Write its six digits, the check digit last, such as 131016."),
        ["threshold_invalid"] = (
            "「目標に近い」の下限は0より大きく100より小さい数にしてください。いまの値: {0}",
            "The threshold must be more than 0 and less than 100. Now: {0}"),

        // Grades
        ["grades_missing"] = (
            "評語の付け方が書かれていますが、評語がありません。評語を書くか、付け方を削除してください。",
            "It is said who grades, but there are no grades. Write them, or take that out."),
        ["grades_and_near"] = (
            "評語を達成率で付けるときは、「目標に近い」の下限は使いません。下限を削除し、評語の数え方で表してください。",
            "Where rates decide the grade there is no threshold for 目標に近い. Remove it, and say it by what each grade counts as."),
        ["grades_judge_nothing"] = (
            "評価しない区分だけでは評語になりません。達成、目標に近い、未達のどれかに数える評語を書いてください。",
            "All grades are of what is not judged. Write some that count as met, near or missed."),
        ["grade_duplicate"] = ("評語「{0}」が2回書かれています。1つにしてください。", "The grade \"{0}\" is listed twice. Keep one."),
        ["grade_order"] = (
            "評語「{0}」の数え方が、前の「{1}」より良くなっています。達成、目標に近い、未達、評価しない区分の順に並べてください。",
            "The grade \"{0}\" counts better than \"{1}\" before it. List the best first, and what is not judged last."),
        ["grade_from_missing"] = (
            "評語「{0}」に達成率の下限がありません。書き入れるか、評語を担当課が選ぶことにしてください。",
            "The grade \"{0}\" has no lowest rate. Write it, or let departments choose the grade."),
        ["grade_from_superfluous"] = (
            "評語「{0}」に達成率の下限（{1}）は書けません。最後の評語、評価しない区分、担当課が選ぶ評語には書きません。",
            "The grade \"{0}\" takes no lowest rate ({1}): the last one, what is not judged, and what departments choose have none."),
        ["grade_from_order"] = (
            "評語「{0}」の達成率の下限は、0より大きく、前の評語の下限より小さい数にしてください。いまの値: {1}",
            "The lowest rate of the grade \"{0}\" must be more than 0 and less than that of the grade before it. Now: {1}"),

        // Policies and departments
        ["levels_missing"] = (
            "体系の段の名称（levels）がありません。「基本方針」のように1つ以上書いてください。",
            "The plan names no levels. Write at least one, such as 基本方針."),
        ["policy_too_deep"] = (
            "「{0}」は{1}段目ですが、段の名称（levels）は{2}段しかありません。段を書き足すか、上の段に移してください。",
            "\"{0}\" stands on level {1}, but only {2} levels are named. Name the level or move the node up."),
        ["policy_unknown"] = (
            "No.{0}の体系「{1}」は、計画の体系（policies）にありません。名称を合わせてください。",
            "No. {0}: the policy \"{1}\" is not in the plan's policies. Make the names agree."),
        ["policy_repeated"] = (
            "No.{0}は、体系「{1}」に2回載ることになります。再掲から1つを削除してください。",
            "No. {0} would be listed under \"{1}\" twice. Remove it from where the measure is listed again."),
        ["policy_none"] = ("No.{0}の体系がありません。計画の体系から1つを選んでください。", "No. {0} stands under no policy. Choose one of the plan's."),
        ["department_name_duplicate"] = ("課「{0}」が2回書かれています。1つにしてください。", "The department \"{0}\" is listed twice. Keep one."),
        ["department_none"] = ("No.{0}に主担当課がありません。1つ以上書いてください。", "No. {0} has no lead department. Name at least one."),
        ["department_unknown"] = (
            "No.{0}の{2}「{1}」は、課の一覧（departments）にありません。一覧に加えるか、名称を合わせてください。",
            "No. {0}: the department \"{1}\" is not in the list of departments. Add it there, or make the names agree."),
        ["department_repeated"] = (
            "No.{0}の{2}「{1}」は、この取組にすでに書かれています。1つにしてください。", "No. {0} names the department \"{1}\" twice. Keep one."),

        // Measures
        ["measure_no_invalid"] = (
            "No.「{0}」は使えません。前後に空白のない1行で、{1}字までにしてください。",
            "No. \"{0}\" is not allowed. Write one line without spaces around it, at most {1} characters."),
        ["measure_slug_missing"] = (
            "No.「{0}」からアドレスを作れません。アドレスに使う名前を書いてください。",
            "No address can be made of No. \"{0}\". Write a name for addresses (slug)."),
        ["measure_slug_duplicate"] = (
            "No.{0}のアドレス「{1}」は、ほかの取組と同じです。アドレスに使う名前を、別のものにしてください。",
            "The address \"{1}\" of No. {0} is that of another measure too. Write another name for addresses (slug)."),
        ["measure_no_duplicate"] = ("No.{0}の取組が2つあります。どちらかの番号を直してください。", "There are two measures with No. {0}. Correct one of them."),
        ["year_outside_period"] = (
            "No.{0}の{1}は、取組期間（{2}）の外です。年度を確かめてください。",
            "No. {0}: {1} lies outside the measure's period ({2}). Check the year."),
        ["schedule_order"] = (
            "No.{0}の年次計画で、{1}の予定が前の予定と重なるか、前に戻っています。左の年度から順に、重ならないように書いてください。",
            "No. {0}: the schedule entry of {1} overlaps or precedes the one before it. Write entries from left to right without overlap."),
        ["no_indicator_reason_superfluous"] = (
            "No.{0}には指標があるのに、指標がない理由が書かれています。どちらかを削除してください。",
            "No. {0} has indicators and also a reason for having none. Remove one of the two."),
        ["indicator_key_duplicate"] = (
            "No.{0}の指標のkey「{1}」が2回使われています。別の名前にしてください。",
            "No. {0}: the indicator key \"{1}\" is used twice. Choose another."),
        ["tolerance_invalid"] = (
            "No.{0}の許容幅は0以上の数にしてください。計画値（planned）の指標だけに使えます。",
            "No. {0}: a tolerance is 0 or more, and only for planned values."),
        ["baseline_invalid"] = (
            "No.{0}の基準値「{1}」は数値として読めません。「120件」のように、数と単位で書いてください。",
            "No. {0}: the baseline \"{1}\" is not read as a number. Write a number with its unit, like 120件."),
        ["baseline_year_late"] = (
            "No.{0}の現状値の年度（{1}）は、最終目標の年度（{2}）より前にしてください。",
            "No. {0}: the year of the baseline ({1}) must lie before the year of the final target ({2})."),
        ["final_year_early"] = (
            "No.{0}の最終目標の年度（{1}）が、取組期間の最初の年度か、目標のある最後の年度（{2}）より前です。{2}以後にしてください。",
            "No. {0}: the year of the final target ({1}) lies before the first year of the period or the last year with a target ({2}). Choose {2} or a later one."),
        ["effect_not_money"] = (
            "No.{0}の「{1}」は効果額の指標ですが、目標「{2}」が金額ではありません。目標を金額（円、千円、万円、百万円、億円）で書くか、効果額の指定を外してください。",
            "No. {0}: \"{1}\" is said to be an effect in money, but its target \"{2}\" is no amount of yen. Write it in 円, 千円, 万円, 百万円 or 億円, or take the effect out."),
    };
}
