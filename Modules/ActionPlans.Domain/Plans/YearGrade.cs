using ActionPlans.Domain.Attainment;
using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>The grade of a measure in a fiscal year, chosen or by its rates.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">Why the department chose it; null where it gave none.</param>
public sealed record YearGrade(FiscalYear Year, Grade Grade, string? Reason)
{
    /// <summary>The grades of the years with a published result, the earliest first.</summary>
    public static IEnumerable<YearGrade> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);

        return measure.Results.Values.OrderBy(r => r.Year)
            .Where(r => measure.Judge(r.Year).Grade is not null)
            .Select(r => new YearGrade(r.Year, measure.Judge(r.Year).Grade!, r.GradeReason));
    }
}
