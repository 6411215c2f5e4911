using System.Text.Json.Nodes;
using ActionPlans.Domain.Serialization;
using static ActionPlans.Domain.Tests.ValidationCases;

namespace ActionPlans.Domain.Tests;

/// <summary>Errors of the plan itself: texts, names, policies, departments, results.</summary>
internal static class PlanErrorCases
{
    private static readonly string TooLong = new('長', 20_001);

    private const string Own = "{ \"text\": \"own\", \"label\": \"独自\", \"of\": \"measure\" }";

    // These before the items that the program knows, without names.
    private static JsonArray Sheet(params string[] items) =>
    [
        .. items.Select(JsonSteps.Json),
        .. SheetItems.Default.Select(i => JsonSteps.Json(PlanJson.WritePart(i))),
    ];

    private static void Split(JsonObject plan, string others)
    {
        Successor(plan, 0, "zeimu");
        plan["departments"]![0]!["interpretation"]!["otherSuccessors"] = JsonSteps.Json(others);
    }

    private static void HandedTo(JsonObject plan, string to, string? no = null)
    {
        Successor(plan, 0, "zeimu");
        plan["departments"]![0]!["interpretation"]!["handedTo"] = new JsonArray(new JsonObject
        {
            ["plan"] = plan["interpretation"]!["slug"]!.DeepClone(),
            ["no"] = no ?? plan["measures"]![0]!["no"]!.GetValue<string>(),
            ["to"] = JsonSteps.Json(to),
        });
    }

    private static void Successor(JsonObject plan, int department, string slug)
        => plan["departments"]![department]!["interpretation"]!["successor"] = slug;

    private static JsonNode Interim(JsonNode plan, string day)
    {
        var result = plan["results"]![0]!.DeepClone();
        result["interim"] = day;
        return result;
    }

    private static JsonArray Repeated(JsonNode item, int times) => [.. Enumerable.Range(0, times).Select(_ => item.DeepClone())];

    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        Changed("format_unsupported", "$.format", p => p["format"] = 3),
        Changed("format_unsupported", "$.format", p => p["format"] = 0),

        Changed("sheet_item_unclear", "$.sheet[0]", p => p["sheet"] = Sheet("{}")),
        Changed("sheet_item_unclear", "$.sheet[0]", p => p["sheet"] = Sheet("{ \"item\": \"no\", \"of\": \"measure\" }")),
        Changed("sheet_item_unclear", "$.sheet[0]", p => p["sheet"] = Sheet("{ \"text\": \"a\", \"of\": \"measure\" }")),
        Changed("sheet_item_duplicate", "$.sheet[1]", p => p["sheet"] = Sheet("{ \"item\": \"no\" }")),
        Changed("sheet_item_duplicate", "$.sheet[1]", p => p["sheet"] = Sheet(Own, Own)),
        Changed("sheet_item_missing", "$.sheet", p => p["sheet"]!.AsArray().RemoveAt(0)),
        Changed("sheet_item_used", "$.sheet", p => p["sheet"]!.AsArray().RemoveAt(7)),
        Changed("sheet_text_unknown", "$.measures[0].texts['x']", p => p.Measure(0)["texts"] = new JsonObject { ["x"] = "文" }),
        Changed("sheet_text_unknown", "$.results[0].texts['issue']", p => p["results"]![0]!["texts"] = new JsonObject { ["issue"] = "文" }),
        Changed("slug_invalid", "$.sheet[0].text", p => p["sheet"] = Sheet("{ \"text\": \"課題\", \"label\": \"a\", \"of\": \"measure\" }")),
        Changed("text_blank", "$.sheet[0].label", p => p["sheet"]![0]!["label"] = " "),
        Changed("text_too_long", "$.sheet[0].label", p => p["sheet"]![0]!["label"] = new string('長', 101)),
        Changed("list_too_long", "$.sheet", p => p["sheet"] = Sheet([.. Enumerable.Range(0, 50).Select(i => Own.Replace("own", $"o{i}"))])),
        Changed("text_blank", "$.measures[0].texts['issue']", p => p.Measure(0)["texts"]!["issue"] = " "),

