using System.Globalization;

namespace ActionPlans.Domain.Validation;

/// <summary>The words for every issue: what is wrong, and how to mend it.</summary>
public static class PlanMessages
{
    private static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        // The file
        ["json_syntax"] = ("JSONとして読めません（{0}行目、{1}文字目）。かっこ、引用符、コンマを確かめてください。", "Not readable as JSON (line {0}, character {1}). Check brackets, quotes and commas."),
        ["json_broken_text"] = ("壊れた文字（文字コードの片割れ）があります。元の文から書き直してください。", "The file holds half a character (a lone surrogate). Write that text again."),
        ["json_too_large"] = ("ファイルが大きすぎます（上限 {0} MB）。計画を分けてください。", "The file is too large (limit {0} MB). Split the plan."),
        ["json_unknown_key"] = ("「{0}」という項目はありません。つづりを確かめるか、削除してください。使える項目: {1}", "There is no key \"{0}\". Check its spelling or remove it. Keys: {1}"),
        ["json_duplicate_key"] = ("「{0}」が2回書かれています。1つにしてください。", "\"{0}\" is written twice. Keep one."),
        ["json_missing_key"] = ("「{0}」がありません。書き加えてください。", "\"{0}\" is missing. Add it."),
        ["json_wrong_type"] = ("{0}を書く場所です。", "Expected {1} here."),
        ["json_year"] = ("年度は西暦4けたで書いてください（例: 2021）。いまの値: {0}", "Write the fiscal year as a western year of four digits such as 2021. Now: {0}"),
        ["format_unsupported"] = ("計画ファイルの形式 {0} は読めません。このプログラムが読めるのは {1} です。", "Plan format {0} is not supported; this program reads {1}."),

        // How large it is
        ["measures_too_many"] = ("取組が{0}件あります。1つの計画は{1}件までです。計画を分けてください。", "There are {0} measures. A plan holds up to {1}: split it."),
        ["indicators_too_many"] = ("指標が全部で{0}件あります。1つの計画は{1}件までです。計画を分けてください。",
            "There are {0} indicators in all. A plan holds up to {1}: split it."),
        ["list_too_long"] = ("「{3}」が{0}件あります。{1}件までにしてください。", "\"{2}\" has {0} items. Keep it within {1}."),
        ["sheet_too_long"] = ("No.{0}のシートの文が、全部で{1}字あります。{2}字までにしてください。",
            "The texts of No. {0} have {1} characters in all. Keep them within {2}."),

        // Texts and names
        ["text_blank"] = ("「{1}」が空です。書き入れるか、なくてよい項目なら削除してください。", "\"{0}\" is empty. Write it, or remove it if it may be absent."),
        ["text_too_long"] = ("文が長すぎます（{0}字）。{1}字までにしてください。", "The text is too long ({0} characters). Keep it within {1}."),
        ["text_control"] = ("改行のほかの制御文字（U+{0}）があります。削除してください。", "The text holds a control character (U+{0}). Remove it; only line breaks are allowed."),
        ["text_invisible"] = ("目に見えない文字が入っています（［ ］の中はその番号）：{0}。前後の文字ごと消して、打ち直してください。", "Characters that nobody sees stand in the text (their numbers in ［ ］): {0}. Delete them with the letters beside them and type these again."),
        ["slug_invalid"] = ("「{0}」はアドレスに使えません。英小文字、数字、-（先頭と末尾は不可）で{1}字までにしてください。", "\"{0}\" cannot stand in an address. Use lower-case letters, digits and inner hyphens, at most {1} characters."),
        ["slug_duplicate"] = ("「{0}」はほかでも使われています。別の名前にしてください。", "\"{0}\" is used already. Choose another."),
        ["period_contradicts_itself"] = ("期間「{0}」の「{1}」と「{2}」が合いません。どちらかを直してください。", "The period \"{0}\" contradicts itself: \"{1}\" and \"{2}\" do not agree. Mend one of them."),
        ["period_unreadable"] = ("期間「{0}」が読めません。「令和3年度～令和7年度」のように、始まりの年度を先に書いてください。", "The period \"{0}\" is not readable. Write it like 令和3年度～令和7年度, the first year first."),
        ["years_reversed"] = ("終わりの年度（{1}）が始まりの年度（{0}）より前です。入れ替えてください。", "The last year ({1}) lies before the first ({0}). Swap them."),
        ["version_duplicate"] = ("同じ版または同じ年度から始まる決まりが2つあります（{0}）。1つにしてください。", "Two rules have the same version or begin in the same year ({0}). Keep one."),
        ["licence_address_invalid"] = ("利用条件のアドレス「{0}」が読めません。https:// か http:// で始まるアドレスを書いてください。", "The licence's address \"{0}\" is not readable. Write an address that begins with https:// or http://."),
        ["threshold_invalid"] = ("「目標に近い」の下限は0より大きく100より小さい数にしてください。いまの値: {0}", "The threshold must be more than 0 and less than 100. Now: {0}"),

