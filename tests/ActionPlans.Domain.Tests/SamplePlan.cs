using System.Text.Json.Nodes;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Tests;

/// <summary>
/// A small plan of an invented city that uses every part of the format and has nothing to report. Tests change a copy of it.
/// </summary>
internal static class SamplePlan
{
    public const string Json = """
        {
          "format": 2,
          "title": "見本市行動計画",
          "publisher": "見本市",
          "period": "令和3年度～令和5年度",
          "titlePage": ["見本市行動計画", "令和3年3月"],
          "chapters": [
            {
              "heading": "第1章",
              "sections": [{ "heading": "1 目的", "paragraphs": ["市を変える。"], "terms": [{ "term": "No", "text": "番号です。" }] }]
            }
          ],
          "contact": ["総務課"],
          "closingNotes": ["以上"],
          "sheet": [
            { "item": "no", "label": "番号" },
            { "item": "name" },
            { "item": "departments", "label": "所管" },
            { "item": "comprehensivePlan" },
            { "item": "policy", "label": "体系", "joined": true },
            { "item": "class" },
            { "item": "period" },
            { "item": "overview", "label": "現状（いまどうなっているか）" },
            { "text": "issue", "label": "課題", "of": "measure" },
            { "item": "means", "label": "取組の内容" },
            { "item": "schedule" },
            { "item": "indicators" },
            { "item": "achievements" },
            { "text": "next", "label": "今後（次の年度に向けて）", "of": "result" },
            { "item": "evaluation" }
          ],
          "levels": ["方針", "項目"],
          "policies": [
            {
              "number": "I",
              "name": "支えあう",
              "children": [
                { "number": "(1)", "name": "協働", "interpretation": { "slug": "1-1" } },
                { "name": "広報", "interpretation": { "slug": "1-2" } }
              ],
              "interpretation": { "slug": "1" }
            },
            {
              "number": "II",
              "name": "自立する",
              "children": [{ "number": "(1)", "name": "財源", "interpretation": { "slug": "2-1" } }],
              "interpretation": { "slug": "2" }
            }
          ],
          "departments": [
            { "name": "総務課", "interpretation": { "slug": "somu", "validFrom": 2021, "validTo": 2023 } },
            { "name": "税務課", "interpretation": { "slug": "zeimu" } },
            { "name": "秘書課", "interpretation": { "slug": "hisho" } }
          ],
          "list": [
            { "no": "1", "name": "出前講座の開催", "policy": ["I 支えあう", "(1) 協働"], "departments": "総務課" },
            { "no": "2", "name": "広報紙の発行", "policy": ["", "広報"], "departments": "秘書課・総務課" },
            { "no": "10", "name": "収納率の向上", "policy": ["II 自立する", "(1) 財源"], "departments": "税務課" },
            { "no": "R1-1", "name": "使用料の検討", "policy": ["", ""], "departments": "税務課" }
          ],
          "measures": [
            {
              "no": "1",
              "name": "出前講座の開催",
              "comprehensivePlan": "総合計画の5",
              "policy": ["I 支えあう", "協働"],
              "class": "重点事業",
              "departments": ["総務課"],
              "period": "令和3年度～令和5年度",
              "overview": "コミュニティを育てる。",
              "means": "ふれあい講座を開く。",
              "schedule": {
                "lines": [
                  [{ "from": 2021, "text": "準備", "interpretation": { "to": 2022 } }, { "from": 2023, "text": "開催" }],
                  [{ "from": 2022, "text": "広報" }]
                ],
                "notes": ["随時見直す。"]
              },
              "indicators": [
                {
                  "name": "開催回数",
                  "targets": { "2021": "40回", "2022": "50回", "2023": "月5回" },
                  "interpretation": { "key": "kaisu", "rules": [{ "version": 1, "from": 2021, "direction": "higher", "kind": "flow" }] }
                }
              ],
              "texts": { "issue": "参加者が限られる。" },
              "interpretation": { "note": "1行を2行に読んだ。", "doubts": [] }
            },
            {
              "no": "2",
              "name": "広報紙の発行",
              "policy": ["I 支えあう", "広報"],
              "class": "主要事業",
              "departments": ["秘書課", "総務課"],
              "period": "（令和 3 年度 ～ 令和 5 年度）",
              "indicators": [
                {
                  "name": "苦情",
                  "targets": { "2021": "100件", "2022": "90件", "2023": "80件" },
                  "interpretation": {
                    "key": "kujo",
                    "rules": [{ "version": 1, "from": 2021, "direction": "lower", "kind": "flow", "baseline": "120件" }]
                  }
                },
                {
                  "name": "職員数",
                  "targets": { "2021": "5人", "2022": "5人", "2023": "—" },
                  "interpretation": {
                    "key": "shokuin",
                    "rules": [{ "version": 1, "from": 2021, "direction": "planned", "kind": "level", "tolerance": 1 }]
                  }
                }
              ]
            },
            {
              "no": "10",
              "name": "収納率の向上",
              "policy": ["Ⅱ 自立する", "財源"],
              "departments": ["税務課"],
              "period": "令和3年度～令和5年度",
              "indicators": [
                {
                  "name": "収納率",
                  "baseline": { "year": 2019, "text": "98.80%" },
                  "targets": { "2021": "98.82%", "2022": "98.84%", "2023": "98.86%" },
                  "final": { "year": 2025, "text": "98.90%" },
                  "type": "成果",
                  "definition": "市税を納めていただいた割合",
                  "formula": "収納額÷調定額",
                  "source": "市税の決算資料",
                  "rationale": "県内の平均を目指す。",
                  "note": "現年課税分に限る。",
                  "interpretation": { "key": "ritsu" }
                }
              ]
            },
            {
              "no": "R1-1",
              "name": "使用料の検討",
              "policy": ["II 自立する", "財源"],
              "departments": ["税務課"],
              "period": "令和3年度～令和5年度",
              "noIndicatorReason": "検討のため指標を設定しない"
            }
          ],
          "results": [
            {
              "measure": "1",
              "year": 2021,
              "actuals": { "kaisu": "39回" },
              "achievements": "講座を39回開いた。",
              "evaluation": "足りない。",
              "texts": { "next": "夜の講座を開く。" },
              "asOf": "2022-03-31",
              "sample": true
            },
            { "measure": "2", "year": 2021, "actuals": { "kujo": "90件", "shokuin": "7人" } }
          ],
          "summaries": [
            {
              "year": 2021,
              "asOf": "2022-06-30",
              "lead": "1年目の総括です。\n○講座は目標に届きませんでした。",
              "notable": ["1"],
              "opinions": [
                { "body": "行政改革推進委員会", "on": "2022-08-10", "measure": "1", "opinion": "回数を増やすこと。", "reply": "翌年度に増やします。" },
                { "body": "市議会", "on": "2022-09-05", "opinion": "指標を分かりやすく。" }
              ],
              "sample": true
            }
          ],
          "interpretation": {
            "slug": "mihon-2021",
            "methods": [{ "version": 1, "from": 2021 }, { "version": 2, "from": 2023, "nearFrom": 90 }]
          }
        }
        """;

