using static ActionPlans.Domain.Tests.ValidationCases;

namespace ActionPlans.Domain.Tests;

/// <summary>Errors of a sheet: its number, what it refers to, its years and its indicators.</summary>
internal static class MeasureErrorCases
{
    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        Changed("measure_no_invalid", "$.measures[3].no", p => p.Measure(3)["no"] = " 4"),
        Changed("measure_no_invalid", "$.measures[3].no", p => p.Measure(3)["no"] = new string('Ⅰ', 21)),
        Changed("measure_slug_missing", "$.measures[3].interpretation.slug", p => p.Measure(3)["no"] = "一"),
        Changed("measure_slug_duplicate", "$.measures[3].interpretation.slug", p => p.Measure(3)["no"] = "１"),
        Changed("measure_slug_duplicate", "$.measures[3].interpretation.slug",
            p => p.Measure(3)["interpretation"] = JsonSteps.Json("""{ "slug": "1" }""")),
        Changed("slug_invalid", "$.measures[3].interpretation.slug",
            p => p.Measure(3)["interpretation"] = JsonSteps.Json("""{ "slug": "A-1" }""")),
        Changed("measure_no_invalid", "$.measures[3].no", p => p.Measure(3)["no"] = "1\n"),
        Changed("measure_no_invalid", "$.measures[3].no", p => p.Measure(3)["no"] = new string('1', 41)),
        Changed("measure_no_duplicate", "$.measures[3].no", p => p.Measure(3)["no"] = "1"),
        Changed("measure_no_duplicate", "$.measures[3].no", p => // addresses do not tell A from a everywhere
        {
            p.Measure(2)["no"] = "A-1";
            p.Measure(3)["no"] = "a-1";
        }),

        Changed("policy_unknown", "$.measures[0].policy", p => p.Measure(0)["policy"]![1] = "協同"),
        Changed("policy_none", "$.measures[0].policy", p => p.Measure(0)["policy"] = JsonSteps.Json("[]")),
        Changed("policy_unknown", "$.measures[0].alsoUnder[0]", p => p.Measure(0)["alsoUnder"] = JsonSteps.Json("""[["協同"]]""")),
        Changed("policy_repeated", "$.measures[0].alsoUnder[0]",
            p => p.Measure(0)["alsoUnder"] = new System.Text.Json.Nodes.JsonArray(p.Measure(0)["policy"]!.DeepClone())),
        Changed("department_none", "$.measures[0].departments", p => p.Measure(0)["departments"] = JsonSteps.Json("[]")),
        Changed("department_unknown", "$.measures[1].departments[1]", p => p.Measure(1)["departments"]![1] = "広報課"),
        Changed(
            "department_unknown", "$.measures[1].relatedDepartments[0]",
            p => p.Measure(1)["relatedDepartments"] = JsonSteps.Json("""["広報課"]""")),
        Changed(
            "department_repeated", "$.measures[1].relatedDepartments[0]",
            p => p.Measure(1)["relatedDepartments"] = JsonSteps.Json("""["秘書課"]""")),
        Changed(
            "department_unknown", "$.measures[0].indicators[0].departments[0]",
            p => p.Indicator(0)["departments"] = JsonSteps.Json("""["広報課"]""")),
        Changed(
            "department_repeated", "$.measures[0].indicators[0].departments[1]",
            p => p.Indicator(0)["departments"] = JsonSteps.Json("""["税務課", "税務課"]""")),
        Changed("department_repeated", "$.measures[1].departments[1]", p => p.Measure(1)["departments"]![1] = "秘書課"),

