using static ActionPlans.Domain.Tests.ValidationCases;

namespace ActionPlans.Domain.Tests;

/// <summary>Errors of the plan's own units and steps.</summary>
internal static class NotationErrorCases
{
    private static readonly string Long = new('長', 21);

    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        .. new[] { "3コマ", "千コマ", "コマ以上", "純増", "年度区分", "開催", "-コマ", "コマ/人", "コマ（券）" }.Select(
            unit => Units("unit_invalid", "[0].unit", $$"""[{ "unit": "{{unit}}" }]""")),
        .. new[] { "回", "名", "箇所", "㌶", "割" }.Select(
            unit => Units("unit_known", "[0].unit", $$"""[{ "unit": "{{unit}}", "sameAs": "人" }]""")),
        Units("unit_duplicate", "[1].unit", """[{ "unit": "コマ", "sameAs": "回" }, { "unit": "ｺﾏ" }]"""),
        Units("unit_base_unknown", "[0].sameAs", """[{ "unit": "コマ", "sameAs": "じかん" }]"""),
        Units("unit_base_unknown", "[1].sameAs", """[{ "unit": "箱詰" }, { "unit": "コマ", "sameAs": "畳" }]"""),
        Units("unit_circular", "[0].sameAs", """[{ "unit": "コマ", "sameAs": "コマ" }]"""),
        Units("unit_circular", "[0].sameAs", """[{ "unit": "コマ", "sameAs": "枠" }, { "unit": "枠", "sameAs": "コマ", "factor": 2 }]"""),
        Units("unit_circular", "[1].sameAs", """[{ "unit": "コマ", "sameAs": "枠" }, { "unit": "枠", "sameAs": "コマ", "factor": 2 }]"""),
        .. new[] { "0", "-24", "0.00001", "1000000001" }.Select(
            factor => Units("unit_factor_invalid", "[0].factor", $$"""[{ "unit": "ロット", "sameAs": "個", "factor": {{factor}} }]""")),
        Units(
            "unit_factor_invalid", "[0].factor",
            """[{ "unit": "大", "sameAs": "中", "factor": 1000000 }, { "unit": "中", "sameAs": "個", "factor": 1000000 }]"""),
        Units("unit_factor_without_base", "[0].factor", """[{ "unit": "ロット", "factor": 24 }]"""),
        Units("text_blank", "[0].unit", """[{ "unit": " " }]"""),
        Units("text_blank", "[0].sameAs", """[{ "unit": "コマ", "sameAs": "" }]"""),
        Units("text_too_long", "[0].unit", $$"""[{ "unit": "{{Long}}" }]"""),
        Units("json_unknown_key", "[0].times", """[{ "unit": "コマ", "times": 2 }]"""),

        Steps("steps_too_few", "", """[["構想"]]"""),
        Steps("step_empty", "[1]", """[["構想"], [], ["完成"]]"""),
        .. new[] { "50%", "3回", "—", "→", "なし", "設計(基本)", "設計、施工" }.Select(
            step => Steps("step_invalid", "[1][0]", $$"""[["構想"], ["{{step}}"]]""")),
        Steps("step_duplicate", "[1][1]", """[["構想", "計画"], ["設計", "計画"]]"""),
        Steps("step_duplicate", "[0][1]", """[["Ａ", "A"], ["B"]]"""),
        Steps("text_blank", "[1][0]", """[["構想"], [""]]"""),
        Steps("text_too_long", "[1][0]", $$"""[["構想"], ["{{Long}}"]]"""),
    ];

    private static ValidationCase Units(string code, string place, string units)
        => Changed(code, $"$.interpretation.units{place}", p => p["interpretation"]!["units"] = JsonSteps.Json(units));

    private static ValidationCase Steps(string code, string place, string steps)
        => Changed(code, $"$.interpretation.steps{place}", p => p["interpretation"]!["steps"] = JsonSteps.Json(steps));
}
