namespace ActionPlans.Domain.Validation;

/// <summary>The words for what is wrong with the successors of departments, and with a reorganisation.</summary>
internal static class DepartmentMessages
{
    internal static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        ["successor_unknown"] = (
            "「{0}」を引き継いだ課「{1}」が、課の一覧（departments）にありません。一覧に加えるか、アドレスに使う名前を合わせてください。",
            "The successor \"{1}\" of \"{0}\" is not in the list of departments. Add it there, or correct the name in addresses."),
        ["successor_circular"] = (
            "「{0}」を引き継いだ課「{1}」をたどると、「{0}」に戻ります。どちらかの引き継ぎを削除してください。",
            "The successors of \"{0}\" lead by way of \"{1}\" back to it. Remove one of them."),
        ["successor_without_end"] = (
            "「{0}」を「{1}」が引き継いでいますが、「{0}」の最後の年度（validTo）がありません。書き加えてください。",
            "\"{1}\" has taken over from \"{0}\", which has no last year (validTo). Write it."),
        ["successor_not_valid"] = (
            "「{0}」（{2}まで）を引き継いだ「{1}」は、その次の年度の名称ではありません。どちらかの年度を直してください。",
            "\"{1}\" has taken over from \"{0}\" after {2}, but does not bear its name in the next year. Correct the years of one of them."),
        ["successor_first_missing"] = (
            "「{0}」を分けて引き継いだ課がありますが、特に書かない取組を引き継ぐ課（successor）がありません。書き加えてください。",
            "\"{0}\" was split, but nobody takes over the measures that are not named (successor). Write it."),
        ["successor_repeated"] = (
            "「{0}」を引き継いだ課に「{1}」が2回あります。1つにしてください。", "\"{1}\" is named twice among the successors of \"{0}\". Keep one."),
        ["handed_measure_unknown"] = (
            "「{0}」を分けたときの取組No.{1}が、この計画にありません。Noを直すか、その行を削除してください。",
            "Measure No. {1}, handed over when \"{0}\" was split, is not in this plan. Correct the No., or remove the entry."),
        ["handed_measure_repeated"] = (
            "「{0}」を分けたときの取組No.{1}が2回あります。1つにしてください。",
            "Measure No. {1} is handed over twice where \"{0}\" was split. Keep one entry."),
        ["handed_to_invalid"] = (
            "「{0}」の取組No.{1}を引き継いだ課（to）は、{0}を引き継いだ課（{2}）から、1つ以上を1回ずつ書いてください。",
            "Whoever takes over measure No. {1} of \"{0}\" (to) must be one or more of its successors ({2}), each once."),

        ["reorganization_nothing"] = ("改称、統合、分割でなくなる課を、1つ以上選んでください。", "Choose the departments that end: one or more."),
        ["reorganization_measures"] = (
            "分ける課の取組を、下に並べました。取組ごとに引き継ぐ課を確かめて、もう一度押してください。",
            "The measures of what is split are listed below. See who takes over each of them, and press the button again."),
        ["reorganization_year"] = (
            "組織改編の年度が早すぎます。新しい課の最初の年度を書いてください。",
            "The year is too early. Write the first year of the new department."),
        ["reorganization_ended"] = (
            "「{0}」は、すでに{1}までの課です。その次の年度からの組織改編にするか、「{0}」の最後の年度と引き継いだ課を直してください。",
            "\"{0}\" has ended already with {1}. Let the reorganisation begin in the next year, or correct its last year and its successor."),
    };
}