        Changed("year_outside_period", "$.measures[0].indicators[0].targets['2024']", p => p.Indicator(0)["targets"]!["2024"] = "50回"),
        Changed(
            "year_outside_period", "$.measures[0].schedule.lines[0][0]", p => p.Measure(0)["schedule"]!["lines"]![0]![0]!["from"] = 2020),
        Changed("year_outside_period", "$.measures[0].schedule.lines[0][1]",
            p => p.Measure(0)["schedule"]!["lines"]![0]![1]!["interpretation"] = JsonSteps.Json("""{ "to": 2024 }""")),
        Changed("year_outside_period", "$.measures[0].ended.in",
            p => p.Measure(0)["ended"] = JsonSteps.Json("""{ "in": 2024, "as": "完了" }""")),
        Changed("result_after_end", "$.results[0].year", p =>
        {
            p.Measure(0)["ended"] = JsonSteps.Json("""{ "in": 2021, "as": "中止" }""");
            p.List("results")[0]!["year"] = 2022;
        }),
        Changed("slug_invalid", "$.measures[0].predecessor.plan",
            p => p.Measure(0)["predecessor"] = JsonSteps.Json("""{ "plan": "A", "no": "1" }""")),
        Changed("measure_no_invalid", "$.measures[0].predecessor.no",
            p => p.Measure(0)["predecessor"] = JsonSteps.Json("""{ "plan": "a", "no": " 1" }""")),
        Changed("predecessor_self", "$.predecessor",
            p => p["predecessor"] = p["interpretation"]!["slug"]!.DeepClone()),
        // overlaps
        Changed("schedule_order", "$.measures[0].schedule.lines[0][1]", p => p.Measure(0)["schedule"]!["lines"]![0]![1]!["from"] = 2022),
        // the same column
        Changed("schedule_order", "$.measures[0].schedule.lines[0][1]", p => p.Measure(0)["schedule"]!["lines"]![0]![1]!["from"] = 2021),
        Changed("schedule_order", "$.measures[0].schedule.lines[1][1]", // goes back
            p => p.Measure(0)["schedule"]!["lines"]![1]!.AsArray().Add(JsonSteps.Json("""{ "from": 2021, "text": "前に戻る" }"""))),

        Changed("no_indicator_reason_superfluous", "$.measures[0].noIndicatorReason", p => p.Measure(0)["noIndicatorReason"] = "検討のため"),
        Changed(
            "indicator_key_duplicate",
            "$.measures[1].indicators[1].interpretation.key",
            p => p.Indicator(1, 1)["interpretation"]!["key"] = "kujo"),
        Changed("tolerance_invalid", "$.measures[1].indicators[1].interpretation.rules[0].tolerance", p => p.Rule(1, 1)["tolerance"] = -1),
        Changed("tolerance_invalid", "$.measures[0].indicators[0].interpretation.rules[0].tolerance", p => p.Rule(0)["tolerance"] = 1),
        Changed("baseline_invalid", "$.measures[1].indicators[0].interpretation.rules[0].baseline", p => p.Rule(1)["baseline"] = "多数"),

        // The period ends in 2023; the sample's own final target is of 2025.
        Changed("baseline_year_late", "$.measures[2].indicators[0].baseline.year", p => p.Indicator(2)["baseline"]!["year"] = 2025),
        Changed("baseline_year_late", "$.measures[0].indicators[0].baseline.year",
            p => p.Indicator(0)["baseline"] = JsonSteps.Json("""{ "year": 2023, "text": "35回" }""")),
        Changed("final_year_early", "$.measures[2].indicators[0].final.year", p => p.Indicator(2)["final"]!["year"] = 2022),
        Changed("final_year_early", "$.measures[2].indicators[0].final.year", p =>
        {
            p.Indicator(2)["targets"] = JsonSteps.Json("{}");
            p.Indicator(2)["final"]!["year"] = 2020;
        }),
        // 効果額 is money in every target; the sample's are 回 and %.
        Changed("effect_not_money", "$.measures[0].indicators[0].effect.category", p => SetEffect(p, "歳出削減", "継続")),
        Changed("effect_not_money", "$.measures[0].indicators[0].effect.category", p =>
        {
            SetEffect(p, "歳出削減", "単年度");
            p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "100千円", "2022": "20千円/人", "2023": "100千円" }""");
        }),
        Changed("effect_not_money", "$.measures[0].indicators[0].effect.category", p =>
        {
            SetEffect(p, "歳出削減", "単年度");
            p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "検討", "2022": "実施", "2023": "—" }""");
        }),
        Changed("text_blank", "$.measures[0].indicators[0].effect.category", p =>
        {
            SetEffect(p, " ", "単年度");
            p.Indicator(0)["targets"] = JsonSteps.Json("""{ "2021": "100千円", "2022": "検討", "2023": "—" }""");
        }),
        Changed("text_blank", "$.measures[2].indicators[0].final.text", p => p.Indicator(2)["final"]!["text"] = " "),
        Changed("text_too_long", "$.measures[2].indicators[0].baseline.text",
            p => p.Indicator(2)["baseline"]!["text"] = new string('9', 501)),
    ];

    private static void SetEffect(System.Text.Json.Nodes.JsonObject plan, string category, string basis)
        => plan.Indicator(0)["effect"] = new System.Text.Json.Nodes.JsonObject { ["category"] = category, ["basis"] = basis };
}
