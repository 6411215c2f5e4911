namespace ActionPlans.Domain.Validation;

/// <summary>The words for what is wrong in results and in summaries of years.</summary>
internal static class ResultMessages
{
    internal static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        // Results
        ["result_measure_unknown"] = ("No.{0}の取組はありません。番号を確かめてください。", "There is no measure No. {0}. Check the number."),
        ["result_duplicate"] = ("No.{0}の{1}の実績が2つあります。1つにしてください。", "There are two results of No. {0} for {1}. Keep one."),
        ["result_after_end"] = (
            "No.{0}に{1}の実績がありますが、{2}で終えた取組です。実績を削除するか、終えた年度を改めてください。",
            "No. {0} has a result for {1}, though it ended in {2}. Remove the result, or change the year in which it ended."),
        ["result_indicator_unknown"] = (
            "No.{0}に「{1}」という指標のkeyはありません。使えるkey: {2}",
            "No. {0} has no indicator with the key \"{1}\". Keys: {2}"),
        ["interim_outside_year"] = (
            "No.{0}の中間報告の日（{1}）が、{2}の中にありません。年度か日を確かめてください。",
            "No. {0}: the day of the interim result ({1}) is not in {2}. Check the year and the day."),
        ["note_without_actual"] = (
            "No.{0}の備考「{1}」の指標に、実績値がありません。実績値を書いてください。値がない年度は「—」と書きます。",
            "No. {0}: the remark \"{1}\" is of an indicator without an actual. Write the actual, or — where there is none."),
        ["preliminary_without_actual"] = (
            "No.{0}の指標「{1}」は速報値とありますが、実績値がありません。実績値を書くか、速報値の指定を外してください。",
            "No. {0}: the indicator \"{1}\" is said to be preliminary and has no actual. Write it, or take the key out."),
        ["preliminary_repeated"] = (
            "No.{0}の指標「{1}」が、速報値に2回書かれています。1つにしてください。",
            "No. {0}: the indicator \"{1}\" is listed twice as preliminary. Keep one."),
        ["outlook_of_interim"] = (
            "No.{0}の中間報告に達成の見通し「{1}」があります。見通しは年度の実績に書いてください。",
            "No. {0}: the interim result has the outlook \"{1}\". Write it in the result of the year."),
        ["outlook_reason_missing"] = (
            "No.{0}の「{2}」の達成の見通しが「{1}」です。見通しの理由を書いてください。",
            "No. {0}, \"{2}\": the outlook is \"{1}\". Write its reason."),
        ["grade_superfluous"] = (
            "No.{0}の{1}に評語「{2}」がありますが、計画はこの年度の評語を定めていません。評語を削除するか、計画の決まりに加えてください。",
            "No. {0}, {1}: there is a grade \"{2}\", but the plan has no grades in that year. Remove it, or add grades to the plan."),
        ["grade_unknown"] = (
            "No.{0}の{1}の評語「{2}」は、計画の評語にありません。使える評語: {3}",
            "No. {0}, {1}: the plan has no grade \"{2}\" to choose. Grades: {3}"),
        ["grade_by_rate"] = (
            "No.{0}の{1}の評語「{2}」は、達成率で付きます。評語を削除してください。選べるのは、評価しない区分だけです。",
            "No. {0}, {1}: the grade \"{2}\" is given by the rate. Remove it; only what is not judged can be chosen."),
        ["grade_reason_missing"] = (
            "No.{0}の{1}の評語「{2}」は、評価しない区分です。理由を書いてください。",
            "No. {0}, {1}: \"{2}\" is not judged. Write the reason."),
        ["grade_reason_without_grade"] = (
            "No.{0}の{1}に評語の理由だけがあります。評語を選ぶか、理由を削除してください。",
            "No. {0}, {1}: there is a reason without a grade. Choose the grade, or remove the reason."),
        ["plan_unknown"] = (
            "計画「{0}」はこのサイトにありません。先に計画を取り込むか、名前を確かめてください。",
            "This site has no plan \"{0}\". Import the plan first, or check its name."),
        ["result_published"] = (
            "No.{0}の{1}の実績は、もう公表されていて、ファイルと内容が違います。公表した実績は取り込みで変えられません。ファイルを合わせるか、管理画面で訂正してください。",
            "No. {0}: the result for {1} is published and says otherwise. An import never changes it: mend the file, or correct it in the admin."),
        ["result_draft_differs"] = (
            "No.{0}の{1}の実績には、内容の違う下書きがあります（下書き「{2}」、ファイル「{3}」）。下書きを破棄するか、どちらかに合わせてください。",
            "No. {0}: the result for {1} has a draft that says otherwise (draft \"{2}\", file \"{3}\"). Discard the draft, or make the two agree."),

        // Summaries of years
        ["summary_duplicate"] = ("{0}の総括が2つあります。1つにしてください。", "There are two summaries of {0}. Keep one."),
        ["summary_year_outside"] = ("{0}は、計画期間（{1}）の外です。年度を確かめてください。", "{0} lies outside the plan's period ({1}). Check the year."),
        ["summary_empty"] = (
            "{0}の総括に、何も書かれていません。文、時点、取組、意見、変更のどれかを書いてください。",
            "The summary of {0} says nothing. Write a text, a date, a measure, an opinion or a change."),
        ["summary_measure_unknown"] = ("No.{0}の取組はありません。番号を確かめてください。", "There is no measure No. {0}. Check the number."),
        ["summary_measure_repeated"] = ("No.{0}の取組が2回書かれています。1つにしてください。", "The measure No. {0} is listed twice. Keep one."),
        ["summary_change_unknown"] = (
            "通し番号{0}の見直しは、公表の記録にありません。番号を確かめてください。",
            "The record of changes has no revision with the number {0}. Check the number."),
        ["summary_change_repeated"] = ("通し番号{0}の見直しが2回書かれています。1つにしてください。", "The revision {0} is listed twice. Keep one."),
        ["summary_published"] = (
            "{0}の総括は、もう公表されていて、ファイルと内容が違います。公表した総括は取り込みで変えられません。ファイルを合わせるか、管理画面で訂正してください。",
            "The summary of {0} is published and says otherwise. An import never changes it: mend the file, or correct it in the admin."),
        ["summary_draft_differs"] = (
            "{0}の総括には、内容の違う下書きがあります（下書き「{1}」、ファイル「{2}」）。下書きを破棄するか、どちらかに合わせてください。",
            "The summary of {0} has a draft that says otherwise (draft \"{1}\", file \"{2}\"). Discard the draft, or make the two agree."),
    };
}
