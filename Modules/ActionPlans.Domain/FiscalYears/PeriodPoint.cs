using System.Globalization;
using static ActionPlans.Domain.FiscalYears.PeriodPatterns;

namespace ActionPlans.Domain.FiscalYears;

/// <summary>The beginning or the end of a period.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Era">The era that was written before it; empty for a western year.</param>
internal readonly record struct PeriodPoint(FiscalYear Year, string Era)
{
    /// <summary>Reads a point.</summary>
    /// <param name="scanner">The text.</param>
    /// <param name="before">The point before it, from which it takes what it leaves out: 令和3～7年度, 2021～25年度. Null for the first.</param>
    public static PeriodPoint? Read(PeriodScanner scanner, PeriodPoint? before)
    {
        if (!scanner.TryTake(PeriodPatterns.Year(), out var match))
        {
            return null;
        }

        var era = match.Groups["era"].Success ? match.Groups["era"].Value : "";
        var digits = match.Groups["year"].Value;
        if (era.Length == 0 && digits.Length <= 2)
        {
            if (before is null)
            {
                return null;
            }

            era = before.Value.Era;
            digits = era.Length > 0 ? digits
                : before.Value.Year.StartYear.ToString(CultureInfo.InvariantCulture)[..2] + digits.PadLeft(2, '0');
        }

        if (!FiscalYear.TryParse(era + digits, out var year) || !AgreesInside(scanner, match.Value, year, out var isRestated))
        {
            return null;
        }

        // 令和3年（2021年）4月
        _ = scanner.TryTake(YearWord(), out _);
        if (!isRestated && !AgreesInside(scanner, match.Value, year, out isRestated))
        {
            return null;
        }

        var month = scanner.TryTake(Month(), out var monthMatch) ? PeriodScanner.Number(monthMatch) : 4;
        _ = scanner.TryTake(EndOfYear(), out _);
        if (month is < 1 or > 12 || (month < 4 && year.StartYear == FiscalYear.Earliest)
            || (!isRestated && !AgreesInside(scanner, match.Value, year, out _)))
        {
            return null;
        }

        // January to March belong to the fiscal year that began before.
        return new PeriodPoint(month < 4 ? new FiscalYear(year.StartYear - 1) : year, era);
    }

    // 2021（令和3）年度, 令和元年度（平成31年度）: both must name one year.
    private static bool AgreesInside(PeriodScanner scanner, string written, FiscalYear year, out bool isRestated)
    {
        isRestated = scanner.TryTake(YearInBrackets(), out var brackets);
        if (!isRestated)
        {
            return true;
        }

        var inner = brackets.Groups["inner"].Value;
        if (!FiscalYear.TryParse(inner, out var other))
        {
            return false;
        }

        if (other != year)
        {
            scanner.Conflict = new PeriodConflict(written, inner);
        }

        return other == year;
    }
}
