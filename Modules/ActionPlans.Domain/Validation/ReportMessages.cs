namespace ActionPlans.Domain.Validation;

/// <summary>The words for reports and reporting rounds.</summary>
internal static class ReportMessages
{
    internal static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        // Rounds of interim reports
        ["round_interim_missing"] = (
            "中間報告の基準日がありません。どの日の状況を報告するかを書いてください。",
            "The day of the interim report is missing. Write of which day the state is to be reported."),
        ["round_interim_superfluous"] = (
            "年度の実績の報告期間に、中間報告の基準日（{0}）が書かれています。「年度と計画」で「中間」の年度を選ぶか、日付を消してください。",
            "A round for the results of a year has the day of an interim report ({0}). Choose the interim report, or remove the day."),
        ["round_interim_outside"] = (
            "中間報告の基準日（{0}）が{1}の外です。{2}から{3}までの日にしてください。",
            "The day of the interim report ({0}) lies outside {1}. Choose a day from {2} to {3}."),

        // Reports
        ["report_actual_missing"] = (
            "「{0}」の実績値がありません。目標がある年度の実績値を書いてください。値がないときは、その理由を書いてください。",
            "The actual of \"{0}\" is missing. Write it: the year has a target. Where there is none, write why."),
        ["report_unit_missing"] = (
            "「{0}」の実績値「{1}」に単位がありません。「{1}{2}」のように、目標と同じ単位で書いてください。",
            "The actual \"{1}\" of \"{0}\" has no unit. Write it in the unit of the target, like \"{1}{2}\"."),
        ["report_unchanged"] = (
            "{0}の実績は、公表中の内容から変わっていません。直すところがなければ、提出は要りません。",
            "The report of {0} is what residents read already. Where nothing is to be changed, nothing need be submitted."),
        ["report_grade_missing"] = ("評語がありません。選んでください。", "The grade is missing. Choose one."),
        ["report_outlook_missing"] = (
            "指標「{0}」の達成の見通しがありません。最終目標を達成できるかどうか、課の見通しを選んでください。",
            "The outlook of \"{0}\" is missing. Choose whether you expect the final target to be reached."),
        ["report_outlook_step_missing"] = (
            "見通しの理由や今後の対応がありますが、達成の見通しが選ばれていません。見通しを選ぶか、書いた文を消してください。",
            "There is a reason or a next step without an outlook. Choose the outlook, or take the texts out."),
        ["report_achievements_missing"] = (
            "{0}がありません。その年度に行ったことを書いてください。",
            "The achievements ({0}) are missing. Write what was done in the year."),
        ["report_evaluation_missing"] = (
            "{0}がありません。課題や来年度に向けたことを書いてください。",
            "The evaluation ({0}) is missing. Write what is still to be solved, and what comes next."),
        ["report_comment_missing"] = ("差し戻す理由がありません。何を直すかを書いてください。", "The reason for the return is missing. Write what is to be mended."),
        ["report_form_expired"] = (
            "時間がたったため、まだ保存していません。入力した内容はこのページに残っています。確かめて、もう一度ボタンを押してください。",
            "Nothing was stored: the form had grown too old. What you typed is still here. Look it over and press the button again."),
        ["report_day_unreadable"] = ("日付「{0}」を読めません。2022-06-30 のように書いてください。", "The day \"{0}\" cannot be read. Write it like 2022-06-30."),
        ["report_state"] = (
            "{0}の実績は「{1}」なので、この操作はできません。最新の状態を見てください。",
            "The report of {0} is in the state \"{1}\", in which this cannot be done. Look at it again."),
        ["report_not_approved"] = (
            "{0}の報告は承認されていない（{1}）ので、公表できません。提出と事務局の承認を先に済ませてください。承認なしの公表は、管理者が設定で認められます。",
            "The report of {0} is not approved ({1}), so it cannot be published. Have it submitted and approved first. An administrator can allow publication without approval in the settings."),
        ["schedule_past"] = ("公表する日時が過ぎています。これからの日時にしてください。", "The time of publication has passed already. Choose one to come."),
        ["report_changed"] = (
            "{0}の実績は、開いた後にほかの人が変えました。何も保存していません。最新の内容を見てから、もう一度操作してください。自分が別のタブで変えたときも、このように出ます。",
            "The report of {0} was changed by somebody else after you opened it. Nothing was stored. Look at it, then try again. It may have been you, in another tab."),
        ["report_round_missing"] = ("{0}は報告の受付がありません。事務局にたずねてください。", "No report is asked for {0}. Ask the secretariat."),
        ["report_measure_unpublished"] = (
            "{0}の取組はまだ公開されていないので、報告できません。ウェブ担当者にたずねてください。",
            "The measure of {0} is not published yet, so it cannot be reported. Ask the web staff."),
        ["report_round_not_open"] = ("{0}の報告の受付は{1}からです。", "Reports for {0} are taken from {1}."),
        ["report_round_closed"] = (
            "{0}の報告は締め切られました。直すときは事務局に再開を頼んでください。",
            "The reports for {0} are closed. Ask the secretariat to reopen the year."),
        ["report_not_allowed"] = ("{0}は担当の取組ではないので、変えられません。", "{0} is not a measure of your department; you cannot change it."),
        ["report_lead_only"] = (
            "{0}の報告を提出し、取り下げるのは主担当課です。下書きは保存できます。",
            "Only the lead departments submit the report of {0} or take it back. You can save the draft."),
        ["report_busy"] = (
            "ほかの人が操作しています。何も変えていません。少し待って、もう一度操作してください。",
            "Somebody else is at work on the reports. Nothing was changed. Wait a moment, then do it again."),
        ["review_not_allowed"] = (
            "実績を差し戻し、承認し、公表する権限がありません。何も変えていません。",
            "You may not return, approve or publish reports. Nothing was changed."),
        ["review_not_stored"] = (
            "{0}件の実績のどれも変えられませんでした。少し待って、もう一度操作してください。",
            "None of the {0} reports could be changed. Wait a moment, then do it again."),
        ["report_not_stored"] = ("{0}の実績を保存できませんでした。もう一度保存してください。", "The report of {0} could not be stored. Save it again."),