        // Policies and departments
        ["levels_missing"] = ("体系の段の名称（levels）がありません。「基本方針」のように1つ以上書いてください。", "The plan names no levels. Write at least one, such as 基本方針."),
        ["policy_too_deep"] = ("「{0}」は{1}段目ですが、段の名称（levels）は{2}段しかありません。段を書き足すか、上の段に移してください。", "\"{0}\" stands on level {1}, but only {2} levels are named. Name the level or move the node up."),
        ["policy_unknown"] = ("No.{0}の体系「{1}」は、計画の体系（policies）にありません。名称を合わせてください。", "No. {0}: the policy \"{1}\" is not in the plan's policies. Make the names agree."),
        ["policy_none"] = ("No.{0}の体系がありません。計画の体系から1つを選んでください。", "No. {0} stands under no policy. Choose one of the plan's."),
        ["department_name_duplicate"] = ("課「{0}」が2回書かれています。1つにしてください。", "The department \"{0}\" is listed twice. Keep one."),
        ["department_none"] = ("No.{0}に主担当課がありません。1つ以上書いてください。", "No. {0} has no lead department. Name at least one."),
        ["department_unknown"] = ("No.{0}の主担当課「{1}」は、課の一覧（departments）にありません。一覧に加えるか、名称を合わせてください。", "No. {0}: the department \"{1}\" is not in the list of departments. Add it there, or make the names agree."),
        ["department_repeated"] = ("No.{0}の主担当課「{1}」が2回書かれています。1つにしてください。", "No. {0} names the department \"{1}\" twice. Keep one."),

        // Measures
        ["measure_no_invalid"] = ("No.「{0}」は使えません。半角の英字、数字、-（先頭と末尾は不可）で{1}字までにしてください。", "No. \"{0}\" is not allowed. Use ASCII letters, digits and inner hyphens, at most {1} characters."),
        ["measure_no_duplicate"] = ("No.{0}の取組が2つあります。どちらかの番号を直してください。", "There are two measures with No. {0}. Correct one of them."),
        ["year_outside_period"] = ("No.{0}の{1}は、取組期間（{2}）の外です。年度を確かめてください。", "No. {0}: {1} lies outside the measure's period ({2}). Check the year."),
        ["schedule_order"] = ("No.{0}の年次計画で、{1}の予定が前の予定と重なるか、前に戻っています。左の年度から順に、重ならないように書いてください。", "No. {0}: the schedule entry of {1} overlaps or precedes the one before it. Write entries from left to right without overlap."),
        ["no_indicator_reason_superfluous"] = ("No.{0}には指標があるのに、指標がない理由が書かれています。どちらかを削除してください。", "No. {0} has indicators and also a reason for having none. Remove one of the two."),
        ["indicator_key_duplicate"] = ("No.{0}の指標のkey「{1}」が2回使われています。別の名前にしてください。", "No. {0}: the indicator key \"{1}\" is used twice. Choose another."),
        ["tolerance_invalid"] = ("No.{0}の許容幅は0以上の数にしてください。計画値（planned）の指標だけに使えます。", "No. {0}: a tolerance is 0 or more, and only for planned values."),
        ["baseline_invalid"] = ("No.{0}の基準値「{1}」は数値として読めません。「120件」のように、数と単位で書いてください。", "No. {0}: the baseline \"{1}\" is not read as a number. Write a number with its unit, like 120件."),

