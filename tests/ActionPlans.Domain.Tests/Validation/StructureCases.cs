using static ActionPlans.Domain.Tests.ValidationCases;

namespace ActionPlans.Domain.Tests;

/// <summary>Files that are no JSON, or no JSON of a plan.</summary>
internal static class StructureCases
{
    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        Changed("json_wrong_type", "$.measures[0].ended.as",
            p => p.Measure(0)["ended"] = JsonSteps.Json("""{ "in": 2021, "as": "終了" }""")),
        Changed("json_missing_key", "$.measures[0].ended", p => p.Measure(0)["ended"] = JsonSteps.Json("""{ "as": "完了" }""")),
        Replaced("json_syntax", "$", "\"format\": 2,", "\"format\": 2"),
        new("json_syntax", "$", ""),
        new("json_syntax", "$", "{ \"format\": 2, }"),
        new("json_syntax", "$", "{} {}"),
        new("json_syntax", "$", "// a comment\n{}"),
        Replaced("json_broken_text", "$.title", "\"title\": \"見本市行動計画\"", "\"title\": \"\\ud800\""),
        Replaced("json_broken_text", "$", "\"title\":", "\"\\ud800\":"),
        Replaced("json_broken_text", "$", "\"title\": \"見本市", "\"title\": \"\ud800"),
        new("json_too_large", "$", new string(' ', (32 * 1024 * 1024) + 1)),

        Changed("json_unknown_key", "$.color", p => p["color"] = "red"),
        Changed("json_unknown_key", "$.Title", p => p["Title"] = "見本"),
        Changed("json_unknown_key", "$.results[0].outlooks.kaisu.grund",
            p => p.Outlook("""{ "step": "どちらともいえない", "grund": "雨" }""")),
        Changed("json_wrong_type", "$.results[0].outlooks.kaisu.step", p => p.Outlook("""{ "step": "ふつう" }""")),
        Changed("json_missing_key", "$.results[0].outlooks.kaisu", p => p.Outlook("""{ "reason": "雨" }""")),
        Changed("json_unknown_key", "$['']", p => p[""] = 1),
        Changed("json_unknown_key", "$['it\\'s']", p => p["it's"] = 1),
        Changed("json_unknown_key", "$.measures[0]['備考']", p => p.Measure(0)["備考"] = "なし"),
        Changed("json_unknown_key", "$.measures[0].indicators[0].interpretation.rules[0].unit", p => p.Rule(0)["unit"] = "回"),
        Replaced("json_duplicate_key", "$.title", "\"title\":", "\"title\": \"a\", \"title\":"),
        Replaced(
            "json_duplicate_key",
            "$.measures[0].indicators[0].targets['2021']",
            "\"2021\": \"40回\"",
            "\"2021\": \"40回\", \"2021\": \"50回\""),
        Replaced("json_duplicate_key", "$.results[0].actuals.kaisu", "\"kaisu\": \"39回\"", "\"kaisu\": \"39回\", \"k\\u0061isu\": \"40回\""),

        Changed("json_missing_key", "$", p => p.Remove("title")),
        Changed("json_missing_key", "$.measures[1]", p => p.Measure(1).Remove("no")),
        Changed("json_missing_key", "$.policies[0].interpretation", p => p["policies"]![0]!["interpretation"]!.AsObject().Remove("slug")),

