using System.Globalization;
using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;
using ActionPlans.Domain.Serialization;

namespace ActionPlans.Domain.Validation;

/// <summary>Rules for the plan's own grades, and for the grades of its results.</summary>
internal static class GradeRules
{
    public static void Check(PlanDocument document, IssueCollector issues)
    {
        foreach (var (index, method) in document.Interpretation.Methods.Index())
        {
            var path = $"$.interpretation.methods[{index}]";
            if (method.Grades.Count > 0)
            {
                CheckScale(method, path, issues);
            }
            else if (method.GradedBy is not null)
            {
                issues.Error("grades_missing", $"{path}.gradedBy");
            }
        }
    }

    /// <summary>The grade of a result belongs to the scale of its year, and what is not judged says why.</summary>
    public static void Check(AnnualResultDocument result, IReadOnlyList<MethodVersion> methods, string path, IssueCollector issues)
    {
        if (result.Grade is not { } mark)
        {
            if (result.GradeReason is not null)
            {
                issues.Error("grade_reason_without_grade", $"{path}.gradeReason", result.Measure, result.Year.JapaneseName);
            }

            return;
        }

        var scale = MethodVersion.GradesIn(methods, result.Year);
        var grade = scale?.Find(mark);
        if (scale is null)
        {
            issues.Error("grade_superfluous", $"{path}.grade", result.Measure, result.Year.JapaneseName, mark);
        }
        else if (grade is null)
        {
            issues.Error("grade_unknown", $"{path}.grade", result.Measure, result.Year.JapaneseName, mark, Marks(scale.Choices));
        }
        else if (!scale.Choices.Contains(grade))
        {
            issues.Error("grade_by_rate", $"{path}.grade", result.Measure, result.Year.JapaneseName, mark);
        }
        else if (grade.IsExcluded && result.GradeReason is null)
        {
            issues.Error("grade_reason_missing", $"{path}.gradeReason", result.Measure, result.Year.JapaneseName, mark);
        }
    }

    private static void CheckScale(MethodDocument method, string path, IssueCollector issues)
    {
        var isByRate = method.GradedBy is null;
        if (isByRate && method.NearFrom is not null)
        {
            issues.Error("grades_and_near", $"{path}.nearFrom");
        }

        if (method.Grades.All(g => g.Counts == GradeCounts.Excluded))
        {
            issues.Error("grades_judge_nothing", $"{path}.grades[0].counts");
        }

        var marks = new HashSet<string>(StringComparer.Ordinal);
        var last = method.Grades.LastOrDefault(g => g.Counts != GradeCounts.Excluded);
        GradeDocument? before = null;
        foreach (var (index, grade) in method.Grades.Index())
        {
            var place = $"{path}.grades[{index}]";
            if (!marks.Add(grade.Mark))
            {
                issues.Error("grade_duplicate", $"{place}.mark", grade.Mark);
            }

            if (before is not null && grade.Counts < before.Counts)
            {
                issues.Error("grade_order", $"{place}.counts", grade.Mark, before.Mark);
            }

            CheckFrom(grade, before, isByRate && grade.Counts != GradeCounts.Excluded && grade != last, $"{place}.from", issues);
            before = grade;
        }
    }

    private static void CheckFrom(GradeDocument grade, GradeDocument? before, bool isNeeded, string path, IssueCollector issues)
    {
        if (isNeeded && grade.From is null)
        {
            issues.Error("grade_from_missing", path, grade.Mark);
        }
        else if (!isNeeded && grade.From is { } superfluous)
        {
            issues.Error("grade_from_superfluous", path, grade.Mark, Number(superfluous));
        }
        else if (grade.From <= 0 || grade.From >= before?.From)
        {
            issues.Error("grade_from_order", path, grade.Mark, Number(grade.From.Value));
        }
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Marks(IEnumerable<Grade> grades) => string.Join(", ", grades.Select(g => g.Mark));
}