        Changed("text_blank", "$.title", p => p["title"] = ""),
        Changed("text_blank", "$.publisher", p => p["publisher"] = "\u3000 "),
        Changed(
            "licence_address_invalid",
            "$.licence.address",
            p => p["licence"] = new JsonObject { ["name"] = "CC BY 4.0", ["address"] = "javascript:alert(1)" }),
        Changed("publisher_code_invalid", "$.interpretation.publisherCode", p => p["interpretation"]!["publisherCode"] = "131017"),
        Changed("publisher_code_invalid", "$.interpretation.publisherCode", p => p["interpretation"]!["publisherCode"] = "13101"),
        Changed("text_blank", "$.licence.name", p => p["licence"] = new JsonObject { ["name"] = " " }),
        Changed("text_blank", "$.levels[0]", p => p["levels"]![0] = ""),
        Changed("text_blank", "$.measures[0].overview", p => p.Measure(0)["overview"] = ""),
        Changed("text_blank", "$.measures[0].schedule.notes[0]", p => p.Measure(0)["schedule"]!["notes"]![0] = " "),
        Changed("text_blank", "$.results[0].achievements", p => p["results"]![0]!["achievements"] = ""),
        Changed("text_too_long", "$.title", p => p["title"] = TooLong),
        Changed("text_too_long", "$.measures[0].indicators[0].targets['2021']", p => p.Indicator(0)["targets"]!["2021"] = TooLong),
        Changed("text_too_long", "$.measures[0].name", p => p.Measure(0)["name"] = new string('名', 501)),
        Changed("text_too_long", "$.results[0].actuals['kaisu']", p => p["results"]![0]!["actuals"]!["kaisu"] = new string('9', 501)),
        Changed("measures_too_many", "$.measures", p => p["measures"] = Repeated(p.Measure(0), 2_001)),
        Changed("list_too_long", "$.measures[0].indicators", p => p.Measure(0)["indicators"] = Repeated(p.Indicator(0), 51)),
        Changed("list_too_long", "$.measures[0].schedule.notes", p => p.Measure(0)["schedule"]!["notes"] = Repeated("注", 1_001)),
        Changed("list_too_long", "$.list", p => p["list"] = Repeated(p["list"]![0]!, 2_001)),
        Changed("indicators_too_many", "$.measures", p =>
        {
            p.Measure(0)["indicators"] = Repeated(p.Indicator(0), 50);
            p["measures"] = Repeated(p.Measure(0), 101);
        }),
        Changed("sheet_too_long", "$.measures[0]", p => p.Measure(0)["schedule"]!["notes"] = Repeated(new string('文', 19_000), 6)),
        Changed("text_control", "$.measures[0].means", p => p.Measure(0)["means"] = "a\tb"),
        Changed("text_control", "$.measures[0].overview", p => p.Measure(0)["overview"] = "a\r\nb"),
        Changed("text_control", "$.results[0].actuals['kaisu']", p => p["results"]![0]!["actuals"]!["kaisu"] = "39\u0000回"),
        Changed("text_control", "$.list[0].name", p => p["list"]![0]!["name"] = "\u0085"),

        Changed("slug_invalid", "$.interpretation.slug", p => p["interpretation"]!["slug"] = "Mihon 2021"),
        Changed("slug_invalid", "$.policies[0].interpretation.slug", p => p["policies"]![0]!["interpretation"]!["slug"] = "-1"),
        Changed(
            "slug_invalid",
            "$.policies[0].children[1].interpretation.slug",
            p => p["policies"]![0]!["children"]![1]!["interpretation"]!["slug"] = "1--2"),
        Changed("slug_invalid", "$.departments[1].interpretation.slug", p => p["departments"]![1]!["interpretation"]!["slug"] = "税務"),
        Changed("slug_invalid", "$.departments[1].interpretation.slug", p => p["departments"]![1]!["interpretation"]!["slug"] = "zeimu\n"),
        Changed("slug_invalid", "$.departments[1].interpretation.slug", p => p["departments"]![1]!["interpretation"]!["slug"] = "../etc"),
        Changed(
            "slug_invalid",
            "$.departments[1].interpretation.slug",
            p => p["departments"]![1]!["interpretation"]!["slug"] = new string('a', 41)),
        Changed("slug_invalid", "$.measures[2].indicators[0].interpretation.key", p => p.Indicator(2)["interpretation"]!["key"] = "a_b"),
        Changed("slug_duplicate", "$.departments[2].interpretation.slug", p => p["departments"]![2]!["interpretation"]!["slug"] = "somu"),
        Changed(
            "slug_duplicate",
            "$.policies[1].children[0].interpretation.slug",
            p => p["policies"]![1]!["children"]![0]!["interpretation"]!["slug"] = "1-1"),

