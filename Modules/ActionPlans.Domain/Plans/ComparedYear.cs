using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Plans;

/// <summary>A fiscal year in a row of years.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Lines">How the plan stood in it.</param>
/// <param name="MethodChanged">
/// The method of judging changed since the year before it in the row: the two cannot be compared without a word.
/// </param>
public sealed record ComparedYear(FiscalYear Year, StatusLines Lines, bool MethodChanged)
{
    /// <summary>The years with results up to and with one, which is there in any case.</summary>
    public static IReadOnlyList<ComparedYear> UpTo(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);

        FiscalYear[] years = [.. plan.ResultYears.Append(year).Where(y => y <= year).Distinct().Order()];
        return [.. years.Select((y, i) => new ComparedYear(
            y, StatusLines.Of(plan.Measures, y), i > 0 && plan.MethodBreaks.Any(b => b > years[i - 1] && b <= y)))];
    }
}