        new("json_wrong_type", "$", "[]"),
        new("json_wrong_type", "$", "null"),
        new("json_wrong_type", "$", "\"見本市行動計画\""),
        Changed("json_wrong_type", "$.title", p => p["title"] = 1),
        Changed("json_wrong_type", "$.title", p => p["title"] = null),
        Changed("json_wrong_type", "$.format", p => p["format"] = "1"),
        Changed("json_wrong_type", "$.sheet[0].item", p => p["sheet"]![0]!["item"] = "title"),
        Changed("json_wrong_type", "$.format", p => p["format"] = 1.5),
        Replaced("json_wrong_type", "$.format", "\"format\": 2,", "\"format\": 1e999,"),
        Changed("json_wrong_type", "$.measures[2].indicators[0].type", p => p.Indicator(2)["type"] = "投入"),
        Changed("json_wrong_type", "$.measures[2].indicators[0].effect.basis",
            p => p.Indicator(2)["effect"] = JsonSteps.Json("""{ "category": "歳出削減", "basis": "累計" }""")),
        Changed("json_missing_key", "$.measures[2].indicators[0].effect",
            p => p.Indicator(2)["effect"] = JsonSteps.Json("""{ "category": "歳出削減" }""")),
        Changed("json_year", "$.measures[2].indicators[0].baseline.year", p => p.Indicator(2)["baseline"]!["year"] = "令和元年度"),
        Changed("json_wrong_type", "$.measures", p => p["measures"] = "全部"),
        Changed("json_wrong_type", "$.measures", p => p["measures"] = null),
        Changed("json_wrong_type", "$.measures[0]", p => p["measures"]![0] = null),
        Changed("json_wrong_type", "$.measures[0].schedule", p => p.Measure(0)["schedule"] = null),
        Changed("json_wrong_type", "$.measures[0].schedule.lines[0]", p => p.Measure(0)["schedule"]!["lines"]![0] = "準備"),
        Changed("json_wrong_type", "$.measures[0].departments[0]", p => p.Measure(0)["departments"]![0] = 4),
        Changed("json_wrong_type", "$.measures[0].indicators[0].targets", p => p.Indicator(0)["targets"] = JsonSteps.Json("[]")),
        Changed("json_wrong_type", "$.measures[0].indicators[0].targets['2021']", p => p.Indicator(0)["targets"]!["2021"] = 40),
        Changed("json_wrong_type", "$.measures[0].indicators[0].targets['2021']", p => p.Indicator(0)["targets"]!["2021"] = null),
        Changed("json_wrong_type", "$.measures[0].indicators[0].interpretation.rules[0].direction", p => p.Rule(0)["direction"] = "up"),
        Changed("json_wrong_type", "$.measures[0].indicators[0].interpretation.rules[0].direction", p => p.Rule(0)["direction"] = 0),
        Changed("json_wrong_type", "$.measures[0].indicators[0].interpretation.rules[0].kind", p => p.Rule(0)["kind"] = "Flow"),
        Changed("json_wrong_type", "$.measures[0].indicators[0].interpretation.rules[0].kind", p => p.Rule(0)["kind"] = null),
        Changed("json_wrong_type", "$.measures[1].indicators[1].interpretation.rules[0].tolerance", p => p.Rule(1, 1)["tolerance"] = "1人"),
        Replaced("json_wrong_type", "$.interpretation.methods[1].nearFrom", "\"nearFrom\": 90", "\"nearFrom\": 1e999"),
        Changed("json_wrong_type", "$.results[0].asOf", p => p["results"]![0]!["asOf"] = "2022-02-30"),
        Changed("json_wrong_type", "$.results[0].asOf", p => p["results"]![0]!["asOf"] = "令和4年3月31日"),
        Replaced("json_wrong_type", "$.results[0].asOf", "2022-03-31", "\\ud800"),
        Changed("json_wrong_type", "$.results[0].sample", p => p["results"]![0]!["sample"] = "true"),

        Changed("json_year", "$.results[0].year", p => p["results"]![0]!["year"] = "2021"),
        Changed("json_year", "$.results[0].year", p => p["results"]![0]!["year"] = 3),
        Changed("json_year", "$.results[0].year", p => p["results"]![0]!["year"] = null),
        Changed(
            "json_year", "$.departments[0].interpretation.validFrom", p => p["departments"]![0]!["interpretation"]!["validFrom"] = 2200),
        Changed("json_year", "$.measures[0].schedule.lines[0][0].from", p => p.Measure(0)["schedule"]!["lines"]![0]![0]!["from"] = 2021.5),
        Changed("json_year", "$.measures[0].indicators[0].targets['令和3年度']", p => p.Indicator(0)["targets"]!["令和3年度"] = "40回"),
        Changed("json_year", "$.measures[0].indicators[0].targets['1925']", p => p.Indicator(0)["targets"]!["1925"] = "40回"),
    ];
}
