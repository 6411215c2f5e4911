using System.Text.Json.Nodes;
using static ActionPlans.Domain.Tests.ValidationCases;

namespace ActionPlans.Domain.Tests;

/// <summary>Errors of the plan's own grades, and of the grades of its results.</summary>
internal static class GradeErrorCases
{
    private const string Method = "$.interpretation.methods[0]";

    private const string ByRate = """
        { "version": 1, "from": 2021, "grades": [
          { "mark": "S", "name": "特に良好", "counts": "met", "from": 110 }, { "mark": "A", "counts": "met", "from": 95.5 },
          { "mark": "B", "counts": "missed" }, { "mark": "中止", "counts": "excluded" }] }
        """;

    private const string ByDepartment = """
        { "version": 1, "from": 2021, "gradedBy": "department", "grades": [
          { "mark": "A", "counts": "met" }, { "mark": "B", "counts": "near" }, { "mark": "完了", "counts": "excluded" }] }
        """;

    public static IReadOnlyList<ValidationCase> All { get; } =
    [
        Scale("grades_missing", "gradedBy", ByDepartment, m => m.Remove("grades")),
        Scale("grades_and_near", "nearFrom", ByRate, m => m["nearFrom"] = 80),
        Scale("grades_judge_nothing", "grades[0].counts", ByDepartment, m => Excluded(m)),
        Scale("grade_duplicate", "grades[1].mark", ByRate, m => m["grades"]![1]!["mark"] = "S"),
        Scale("grade_order", "grades[1].counts", ByDepartment, m => m["grades"]![0]!["counts"] = "missed"),
        Scale("grade_order", "grades[2].counts", ByDepartment, m => m["grades"]![1]!["counts"] = "excluded", "near"),
        Scale("grade_from_missing", "grades[0].from", ByRate, m => m["grades"]![0]!.AsObject().Remove("from")),
        Scale("grade_from_superfluous", "grades[2].from", ByRate, m => m["grades"]![2]!["from"] = 10),
        Scale("grade_from_superfluous", "grades[3].from", ByRate, m => m["grades"]![3]!["from"] = 10),
        Scale("grade_from_superfluous", "grades[0].from", ByDepartment, m => m["grades"]![0]!["from"] = 90),
        Scale("grade_from_order", "grades[1].from", ByRate, m => m["grades"]![1]!["from"] = 110),
        Scale("grade_from_order", "grades[1].from", ByRate, m => m["grades"]![1]!["from"] = 0),
        Scale("text_blank", "grades[0].mark", ByRate, m => m["grades"]![0]!["mark"] = " "),
        Scale("text_too_long", "grades[0].mark", ByRate, m => m["grades"]![0]!["mark"] = new string('長', 21)),

        Result("grade_superfluous", "grade", null, r => r["grade"] = "A"),
        Result("grade_unknown", "grade", ByDepartment, r => r["grade"] = "S"),
        Result("grade_unknown", "grade", ByDepartment, r => r["grade"] = "a"),
        Result("grade_by_rate", "grade", ByRate, r => r["grade"] = "A"),
        Result("grade_reason_missing", "gradeReason", ByDepartment, r => r["grade"] = "完了"),
        Result("grade_reason_missing", "gradeReason", ByRate, r => r["grade"] = "中止"),
        Result("grade_reason_without_grade", "gradeReason", ByDepartment, r => r["gradeReason"] = "遅れたため。"),
    ];

    /// <summary>A finding: nobody has chosen the grade yet.</summary>
    public static ValidationCase Open { get; } = Result("grade_none", "grade", ByDepartment, _ => { });

    private static ValidationCase Scale(string code, string place, string method, Action<JsonObject> change, string? last = null)
        => Changed(code, $"{Method}.{place}", p =>
        {
            var changed = JsonSteps.Json(method).AsObject();
            change(changed);
            if (last is not null)
            {
                changed["grades"]![2]!["counts"] = last;
            }

            p["interpretation"]!["methods"] = new JsonArray(changed);
        });

    private static ValidationCase Result(string code, string place, string? method, Action<JsonObject> change)
        => Changed(code, $"$.results[0].{place}", p =>
        {
            change(p["results"]![0]!.AsObject());
            p["interpretation"]!["methods"] = method is null ? [] : new JsonArray(JsonSteps.Json(method));
        });

    private static void Excluded(JsonObject method)
    {
        foreach (var grade in method["grades"]!.AsArray())
        {
            grade!["counts"] = "excluded";
        }
    }
}