    /// <summary>A copy to change.</summary>
    public static JsonObject Node() => JsonNode.Parse(Json)!.AsObject();

    public static PlanDocument Document() => Read(Json).Document!;

    public static Plan Plan() => Read(Json).Plan!;

    /// <summary>The plan after a change that must leave it valid.</summary>
    public static Plan Plan(Action<JsonObject> change) => Read(Changed(change)).Plan!;

    public static PlanDocument Document(Action<JsonObject> change) => Read(Changed(change)).Document!;

    public static string Changed(Action<JsonObject> change)
    {
        var node = Node();
        change(node);
        return node.ToJsonString();
    }

    private static PlanReadResult Read(string json)
    {
        var result = PlanJson.Read(json);
        Assert.Empty(result.Errors);
        return result;
    }
}

/// <summary>Steps into JSON, so that a test names a place as the format does.</summary>
internal static class JsonSteps
{
    public static JsonObject Measure(this JsonObject plan, int index) => plan["measures"]![index]!.AsObject();

    public static JsonObject Indicator(this JsonObject plan, int measure, int index = 0)
        => plan.Measure(measure)["indicators"]![index]!.AsObject();

    public static JsonObject Rule(this JsonObject plan, int measure, int index = 0)
        => plan.Indicator(measure, index)["interpretation"]!["rules"]![0]!.AsObject();

    /// <summary>The first result gets an outlook.</summary>
    public static void Outlook(this JsonObject plan, string outlook, string key = "kaisu")
        => plan["results"]![0]!["outlooks"] = new JsonObject { [key] = Json(outlook) };

    public static JsonArray List(this JsonObject node, string name) => node[name]!.AsArray();

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