        // Results
        ["result_measure_unknown"] = ("No.{0}の取組はありません。番号を確かめてください。", "There is no measure No. {0}. Check the number."),
        ["result_duplicate"] = ("No.{0}の{1}の実績が2つあります。1つにしてください。", "There are two results of No. {0} for {1}. Keep one."),
        ["result_indicator_unknown"] = ("No.{0}に「{1}」という指標のkeyはありません。使えるkey: {2}", "No. {0} has no indicator with the key \"{1}\". Keys: {2}"),
        ["plan_unknown"] = ("計画「{0}」はこのサイトにありません。先に計画を取り込むか、名前を確かめてください。", "This site has no plan \"{0}\". Import the plan first, or check its name."),
        ["result_published"] = ("No.{0}の{1}の実績は、もう公表されています。公表した実績は取り込みで変えられません。ファイルから削除するか、管理画面で訂正してください。", "No. {0}: the result for {1} is published already, and an import never changes it. Remove it from the file, or correct it in the admin."),
        ["result_draft_differs"] = ("No.{0}の{1}の実績には、内容の違う下書きがあります（下書き「{2}」、ファイル「{3}」）。下書きを破棄するか、どちらかに合わせてください。", "No. {0}: the result for {1} has a draft that says otherwise (draft \"{2}\", file \"{3}\"). Discard the draft, or make the two agree."),

        // Summaries of years
        ["summary_duplicate"] = ("{0}の総括が2つあります。1つにしてください。", "There are two summaries of {0}. Keep one."),
        ["summary_year_outside"] = ("{0}は、計画期間（{1}）の外です。年度を確かめてください。", "{0} lies outside the plan's period ({1}). Check the year."),
        ["summary_empty"] = ("{0}の総括に、何も書かれていません。文、時点、取組、意見、変更のどれかを書いてください。", "The summary of {0} says nothing. Write a text, a date, a measure, an opinion or a change."),
        ["summary_measure_unknown"] = ("No.{0}の取組はありません。番号を確かめてください。", "There is no measure No. {0}. Check the number."),
        ["summary_measure_repeated"] = ("No.{0}の取組が2回書かれています。1つにしてください。", "The measure No. {0} is listed twice. Keep one."),
        ["summary_change_unknown"] = ("通し番号{0}の見直しは、公表の記録にありません。番号を確かめてください。", "The record of changes has no revision with the number {0}. Check the number."),
        ["summary_change_repeated"] = ("通し番号{0}の見直しが2回書かれています。1つにしてください。", "The revision {0} is listed twice. Keep one."),
        ["summary_published"] = ("{0}の総括は、もう公表されています。公表した総括は取り込みで変えられません。ファイルから削除するか、管理画面で訂正してください。", "The summary of {0} is published already, and an import never changes it. Remove it from the file, or correct it in the admin."),
        ["summary_draft_differs"] = ("{0}の総括には、内容の違う下書きがあります（下書き「{1}」、ファイル「{2}」）。下書きを破棄するか、どちらかに合わせてください。", "The summary of {0} has a draft that says otherwise (draft \"{1}\", file \"{2}\"). Discard the draft, or make the two agree."),