        Changed("period_unreadable", "$.period", p => p["period"] = "令和7年度～令和3年度"),
        Changed("period_unreadable", "$.measures[3].period", p => p.Measure(3)["period"] = "当分の間"),
        Changed("period_contradicts_itself", "$.period", p => p["period"] = "令和3年度～令和5年度（2021年度～2024年度）"),
        Changed("period_contradicts_itself", "$.measures[3].period", p => p.Measure(3)["period"] = "2021（令和4）年度～2023年度"),
        Changed("reading_unreadable", "$.results[0].interpretation.readings['kaisu']",
            p => p["results"]![0]!["interpretation"] = JsonSteps.Json("""{ "readings": { "kaisu": "だいたい" } }""")),
        Changed("reading_without_actual", "$.results[0].interpretation.readings['kaisu']",
            p =>
            {
                p["results"]![0]!["actuals"]!.AsObject().Remove("kaisu");
                p["results"]![0]!["interpretation"] = JsonSteps.Json("""{ "readings": { "kaisu": "39回" } }""");
            }),
        Changed("result_indicator_unknown", "$.results[0].interpretation.readings['ninzu']",
            p => p["results"]![0]!["interpretation"] = JsonSteps.Json("""{ "readings": { "ninzu": "39回" } }""")),
        Changed(
            "years_reversed", "$.departments[0].interpretation.validTo", p => p["departments"]![0]!["interpretation"]!["validTo"] = 2020),
        Changed("years_reversed", "$.measures[0].schedule.lines[0][1].interpretation.to",
            p => p.Measure(0)["schedule"]!["lines"]![0]![1]!["interpretation"] = JsonSteps.Json("""{ "to": 2022 }""")),
        Changed("version_duplicate", "$.interpretation.methods[1]", p => p["interpretation"]!["methods"]![1]!["version"] = 1),
        Changed("version_duplicate", "$.interpretation.methods[1]", p => p["interpretation"]!["methods"]![1]!["from"] = 2021),
        Changed("version_duplicate", "$.measures[0].indicators[0].interpretation.rules[1]",
            p => p.Indicator(0)["interpretation"]!["rules"]!.AsArray().Add(p.Rule(0).DeepClone())),
        Changed("threshold_invalid", "$.interpretation.methods[1].nearFrom", p => p["interpretation"]!["methods"]![1]!["nearFrom"] = 100),
        Changed("threshold_invalid", "$.interpretation.methods[1].nearFrom", p => p["interpretation"]!["methods"]![1]!["nearFrom"] = 0),
        Changed("threshold_invalid", "$.interpretation.methods[1].nearFrom", p => p["interpretation"]!["methods"]![1]!["nearFrom"] = -5),

        Changed("levels_missing", "$.levels", p => p["levels"] = JsonSteps.Json("[]")),
        Changed("policy_too_deep", "$.policies[0].children[0]", p => p["levels"] = JsonSteps.Json("""["方針"]""")),
        Changed("successor_unknown", "$.departments[0].interpretation.successor", p => Successor(p, 0, "ka")),
        Changed("successor_without_end", "$.departments[1].interpretation.successor", p => Successor(p, 1, "hisho")),
        Changed("successor_circular", "$.departments[0].interpretation.successor", p => Successor(p, 0, "somu")),
        Changed("successor_circular", "$.departments[0].interpretation.successor", p =>
        {
            Successor(p, 0, "zeimu");
            Successor(p, 1, "somu");
        }),
        Changed("successor_not_valid", "$.departments[0].interpretation.successor", p =>
        {
            Successor(p, 0, "zeimu");
            p["departments"]![1]!["interpretation"]!["validTo"] = 2023;
        }),
        Changed("successor_not_valid", "$.departments[0].interpretation.successor", p =>
        {
            Successor(p, 0, "zeimu");
            p["departments"]![1]!["interpretation"]!["validFrom"] = 2025;
        }),
        Changed("successor_first_missing", "$.departments[0].interpretation.successor",
            p => p["departments"]![0]!["interpretation"]!["otherSuccessors"] = JsonSteps.Json("""["zeimu"]""")),
        Changed("successor_repeated", "$.departments[0].interpretation.otherSuccessors", p => Split(p, """["zeimu"]""")),
        Changed("successor_unknown", "$.departments[0].interpretation.otherSuccessors[0]", p => Split(p, """["ka"]""")),
        Changed("successor_circular", "$.departments[0].interpretation.otherSuccessors[0]", p => Split(p, """["somu"]""")),
        Changed("handed_measure_unknown", "$.departments[0].interpretation.handedTo[0].no", p => HandedTo(p, """["zeimu"]""", no: "99")),
        Changed("handed_measure_repeated", "$.departments[0].interpretation.handedTo[1].no", p =>
        {
            HandedTo(p, """["zeimu"]""");
            var handed = p["departments"]![0]!["interpretation"]!["handedTo"]!.AsArray();
            handed.Add(handed[0]!.DeepClone());
        }),
        Changed("handed_to_invalid", "$.departments[0].interpretation.handedTo[0].to", p => HandedTo(p, "[]")),
        Changed("handed_to_invalid", "$.departments[0].interpretation.handedTo[0].to", p => HandedTo(p, """["somu"]""")),
        Changed("handed_to_invalid", "$.departments[0].interpretation.handedTo[0].to", p => HandedTo(p, """["zeimu", "zeimu"]""")),
        Changed("department_name_duplicate", "$.departments[1].name", p => p["departments"]![1]!["name"] = "総務課"),

