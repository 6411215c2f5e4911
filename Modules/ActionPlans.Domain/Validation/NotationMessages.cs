namespace ActionPlans.Domain.Validation;

/// <summary>The words for a plan's own units and steps.</summary>
internal static class NotationMessages
{
    internal static readonly Dictionary<string, (string Japanese, string English)> Texts = new(StringComparer.Ordinal)
    {
        ["unit_invalid"] = (
            "「{0}」は単位にできません。数字、「千」「万」、記号で始まらない言葉にしてください。「以上」「増」「年度」のように値の読み方を決める言葉も使えません。",
            "\"{0}\" cannot be a unit. Write a word that begins with a letter and with no large-number word (千, 万), and that holds no word which decides how a value is read, such as 以上, 増 or 年度."),
        ["unit_known"] = (
            "「{0}」は、どの計画でも使える単位です。計画の単位から削除してください。",
            "\"{0}\" is a unit of every plan already. Remove it from the plan's own."),
        ["unit_duplicate"] = ("単位「{0}」が2回書かれています。1つにしてください。", "The unit \"{0}\" is listed twice. Keep one."),
        ["unit_base_unknown"] = (
            "単位「{0}」の換算先の単位「{1}」がありません。「回」「個」「㎡」のような単位か、この計画の単位を書いてください。",
            "The unit \"{0}\" is said to be worth \"{1}\", which is no known unit. Write one such as 回, 個 or ㎡, or another unit of the plan."),
        ["unit_circular"] = (
            "単位「{0}」の換算先「{1}」をたどると、「{0}」に戻ります。どちらかの換算先を直してください。",
            "The unit \"{0}\" leads by way of \"{1}\" back to itself. Correct one of them."),
        ["unit_factor_invalid"] = (
            "単位「{0}」の倍率は、換算した結果が0.0001から1,000,000,000までになる、0より大きい数にしてください。",
            "The factor of the unit \"{0}\" must be more than 0, and what one is worth in the end between 0.0001 and 1,000,000,000."),
        ["unit_factor_without_base"] = (
            "単位「{0}」に倍率がありますが、換算先の単位がありません。換算先を書くか、倍率を削除してください。",
            "The unit \"{0}\" has a factor, but not of what. Write that unit, or remove the factor."),
        ["steps_too_few"] = (
            "実施の段階が1つだけです。低い段階から順に、2つ以上書いてください。",
            "There is only one step. List two or more, the lowest first."),
        ["step_empty"] = ("実施の段階の{0}番目に言葉がありません。書き入れるか、削除してください。", "Step {0} has no word. Write one, or remove it."),
        ["step_invalid"] = (
            "「{0}」は実施の段階にできません。数、かっこ、読点、「—」「→」「なし」を含まない言葉にしてください。",
            "\"{0}\" cannot be a step. Write a word that is no number and no sign such as — or →, and that has no brackets and no 、."),
        ["step_duplicate"] = ("実施の段階に「{0}」が2回書かれています。1つにしてください。", "The steps name \"{0}\" twice. Keep one."),
    };
}