        // Reporting rounds
        ["round_plan_unknown"] = ("計画を選んでください。", "Choose a plan."),
        ["round_year_missing"] = ("年度を選んでください。", "Choose a fiscal year."),
        ["round_year_outside"] = (
            "{0}は、この計画の期間（{1}）にありません。期間の中の年度を選んでください。",
            "{0} is not a year of the plan ({1}). Choose one of its years."),
        ["round_exists"] = (
            "{0}の報告期間は、もうあります。一覧から開いて変更してください。",
            "There is a reporting round for {0} already. Open it from the list and change it."),
        ["round_opening_missing"] = (
            "受付を始める日がありません。2026-04-20の形の日付を書いてください。",
            "The opening day is missing. Write a date such as 2026-04-20."),
        ["round_opening_before_year"] = (
            "受付を始める日が早すぎます。{0}が始まる{1}以後の日にしてください。",
            "The opening day is too early. {0} begins on {1}; choose that day or a later one."),
        ["round_deadline_missing"] = ("締切の日がありません。2026-05-29の形の日付を書いてください。", "The deadline is missing. Write a date such as 2026-05-29."),
        ["round_deadline_before_opening"] = (
            "締切の{0}が、受付を始める{1}より前です。どちらかを直してください。",
            "The deadline {0} lies before the opening day {1}. Change one of them."),
        ["round_reminders_unreadable"] = (
            "お知らせの日「{0}」を読めません。開庁日の日数を{1}から{2}までの数で、コンマで区切って{3}個まで書いてください（例: 10, 3, 1）。",
            "The reminders \"{0}\" cannot be read. Write up to {3} numbers of business days from {1} to {2} with commas between them, such as 10, 3, 1."),
        ["round_reason_missing"] = ("再開する理由がありません。理由を書いてください。", "The reason for reopening is missing. Write it."),
        ["round_changed"] = (
            "この報告期間は、開いた後にほかの人が変えました。何も保存していません。今の内容を見てから、もう一度保存してください。自分が別のタブで変えたときも、このように出ます。",
            "Somebody else changed this reporting round after you opened it. Nothing was stored. Look at what it says now, then save again. It may have been you, in another tab."),
        ["round_not_stored"] = ("報告期間を保存できませんでした。もう一度保存してください。", "The reporting round could not be stored. Save it again."),
        ["round_deadline_closed"] = (
            "締切の{0}は休みの日です（{1}）。次の開庁日は{2}です。",
            "The deadline {0} is a day off ({1}). The next business day is {2}."),
        ["round_holidays_unknown"] = (
            "{0}年の祝日はまだ分かりません。土曜日・日曜日と年末年始だけを休みとして数えます。",
            "The public holidays of {0} are not known yet. Only weekends and the turn of the year are counted as days off."),
    };
}
