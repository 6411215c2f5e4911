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

        return Of(plan, plan.ResultYears.Append(year).Where(y => y <= year));
    }

    /// <summary>All years of the plan's period, and any other with results.</summary>
    public static IReadOnlyList<ComparedYear> All(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        return Of(plan, plan.Period.Years.Concat(plan.ResultYears));
    }

    private static ComparedYear[] Of(Plan plan, IEnumerable<FiscalYear> some)
    {
        FiscalYear[] years = [.. some.Distinct().Order()];
        return [.. years.Select((y, i) => new ComparedYear(
            y, StatusLines.Of(plan.Measures, y), i > 0 && plan.MethodBreaks.Any(b => b > years[i - 1] && b <= y)))];
    }
}