        // Changes of what is public
        ["correction_reason_missing"] = ("公表した実績や総括を直すには、訂正の理由が必要です。理由を書いてください。住民に公表します。", "A published result or summary needs a reason to be corrected. Write it; residents will read it."),
        ["revision_reason_missing"] = ("公表した計画を見直すには、理由が必要です。理由を書いてください。住民に公表します。", "A published plan needs a reason to be revised. Write it; residents will read it."),
        ["reason_without_change"] = ("公表した内容が変わっていないので、理由は記録されません。この欄を空にしてください。公表した理由の書き誤りは、「公表の記録」で直せます。", "What is published stays as it is, so the reason would be recorded nowhere. Leave this empty. A slip in a published reason is mended in the record of changes."),
        ["reason_not_mendable"] = ("この記録の理由は直せません。直せるのは、いまも公表しているものの、非公開にしていない理由だけです。",
            "The reason of this entry cannot be mended: only one that is not withheld, of something that is public today."),
        ["reason_unchanged"] = ("理由の文が同じです。直してから記録してください。", "The words are the same. Mend them, then record them."),
        ["revision_day_missing"] = ("公表した計画を見直すには、決定日が必要です。2026-04-01 のように書いてください。", "A published plan needs the day of the decision to be revised. Write it like 2026-04-01."),
        ["revision_day_future"] = ("決定日（{0}）がまだ来ていません。決定した日を書いてください。", "The day of the decision ({0}) has not come yet. Write the day on which it was decided."),
        ["revision_body_missing"] = ("公表した計画を見直すには、決定した会議や役職の名称が必要です。例: 行政改革推進本部", "A published plan needs the name of the body that decided its revision."),
        ["published_measure_moved"] = ("公表した取組の番号と計画は変えられません。掲載を終了し、新しい取組として作って公表してください。", "A published measure keeps its No. and its plan. Take it off the site, then make and publish a new one."),
        ["published_result_moved"] = ("公表した実績の取組と年度は変えられません。掲載を終了し、新しい実績として作って公表してください。", "A published result keeps its measure and its year. Take it off the site, then make and publish a new one."),
        ["published_summary_moved"] = ("公表した総括の計画と年度は変えられません。掲載を終了し、新しい総括として作って公表してください。", "A published summary keeps its plan and its year. Take it off the site, then make and publish a new one."),
        ["draft_older"] = ("この下書きを書き始めた後に、変更が公表されました（通し番号{0}）。変更の内容を見て、確かめたことを示してから公表してください。", "Since this draft was begun another change was published (entry {0}). Look at it and confirm that you have, then publish."),
        ["past_target_changed"] = ("{0}は終わっています。その目標を「{1}」から「{2}」へ変えます。見直し後の目標で判定する計画でなければ、判定は年度末の目標によります。", "{0} is over. Its target is changed from \"{1}\" to \"{2}\". The year is judged by the target at its end, unless the plan is judged by revised targets."),
        ["withhold_reason_missing"] = ("文を非公開にする理由が必要です。理由は公表します。", "Withholding a text needs a reason. Residents will read it."),
        ["withhold_nothing"] = ("その文は、もう非公開です。記録を開き直してください。", "That text is withheld already. Open the record again."),
        ["withhold_public"] = ("いま公表している文です。先に公表した文を直してから、前の文を非公開にしてください。", "Residents read this very text on the page. Mend what is published first, then withhold what stood there before."),

