using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds results by plan, measure and year.</summary>
public sealed class AnnualResultIndex : PlanItemIndex
{
    public string MeasureContentItemId { get; set; } = "";

    /// <summary>By <see cref="NumberOf"/>.</summary>
    public int FiscalYear { get; set; }

    /// <summary>
    /// Measure and number on the latest row of a living result, by <see cref="UniqueKeys.Of"/>: the database refuses a second one.
    /// </summary>
    public string UniqueKey { get; set; } = "";

    /// <summary>
    /// The western year in which the fiscal year begins; of an interim result 5,000 more, so that nothing that asks for the result of a
    /// year finds it, and each of the two is unique.
    /// </summary>
    public static int NumberOf(int year, bool isInterim) => year + (isInterim ? 5_000 : 0);

    /// <summary>False for an interim result.</summary>
    public static bool IsOfYear(AnnualResultIndex index) => index.FiscalYear <= Domain.FiscalYears.FiscalYear.Latest;
}

public sealed class AnnualResultIndexProvider : ItemIndexProvider<AnnualResultPart, AnnualResultIndex>
{
    protected override AnnualResultIndex? RowOf(ContentItem item, AnnualResultPart part)
    {
        if (part.Year is not { } year)
        {
            return null;
        }

        var number = AnnualResultIndex.NumberOf(year.StartYear, part.Interim is not null);
        return new AnnualResultIndex
        {
            PlanContentItemId = part.PlanContentItemId,
            MeasureContentItemId = part.MeasureContentItemId,
            FiscalYear = number,
            UniqueKey = UniqueKeys.Of(item, part.MeasureContentItemId, number),
        };
    }
}
