namespace ActionPlans.Domain.Validation;

/// <summary>The words for changes of what is public, and for the ledger that records them.</summary>
internal static class ChangeMessages
{
    internal static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        // Changes of what is public
        ["correction_reason_missing"] = (
            "公表した実績や総括を直すには、訂正の理由が必要です。理由を書いてください。住民に公表します。",
            "A published result or summary needs a reason to be corrected. Write it; residents will read it."),
        ["revision_reason_missing"] = (
            "公表した計画を見直すには、理由が必要です。理由を書いてください。住民に公表します。",
            "A published plan needs a reason to be revised. Write it; residents will read it."),
        ["reason_without_change"] = (
            "公表した内容が変わっていないので、理由は記録されません。この欄を空にしてください。公表した理由の書き誤りは、「公表の記録」で直せます。",
            "What is published stays as it is, so the reason would be recorded nowhere. Leave this empty. A slip in a published reason is mended in the record of changes."),
        ["reason_not_mendable"] = (
            "この記録の理由は直せません。直せるのは、いまも公表しているものの、非公開にしていない理由だけです。",
            "The reason of this entry cannot be mended: only one that is not withheld, of something that is public today."),
        ["reason_unchanged"] = ("理由の文が同じです。直してから記録してください。", "The words are the same. Mend them, then record them."),
        ["revision_day_missing"] = (
            "公表した計画を見直すには、決定日が必要です。2026-04-01 のように書いてください。",
            "A published plan needs the day of the decision to be revised. Write it like 2026-04-01."),
        ["revision_day_future"] = (
            "決定日（{0}）がまだ来ていません。決定した日を書いてください。",
            "The day of the decision ({0}) has not come yet. Write the day on which it was decided."),
        ["revision_body_missing"] = (
            "公表した計画を見直すには、決定した会議や役職の名称が必要です。例: 行政改革推進本部",
            "A published plan needs the name of the body that decided its revision."),
        ["published_measure_moved"] = (
            "公表した取組の番号と計画は変えられません。掲載を終了し、新しい取組として作って公表してください。",
            "A published measure keeps its No. and its plan. Take it off the site, then make and publish a new one."),
        ["published_result_moved"] = (
            "公表した実績の取組と年度は変えられません。掲載を終了し、新しい実績として作って公表してください。",
            "A published result keeps its measure and its year. Take it off the site, then make and publish a new one."),
        ["published_summary_moved"] = (
            "公表した総括の計画と年度は変えられません。掲載を終了し、新しい総括として作って公表してください。",
            "A published summary keeps its plan and its year. Take it off the site, then make and publish a new one."),
        ["draft_older"] = (
            "この下書きを書き始めた後に、変更が公表されました（通し番号{0}）。変更の内容を見て、確かめたことを示してから公表してください。",
            "Since this draft was begun another change was published (entry {0}). Look at it and confirm that you have, then publish."),
        ["past_target_changed"] = (
            "{0}は終わっています。その目標を「{1}」から「{2}」へ変えます。見直し後の目標で判定する計画でなければ、判定は年度末の目標によります。",
            "{0} is over. Its target is changed from \"{1}\" to \"{2}\". The year is judged by the target at its end, unless the plan is judged by revised targets."),
        ["withhold_reason_missing"] = ("文を非公開にする理由が必要です。理由は公表します。", "Withholding a text needs a reason. Residents will read it."),
        ["withhold_nothing"] = ("その文は、もう非公開です。記録を開き直してください。", "That text is withheld already. Open the record again."),
        ["withhold_public"] = (
            "いま公表している文です。先に公表した文を直してから、前の文を非公開にしてください。",
            "Residents read this very text on the page. Mend what is published first, then withhold what stood there before."),

        // The chain of changes
        ["ledger_empty"] = ("公表の記録がありません。", "There is no record of changes."),
        ["ledger_gap"] = (
            "通し番号{0}の記録があるはずの場所に、{1}の記録があります。記録が抜けたか、並べ替えられています。",
            "Where entry {0} should stand there is entry {1}. Entries are missing or out of order."),
        ["ledger_time_backwards"] = (
            "通し番号{0}の記録の日時が、1つ前の記録より前です。記録が並べ替えられたか、作り直されています。",
            "Entry {0} is dated before the one before it. Entries were reordered or made anew."),
        ["ledger_plan_differs"] = (
            "ファイルには「{0}」とありますが、記録（通し番号{2}）では「{1}」です。別の計画の記録か、書き換えられています。",
            "The file says {0}, and entry {2} says {1}. It is the record of another plan, or was changed."),
        ["ledger_chain_broken"] = (
            "通し番号{0}の記録が、1つ前の記録につながっていません。前の記録が書き換えられたか、抜けています。",
            "Entry {0} does not follow from the one before it, which was changed or is missing."),
        ["ledger_entry_changed"] = ("通し番号{0}の記録が、その指紋と合いません。記録が書き換えられています。", "Entry {0} does not match its own hash. It was changed."),
        ["ledger_text_changed"] = (
            "通し番号{0}の{1}が、その指紋と合いません。文が書き換えられています。",
            "Entry {0}: its text ({2}) does not match its hash. It was changed."),
        ["ledger_text_missing"] = (
            "通し番号{0}の{1}がありません。非公開にした記録もないので、文が取り除かれています。",
            "Entry {0}: its text ({2}) is missing, and no note says that it was withheld. It was taken out."),
        ["ledger_before_differs"] = (
            "通し番号{0}の変更前の文が、それまで公表していた文と違います。",
            "Entry {0}: the text before the change is not the one that was public until then."),
        ["ledger_head_unknown"] = (
            "控えた指紋 {0} の記録がありません。その後に記録が書き換えられています。",
            "No entry has the noted hash {0}. The record was changed since."),
        ["ledger_not_recorded"] = ("{0}は、公表の記録がないのに公表されています。", "{0} is public without being recorded."),
        ["ledger_published_differs"] = (
            "公表している{0}の文が、最後の記録（通し番号{1}）と違います。記録せずに書き換えられています。",
            "What is public of {0} differs from its last record (entry {1}). It was changed without being recorded."),
        ["ledger_published_unproved"] = (
            "公表している{0}の文が、最後の記録（通し番号{1}）では非公開になっています。公表している文が正しいか確かめられません。",
            "The text that is public of {0} is withheld in its last record (entry {1}). Nothing proves that it is the right one."),
        ["ledger_published_missing"] = (
            "{0}は、掲載終了の記録（最後は通し番号{1}）がないのに公表されていません。",
            "{0} is no longer public though no withdrawal is recorded (its last entry is {1})."),

        // An extension of the period
        ["extension_not_later"] = (
            "延長後の最後の年度（{0}）が、今の計画期間（{1}）の後ではありません。もっと後の年度にしてください。",
            "The last year {0} does not lie after the present period ({1}). Choose a later one."),
        ["extension_period_differs"] = (
            "期間「{0}」が、{1}から{2}までと読めません。期間か、延長後の最後の年度を直してください。",
            "The period \"{0}\" does not read as {1} to {2}. Correct it, or the last year."),
        ["extension_measure_gone"] = (
            "No.{0}は延長できません。ほかの人が終了させたか、延長したか、公開をやめました。最新の一覧で、もう一度選んでください。",
            "No. {0} cannot be extended: somebody ended or extended it, or took it off the site. Choose again from the newest list."),
    };
}