        // The chain of changes
        ["ledger_empty"] = ("公表の記録がありません。", "There is no record of changes."),
        ["ledger_gap"] = ("通し番号{0}の記録があるはずの場所に、{1}の記録があります。記録が抜けたか、並べ替えられています。", "Where entry {0} should stand there is entry {1}. Entries are missing or out of order."),
        ["ledger_time_backwards"] = ("通し番号{0}の記録の日時が、1つ前の記録より前です。記録が並べ替えられたか、作り直されています。",
            "Entry {0} is dated before the one before it. Entries were reordered or made anew."),
        ["ledger_plan_differs"] = ("ファイルには「{0}」とありますが、記録（通し番号{2}）では「{1}」です。別の計画の記録か、書き換えられています。",
            "The file says {0}, and entry {2} says {1}. It is the record of another plan, or was changed."),
        ["ledger_chain_broken"] = ("通し番号{0}の記録が、1つ前の記録につながっていません。前の記録が書き換えられたか、抜けています。", "Entry {0} does not follow from the one before it, which was changed or is missing."),
        ["ledger_entry_changed"] = ("通し番号{0}の記録が、その指紋と合いません。記録が書き換えられています。", "Entry {0} does not match its own hash. It was changed."),
        ["ledger_text_changed"] = ("通し番号{0}の{1}が、その指紋と合いません。文が書き換えられています。", "Entry {0}: its text ({2}) does not match its hash. It was changed."),
        ["ledger_text_missing"] = ("通し番号{0}の{1}がありません。非公開にした記録もないので、文が取り除かれています。", "Entry {0}: its text ({2}) is missing, and no note says that it was withheld. It was taken out."),
        ["ledger_before_differs"] = ("通し番号{0}の変更前の文が、それまで公表していた文と違います。", "Entry {0}: the text before the change is not the one that was public until then."),
        ["ledger_head_unknown"] = ("控えた指紋 {0} の記録がありません。その後に記録が書き換えられています。", "No entry has the noted hash {0}. The record was changed since."),
        ["ledger_not_recorded"] = ("{0}は、公表の記録がないのに公表されています。", "{0} is public without being recorded."),
        ["ledger_published_differs"] = ("公表している{0}の文が、最後の記録（通し番号{1}）と違います。記録せずに書き換えられています。", "What is public of {0} differs from its last record (entry {1}). It was changed without being recorded."),
        ["ledger_published_unproved"] = ("公表している{0}の文が、最後の記録（通し番号{1}）では非公開になっています。公表している文が正しいか確かめられません。", "The text that is public of {0} is withheld in its last record (entry {1}). Nothing proves that it is the right one."),
        ["ledger_published_missing"] = ("{0}は、掲載終了の記録（最後は通し番号{1}）がないのに公表されていません。", "{0} is no longer public though no withdrawal is recorded (its last entry is {1})."),

        // Reports
        ["report_actual_missing"] = ("「{0}」の実績値がありません。目標がある年度の実績値を書いてください。値がないときは、その理由を書いてください。", "The actual of \"{0}\" is missing. Write it: the year has a target. Where there is none, write why."),
        ["report_unit_missing"] = ("「{0}」の実績値「{1}」に単位がありません。「{1}{2}」のように、目標と同じ単位で書いてください。", "The actual \"{1}\" of \"{0}\" has no unit. Write it in the unit of the target, like \"{1}{2}\"."),
        ["report_unchanged"] = ("{0}の実績は、公表中の内容から変わっていません。直すところがなければ、提出は要りません。", "The report of {0} is what residents read already. Where nothing is to be changed, nothing need be submitted."),
        ["report_achievements_missing"] = ("取組実績がありません。その年度に行ったことを書いてください。", "The achievements are missing. Write what was done in the year."),
        ["report_evaluation_missing"] = ("評価がありません。課題や来年度に向けたことを書いてください。", "The evaluation is missing. Write what is still to be solved, and what comes next."),
        ["report_comment_missing"] = ("差し戻す理由がありません。何を直すかを書いてください。", "The reason for the return is missing. Write what is to be mended."),
        ["report_form_expired"] = ("時間がたったため、まだ保存していません。入力した内容はこのページに残っています。確かめて、もう一度ボタンを押してください。", "Nothing was stored: the form had grown too old. What you typed is still here. Look it over and press the button again."),
        ["report_day_unreadable"] = ("日付「{0}」を読めません。2022-06-30 のように書いてください。", "The day \"{0}\" cannot be read. Write it like 2022-06-30."),
        ["report_state"] = ("{0}の実績は「{1}」なので、この操作はできません。最新の状態を見てください。", "The report of {0} is in the state \"{1}\", in which this cannot be done. Look at it again."),
        ["report_not_approved"] = ("{0}の報告は承認されていない（{1}）ので、公表できません。提出と事務局の承認を先に済ませてください。承認なしの公表は、管理者が設定で認められます。", "The report of {0} is not approved ({1}), so it cannot be published. Have it submitted and approved first. An administrator can allow publication without approval in the settings."),
        ["schedule_past"] = ("公表する日時が過ぎています。これからの日時にしてください。", "The time of publication has passed already. Choose one to come."),
        ["report_changed"] = ("{0}の実績は、開いた後にほかの人が変えました。何も保存していません。最新の内容を見てから、もう一度操作してください。自分が別のタブで変えたときも、このように出ます。", "The report of {0} was changed by somebody else after you opened it. Nothing was stored. Look at it, then try again. It may have been you, in another tab."),
        ["report_round_missing"] = ("{0}は報告の受付がありません。事務局にたずねてください。", "No report is asked for {0}. Ask the secretariat."),
        ["report_measure_unpublished"] = ("{0}の取組はまだ公開されていないので、報告できません。ウェブ担当者にたずねてください。",
            "The measure of {0} is not published yet, so it cannot be reported. Ask the web staff."),
        ["report_round_not_open"] = ("{0}の報告の受付は{1}からです。", "Reports for {0} are taken from {1}."),
        ["report_round_closed"] = ("{0}の報告は締め切られました。直すときは事務局に再開を頼んでください。", "The reports for {0} are closed. Ask the secretariat to reopen the year."),
        ["report_not_allowed"] = ("{0}は担当の取組ではないので、変えられません。", "{0} is not a measure of your department; you cannot change it."),
        ["report_busy"] = ("ほかの人が操作しています。何も変えていません。少し待って、もう一度操作してください。", "Somebody else is at work on the reports. Nothing was changed. Wait a moment, then do it again."),
        ["review_not_allowed"] = ("実績を差し戻し、承認し、公表する権限がありません。何も変えていません。", "You may not return, approve or publish reports. Nothing was changed."),
        ["review_not_stored"] = ("{0}件の実績のどれも変えられませんでした。少し待って、もう一度操作してください。", "None of the {0} reports could be changed. Wait a moment, then do it again."),
        ["report_not_stored"] = ("{0}の実績を保存できませんでした。もう一度保存してください。", "The report of {0} could not be stored. Save it again."),