        Changed("result_measure_unknown", "$.results[0].measure", p => p["results"]![0]!["measure"] = "99"),
        Changed("result_measure_unknown", "$.results[0].measure", p => p["results"]![0]!["measure"] = "r1-1"),
        Changed("interim_outside_year", "$.results[0].interim", p => p["results"]![0]!["interim"] = "2022-04-01"),
        Changed("interim_outside_year", "$.results[0].interim", p => p["results"]![0]!["interim"] = "2021-03-31"),
        Changed("result_duplicate", "$.results[3]", p =>
        {
            p.List("results").Add(Interim(p, "2021-09-30"));
            p.List("results").Add(Interim(p, "2021-12-31"));
        }),
        Changed("result_duplicate", "$.results[2]", p => p.List("results").Add(p["results"]![1]!.DeepClone())),
        Changed(
            "result_indicator_unknown",
            "$.results[0].actuals['ninzu']",
            p => p["results"]![0]!["actuals"] = JsonSteps.Json("""{ "ninzu": "39人" }""")),
        Changed("result_indicator_unknown", "$.results[0].notes['ninzu']",
            p => p["results"]![0]!["notes"] = JsonSteps.Json("""{ "ninzu": "雨のため" }""")),
        Changed("note_without_actual", "$.results[0].notes['kaisu']",
            p =>
            {
                p["results"]![0]!["actuals"]!.AsObject().Remove("kaisu");
                p["results"]![0]!["notes"] = JsonSteps.Json("""{ "kaisu": "雨のため" }""");
            }),
        Changed("result_indicator_unknown", "$.results[0].preliminary[0]",
            p => p["results"]![0]!["preliminary"] = JsonSteps.Json("""["ninzu"]""")),
        Changed("preliminary_without_actual", "$.results[0].preliminary[0]",
            p =>
            {
                p["results"]![0]!["actuals"]!["kaisu"] = " ";
                p["results"]![0]!["preliminary"] = JsonSteps.Json("""["kaisu"]""");
            }),
        Changed("preliminary_repeated", "$.results[0].preliminary[1]",
            p => p["results"]![0]!["preliminary"] = JsonSteps.Json("""["kaisu", "kaisu"]""")),
        Changed("result_indicator_unknown", "$.results[0].outlooks['ninzu']",
            p => p.Outlook("""{ "step": "どちらともいえない" }""", "ninzu")),
        Changed("outlook_reason_missing", "$.results[0].outlooks['kaisu'].reason",
            p => p.Outlook("""{ "step": "達成は難しい見込み", "next": "増やす" }""")),
        Changed("outlook_reason_missing", "$.results[0].outlooks['kaisu'].reason",
            p => p.Outlook("""{ "step": "達成できない見込み" }""")),
        Changed("text_blank", "$.results[0].outlooks['kaisu'].reason",
            p => p.Outlook("""{ "step": "達成できない見込み", "reason": " " }""")),
        Changed("text_too_long", "$.results[0].outlooks['kaisu'].next",
            p => p.Outlook($$"""{ "step": "どちらともいえない", "next": "{{TooLong}}" }""")),
        Changed("outlook_of_interim", "$.results[2].outlooks['kaisu'].step", p =>
        {
            var interim = Interim(p, "2021-09-30");
            interim["outlooks"] = JsonSteps.Json("""{ "kaisu": { "step": "どちらともいえない" } }""");
            p.List("results").Add(interim);
        }),
        Changed("year_outside_period", "$.results[0].year", p => p["results"]![0]!["year"] = 2024),
    ];
}
