using ActionPlans.Domain.FiscalYears;

namespace ActionPlans.Domain.Reporting;

/// <summary>
/// What a report or a round is about: a fiscal year, or 中間報告, how it stands on a day inside it. A measure has one of each.
/// </summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="IsInterim">True for the interim report.</param>
public readonly record struct ReportYear(FiscalYear Year, bool IsInterim = false) : IComparable<ReportYear>
{
    /// <summary>
    /// How much the number of an interim report is larger: far beyond every year, so that nothing that asks for the result of a year
    /// finds an interim one, and each of the two is unique.
    /// </summary>
    public const int InterimOffset = 5_000;

    /// <summary>The number in indexes and addresses: the western year, of an interim report 5,000 more.</summary>
    public int Number => Year.StartYear + (IsInterim ? InterimOffset : 0);

    /// <summary>The western year in which the fiscal year begins.</summary>
    public int StartYear => Year.StartYear;

    /// <summary>令和6年度, 令和6年度（中間）.</summary>
    public string JapaneseName => Year.JapaneseName + (IsInterim ? "（中間）" : "");

    public static implicit operator ReportYear(FiscalYear year) => FromFiscalYear(year);

    public static bool operator <(ReportYear left, ReportYear right) => left.CompareTo(right) < 0;

    public static bool operator <=(ReportYear left, ReportYear right) => left.CompareTo(right) <= 0;

    public static bool operator >(ReportYear left, ReportYear right) => left.CompareTo(right) > 0;

    public static bool operator >=(ReportYear left, ReportYear right) => left.CompareTo(right) >= 0;

    public static ReportYear FromFiscalYear(FiscalYear year) => new(year);

    /// <summary>Reads a <see cref="Number"/>; null where it is none.</summary>
    public static ReportYear? Of(int number)
    {
        var isInterim = number > InterimOffset;
        var year = isInterim ? number - InterimOffset : number;
        return year is >= FiscalYear.Earliest and <= FiscalYear.Latest ? new ReportYear(new FiscalYear(year), isInterim) : null;
    }

    /// <summary>Years in their order, each after its interim report where that is among the given ones.</summary>
    /// <param name="years">The years.</param>
    /// <param name="interim">What is reported, by years and interim reports; years among it count nothing.</param>
    public static IEnumerable<ReportYear> Among(IEnumerable<FiscalYear> years, IEnumerable<ReportYear> interim)
        => years.Order().SelectMany(y => new[] { new ReportYear(y, IsInterim: true), y }).Where(y => !y.IsInterim || interim.Contains(y));

    /// <summary>The interim report comes before the report of its year.</summary>
    public int CompareTo(ReportYear other)
        => Year == other.Year ? other.IsInterim.CompareTo(IsInterim) : Year.CompareTo(other.Year);

    public override string ToString() => JapaneseName;
}