        // Reporting rounds
        ["round_plan_unknown"] = ("計画を選んでください。", "Choose a plan."),
        ["round_year_missing"] = ("年度を選んでください。", "Choose a fiscal year."),
        ["round_year_outside"] = ("{0}は、この計画の期間（{1}）にありません。期間の中の年度を選んでください。", "{0} is not a year of the plan ({1}). Choose one of its years."),
        ["round_exists"] = ("{0}の報告期間は、もうあります。一覧から開いて変更してください。", "There is a reporting round for {0} already. Open it from the list and change it."),
        ["round_opening_missing"] = ("受付を始める日がありません。2026-04-20の形の日付を書いてください。", "The opening day is missing. Write a date such as 2026-04-20."),
        ["round_opening_before_year"] = ("受付を始める日が早すぎます。{0}が始まる{1}以後の日にしてください。", "The opening day is too early. {0} begins on {1}; choose that day or a later one."),
        ["round_deadline_missing"] = ("締切の日がありません。2026-05-29の形の日付を書いてください。", "The deadline is missing. Write a date such as 2026-05-29."),
        ["round_deadline_before_opening"] = ("締切の{0}が、受付を始める{1}より前です。どちらかを直してください。", "The deadline {0} lies before the opening day {1}. Change one of them."),
        ["round_reminders_unreadable"] = ("お知らせの日「{0}」を読めません。開庁日の日数を{1}から{2}までの数で、コンマで区切って{3}個まで書いてください（例: 10, 3, 1）。", "The reminders \"{0}\" cannot be read. Write up to {3} numbers of business days from {1} to {2} with commas between them, such as 10, 3, 1."),
        ["round_reason_missing"] = ("再開する理由がありません。理由を書いてください。", "The reason for reopening is missing. Write it."),
        ["round_changed"] = ("この報告期間は、開いた後にほかの人が変えました。何も保存していません。今の内容を見てから、もう一度保存してください。自分が別のタブで変えたときも、このように出ます。", "Somebody else changed this reporting round after you opened it. Nothing was stored. Look at what it says now, then save again. It may have been you, in another tab."),
        ["round_not_stored"] = ("報告期間を保存できませんでした。もう一度保存してください。", "The reporting round could not be stored. Save it again."),
        ["round_deadline_closed"] = ("締切の{0}は休みの日です（{1}）。次の開庁日は{2}です。", "The deadline {0} is a day off ({1}). The next business day is {2}."),
        ["round_holidays_unknown"] = ("{0}年の祝日はまだ分かりません。土曜日・日曜日と年末年始だけを休みとして数えます。", "The public holidays of {0} are not known yet. Only weekends and the turn of the year are counted as days off."),

