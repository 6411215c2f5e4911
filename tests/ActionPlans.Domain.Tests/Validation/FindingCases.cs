using static ActionPlans.Domain.Tests.ValidationCases;

namespace ActionPlans.Domain.Tests;

/// <summary>Plans that can be published, with something that the city should look at.</summary>
internal static class FindingCases
{
    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        Changed("list_name_differs", "$.list[1].name", p => p["list"]![1]!["name"] = "広報誌の発行"),
        Changed("list_policy_differs", "$.list[1].policy[1]", p => p["list"]![1]!["policy"]![1] = ""), // a blank cell repeats the row above
        Changed("list_departments_differ", "$.list[1].departments", p => p["list"]![1]!["departments"] = "秘書課"),
        Changed("list_row_without_sheet", "$.list[0]", p => p["list"]![0]!["no"] = "99"),
        Changed("sheet_not_in_list", "$.list", p => p.List("list").RemoveAt(0)),

        Changed("forms_mixed", "$.title", p => p["title"] = "変革！見本市！!"),
        Changed("forms_mixed", "$.measures[3].policy[0]", _ => { }), // Ⅱ and II, as the sample has them
        Changed(
            "money_units_mixed",
            "$.measures",
            p => p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "100千円", "2022": "10万円", "2023": "—" }""")),

        Changed("character_doubtful", "$.measures[0].overview", p => p.Measure(0)["overview"] = "それら进操作する。"),
        Changed("character_doubtful", "$.measures[0].name", p => p.Measure(0)["name"] = "出前\ufffd講座"),
        Changed("character_doubtful", "$.contact[0]", p => p["contact"]![0] = "総務課\u200b"),
        Changed("character_doubtful", "$.measures[0].indicators[0].name", p => p.Indicator(0)["name"] = "回数\U0001f600"),
        Changed("character_old_form", "$.measures[0].means", p => p.Measure(0)["means"] = "文書の收受"),
        Changed(
            "character_old_form",
            "$.measures[0].schedule.lines[1][0].text",
            p => p.Measure(0)["schedule"]!["lines"]![1]![0]!["text"] = "圖書"),
        Changed("hyphen_as_long_vowel", "$.contact[0]", p => p["contact"]![0] = "メ-ル"),
        Changed(
            "hyphen_as_long_vowel",
            "$.chapters[0].sections[0].paragraphs[0]",
            p => p["chapters"]![0]!["sections"]![0]!["paragraphs"]![0] = "サ-ビスを変える。"),

        Changed("passage_doubtful", "$.measures[0].means",
            p => p.Measure(0)["interpretation"]!["doubts"] = JsonSteps.Json("""[{ "text": "ふれあい講座", "note": "名称か" }]""")),
        Changed("passage_doubtful", "$.titlePage[1]",
            p => p["interpretation"]!["doubts"] = JsonSteps.Json("""[{ "text": "令和3年3月", "note": "日付か" }]""")),
        Changed("doubt_not_found", "$.measures[0].interpretation.doubts[0]",
            p => p.Measure(0)["interpretation"]!["doubts"] = JsonSteps.Json("""[{ "text": "もうない", "note": "直した" }]""")),
        Changed("doubt_not_found", "$.interpretation.doubts[0]", // it stands on a sheet, not in the plan's own text
            p => p["interpretation"]!["doubts"] = JsonSteps.Json("""[{ "text": "ふれあい講座", "note": "名称か" }]""")),

        Changed("target_not_read", "$.measures[0].indicators[0].targets['2022']", p => p.Indicator(0)["targets"]!["2022"] = "1億3548万千円"),
        Changed("target_perhaps_meant", "$.measures[0].indicators[0].targets['2022']", p => p.Indicator(0)["targets"]!["2022"] = "5O回"),
        Changed("target_pair", "$.measures[0].indicators[0].targets['2022']", p => p.Indicator(0)["targets"]!["2022"] = "16人(6人)"),
        Changed("target_repeats_nothing", "$.measures[0].indicators[0].targets['2021']", p => p.Indicator(0)["targets"]!["2021"] = "→"),
        Changed("target_not_read", "$.measures[2].indicators[0].targets['2022']", p => p.Indicator(2)["targets"]!["2022"] = "上げる"),
        Changed("outlook_off", "$.results[0].outlooks", p => p.Outlook("""{ "step": "どちらともいえない" }""")),
        Changed("outlook_without_goal", "$.results[0].outlooks['kaisu']", p =>
        {
            p.Outlook("""{ "step": "どちらともいえない" }""");
            p["interpretation"]!["outlook"] = true;
            p.Measure(0)["ended"] = JsonSteps.Json("""{ "in": 2021, "as": "完了" }""");
        }),
        Changed("target_missing", "$.measures[0].indicators[0].targets", p => p.Indicator(0)["targets"]!.AsObject().Remove("2022")),
        Changed(
            "bound_contradicts_direction",
            "$.measures[0].indicators[0].targets['2021']",
            p => p.Indicator(0)["targets"]!["2021"] = "40回以下"),
        Changed(
            "bound_contradicts_direction",
            "$.measures[0].indicators[0].targets['2021']",
            p => p.Indicator(0)["targets"]!["2021"] = "40回未満"),
        Changed("final_perhaps_meant", "$.measures[2].indicators[0].final.text", p => p.Indicator(2)["final"]!["text"] = "9O%"),
        Changed("final_not_read", "$.measures[2].indicators[0].final.text", p => p.Indicator(2)["final"]!["text"] = "上げる"),
        Changed("final_differs", "$.measures[2].indicators[0].final.text", p => p.Indicator(2)["final"]!["year"] = 2023),
        Effect("effect_not_counted", "検討"),
        Effect("effect_not_counted", "累計300千円"),
        Effect("effect_not_counted", "平均20千円"),
        Effect("effect_negative", "▲30千円"),
        Changed("character_old_form", "$.measures[2].indicators[0].rationale", p => p.Indicator(2)["rationale"] = "縣の平均"),
        GradeErrorCases.Open,
        Actual("actual_none", "—"),
        Actual("actual_not_read", "おおむね良好"),
        Actual("actual_not_comparable", "39人"),
        Actual("actual_perhaps_meant", "39人"),
        Actual("actual_perhaps_meant", "3O回"),
        Actual("actual_pair", "39回(12回)"),
        Actual("actual_rate_high", "4,000回"),
        Changed("actual_jumps", "$.results[2].actuals['kujo']", p => p["results"]!.AsArray().Add(JsonSteps.Json(
            """{ "measure": "2", "year": 2022, "actuals": { "kujo": "9,000件", "shokuin": "5人" } }"""))),
        Changed(
            "bound_contradicts_direction",
            "$.measures[1].indicators[0].targets['2021']",
            p => p.Indicator(1)["targets"]!["2021"] = "100件以上"),
    ];

    private static ValidationCase Effect(string code, string target)
        => Changed(code, "$.measures[0].indicators[0].targets['2022']", p =>
        {
            p.Indicator(0)["effect"] = JsonSteps.Json("""{ "category": "歳出削減", "basis": "継続" }""");
            p.Indicator(0)["targets"] = JsonSteps.Json($$"""{ "2021": "10千円", "2022": "{{target}}", "2023": "10千円" }""");
        });

    private static ValidationCase Actual(string code, string text)
        => Changed(code, "$.results[0].actuals['kaisu']", p => p["results"]![0]!["actuals"]!["kaisu"] = text);
}
