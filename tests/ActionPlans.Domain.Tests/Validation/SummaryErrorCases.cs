using System.Text.Json.Nodes;
using static ActionPlans.Domain.Tests.ValidationCases;

namespace ActionPlans.Domain.Tests;

/// <summary>Errors of the summaries of years.</summary>
internal static class SummaryErrorCases
{
    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        Changed("json_unknown_key", "$.summaries[0].title", p => p.Summary()["title"] = "総括"),
        Changed("json_missing_key", "$.summaries[0]", p => p.Summary().Remove("year")),
        Changed("json_missing_key", "$.summaries[0].opinions[0]", p => p.Opinion(0).Remove("on")),
        Changed("json_wrong_type", "$.summaries[0].changes[0]", p => p.Summary()["changes"] = JsonSteps.Json("[1.5]")),
        Changed("text_blank", "$.summaries[0].lead", p => p.Summary()["lead"] = " "),
        Changed("text_blank", "$.summaries[0].opinions[1].opinion", p => p.Opinion(1)["opinion"] = ""),
        Changed("text_blank", "$.summaries[0].opinions[0].reply", p => p.Opinion(0)["reply"] = ""),
        Changed("text_control", "$.summaries[0].opinions[0].body", p => p.Opinion(0)["body"] = "委\u0000員会"),
        Changed("summary_duplicate", "$.summaries[1]", p => p.List("summaries").Add(p.Summary().DeepClone())),
        Changed("summary_year_outside", "$.summaries[0].year", p => p.Summary()["year"] = 2024),
        Changed("summary_empty", "$.summaries[0]", p => p.List("summaries")[0] = JsonSteps.Json("""{ "year": 2021, "notable": [] }""")),
        Changed("summary_measure_unknown", "$.summaries[0].notable[0]", p => p.Summary()["notable"] = JsonSteps.Json("""["99"]""")),
        Changed("summary_measure_unknown", "$.summaries[0].opinions[0].measure", p => p.Opinion(0)["measure"] = "99"),
        Changed("summary_measure_repeated", "$.summaries[0].notable[1]", p => p.Summary()["notable"] = JsonSteps.Json("""["1", "1"]""")),
        Changed("year_outside_period", "$.summaries[0].notable[0]", p => p.Measure(0)["period"] = "令和4年度～令和5年度"),
        Changed("year_outside_period", "$.summaries[0].opinions[0].measure", p => p.Measure(0)["period"] = "令和4年度～令和5年度"),
        Changed("summary_change_unknown", "$.summaries[0].changes[0]", p => p.Summary()["changes"] = JsonSteps.Json("[7]")),

        // The sixth entry of the sample history is the revision of a measure, the seventh corrects a result.
        Recorded("summary_change_unknown", "$.summaries[0].changes[1]", 6, 7),
        Recorded("summary_change_repeated", "$.summaries[0].changes[1]", 6, 6),
    ];

    private static ValidationCase Recorded(string code, string path, params int[] changes)
    {
        var document = SampleLedger.Document();
        var revision = document.History.First(e => e.Kind == Ledger.ChangeKind.Revision).Seq;
        return new ValidationCase(code, path, Serialization.PlanJson.Write(document with
        {
            Summaries = [document.Summaries[0] with { Changes = [.. changes.Select(c => revision + c - 6)] }],
        }));
    }

    private static JsonObject Summary(this JsonObject plan) => plan.List("summaries")[0]!.AsObject();

    private static JsonObject Opinion(this JsonObject plan, int index) => plan.Summary().List("opinions")[index]!.AsObject();
}
