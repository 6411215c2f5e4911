using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.OpenData;

/// <summary>Grades of the plan's own. A plan without them has the columns that it always had.</summary>
internal static class GradeColumns
{
    /// <param name="plan">The plan.</param>
    /// <param name="gradeOf">The grade of a row.</param>
    /// <param name="resultOf">The result that has its reason.</param>
    public static IEnumerable<DataColumn<T>> Of<T>(Plan plan, Func<T, Grade?> gradeOf, Func<T, AnnualResult?> resultOf)
    {
        ArgumentNullException.ThrowIfNull(plan);

        if (plan.Methods.All(m => m.Grades is null))
        {
            return [];
        }

        return
        [
            new(
                new("評語", "Grade", DataType.Text, "計画が定めた評語。達成率で付く年度は指標の評語、担当課が選ぶ年度は取組の評語。"),
                r => gradeOf(r)?.Mark),
            new(new("評語の意味", "Grade, meaning", DataType.Text, "評語の意味。"), r => gradeOf(r)?.Name),
            new(new("評語の理由", "Grade, reason", DataType.Text, "担当課が選んだ評語の理由。"), r => resultOf(r)?.GradeReason),
        ];
    }
}