        // Findings: no errors, for the city to decide
        ["list_name_differs"] = ("No.{0}の取組内容が、一覧では「{1}」、シートでは「{2}」です。シートのとおり公表します。", "No. {0}: the list says \"{1}\", the sheet \"{2}\". The sheet is published."),
        ["list_policy_differs"] = ("No.{0}の体系が、一覧では「{1}」、シートでは「{2}」です。シートのとおり公表します。", "No. {0}: the list puts it under \"{1}\", the sheet under \"{2}\". The sheet is published."),
        ["list_departments_differ"] = ("No.{0}の主担当課が、一覧では「{1}」、シートでは「{2}」です。シートのとおり公表します。", "No. {0}: the list names \"{1}\", the sheet \"{2}\". The sheet is published."),
        ["list_row_without_sheet"] = ("一覧にあるNo.{0}「{1}」のシートがありません。", "The list has No. {0} \"{1}\", for which there is no sheet."),
        ["sheet_not_in_list"] = ("No.{0}「{1}」は一覧にありません。", "No. {0} \"{1}\" is not in the list."),
        ["forms_mixed"] = ("同じ文字の書き方が混ざっています: 「{0}」{1}か所、「{2}」{3}か所。原文のまま公表します。", "Two forms of one character are mixed: \"{0}\" {1} times, \"{2}\" {3} times. Published as it stands."),
        ["money_units_mixed"] = ("金額の単位が混ざっています: {0}。原文のまま公表します。", "Money stands in different units: {0}. Published as it stands."),
        ["character_doubtful"] = ("「{1}」の「{0}」（U+{2}）は、日本語の文で使われない文字です。原文を確かめてください。", "\"{0}\" (U+{2}) in \"{1}\" is not used in Japanese. Check the source."),
        ["character_old_form"] = ("「{1}」の「{0}」は「{2}」の旧字体です。原文を確かめてください。", "\"{0}\" in \"{1}\" is the old form of \"{2}\". Check the source."),
        ["hyphen_as_long_vowel"] = ("「{0}」の長音が「ー」でなく「-」です。原文を確かめてください。", "\"{0}\" has a hyphen where a long vowel mark (ー) is expected. Check the source."),
        ["passage_doubtful"] = ("「{0}」: {1}", "\"{0}\": {1}"),
        ["doubt_not_found"] = ("疑わしい箇所として書かれた「{0}」は、もう文中にありません。この記録を削除してください。", "The doubtful passage \"{0}\" is no longer in the text. Remove the note."),
        ["target_not_read"] = ("No.{0}の{1}の目標「{2}」は数値として読めません。文のまま表示し、判定しません。", "No. {0}: the target \"{2}\" of {1} is not read as a value. It is shown as text and not judged."),
        ["target_perhaps_meant"] = ("No.{0}の{1}の目標「{2}」は「{3}」ではありませんか。このままでは文として表示し、判定しません。", "No. {0}: the target \"{2}\" of {1} may mean \"{3}\". As it stands it is shown as text and not judged."),
        ["target_pair"] = ("No.{0}の{1}の目標「{2}」には値が2つあります。どちらが年度の値かを「編集上の設定」（pair）で選ぶまで、判定しません。", "No. {0}: the target \"{2}\" of {1} has two values. It is not judged until the settings (pair) say which is the year's."),
        ["target_repeats_nothing"] = ("No.{0}の{1}の目標「{2}」は前の年度と同じという意味ですが、前の年度の目標がありません。目標を書いてください。", "No. {0}: the target \"{2}\" of {1} repeats the year before, which has none. Write the target."),
        ["actual_none"] = ("No.{0}の{1}「{2}」は、目標「{4}」があるのに実績が「{3}」です。公表すると「未判定」になります。値があれば書いてください。", "No. {0}, {1}: \"{2}\" has the target \"{4}\" and no actual (\"{3}\"). Published, it is counted as not determined."),
        ["actual_not_read"] = ("No.{0}の{1}「{2}」の実績「{3}」は、目標「{4}」と比べられません。公表すると「未判定」になります。目標と同じ書き方にするか、比べるときの読み方を書いてください。", "No. {0}, {1}: the actual \"{3}\" of \"{2}\" is not read as a value to compare with \"{4}\". Published, it is counted as not determined. Write it like the target, or give a reading."),
        ["actual_not_comparable"] = ("No.{0}の{1}「{2}」の実績「{3}」は、目標「{4}」と単位または数え方（累計・平均・増減）が違います。公表すると「未判定」になります。目標と同じ書き方にするか、比べるときの読み方を書いてください。", "No. {0}, {1}: the actual \"{3}\" of \"{2}\" differs from the target \"{4}\" in unit or basis. Published, it is counted as not determined. Write it like the target, or give a reading."),
        ["actual_pair"] = ("No.{0}の{1}「{2}」の実績「{3}」には値が2つあります。公表すると「未判定」になります（目標「{4}」）。比べるときの読み方を書いてください。", "No. {0}, {1}: the actual \"{3}\" of \"{2}\" has two values (target \"{4}\"). Published, it is counted as not determined. Give a reading."),
        ["actual_perhaps_meant"] = ("No.{0}の{1}の実績「{2}」は「{3}」ではありませんか。", "No. {0}, {1}: the actual \"{2}\" may mean \"{3}\"."),
        ["actual_rate_high"] = ("No.{0}の{1}「{2}」の実績「{3}」は、目標「{4}」の{5}です。けたや単位を確かめてください。", "No. {0}, {1}: the actual \"{3}\" of \"{2}\" is {5} of the target \"{4}\". Check digits and unit."),
        ["actual_jumps"] = ("No.{0}の{1}「{2}」の実績「{3}」は、前の年度の「{4}」と100倍以上違います。けたや単位を確かめてください。", "No. {0}, {1}: the actual \"{3}\" of \"{2}\" is a hundred times off last year's \"{4}\". Check digits and unit."),
        ["reading_without_actual"] = ("No.{0}の実績の読み方「{1}」には、もとになる実績がありません。実績を書くか、読み方を消してください。",
            "No. {0}: there is no actual to which the reading \"{1}\" belongs. Write the actual, or take the reading out."),
        ["reading_unreadable"] = ("No.{0}の実績の読み方「{1}」は、値として読めません。目標と同じ書き方で書いてください（例: 75人（累計））。", "No. {0}: the reading \"{1}\" of an actual is not read as a value. Write it like the target, such as 75人（累計）."),
        ["target_missing"] = ("No.{0}の指標「{1}」に{2}の目標がありません。目標がない年度は「—」と書いてください。", "No. {0}: the indicator \"{1}\" has no target for {2}. Write \"—\" for a year without target."),
        ["bound_contradicts_direction"] = ("No.{0}の目標「{1}」と、編集上の設定（{2}）が逆です。目標の書き方のとおり判定します。", "No. {0}: the target \"{1}\" contradicts the setting \"{2}\". It is judged as the target says."),
    };

    /// <summary>Every code that validation may report.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    internal static string Format(string code, bool japanese, IReadOnlyList<string> arguments)
    {
        var (ja, en) = Texts[code];
        return string.Format(CultureInfo.InvariantCulture, japanese ? ja : en, [.. arguments]);
    }
}
