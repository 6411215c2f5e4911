using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds results by plan, measure and year.</summary>
public sealed class AnnualResultIndex : PlanItemIndex
{
    public string MeasureContentItemId { get; set; } = "";

    /// <summary>By <see cref="ReportYear.Number"/>.</summary>
    public int FiscalYear { get; set; }

    /// <summary>
    /// Measure and number on the latest row of a living result, by <see cref="UniqueKeys.Of"/>: the database refuses a second one.
    /// </summary>
    public string UniqueKey { get; set; } = "";

    /// <summary>False for an interim result.</summary>
    public static bool IsOfYear(AnnualResultIndex index) => index.FiscalYear < ReportYear.InterimOffset;
}

public sealed class AnnualResultIndexProvider : ItemIndexProvider<AnnualResultPart, AnnualResultIndex>
{
    protected override AnnualResultIndex? RowOf(ContentItem item, AnnualResultPart part)
    {
        if (part.About() is not { Number: var number })
        {
            return null;
        }

        return new AnnualResultIndex
        {
            PlanContentItemId = part.PlanContentItemId,
            MeasureContentItemId = part.MeasureContentItemId,
            FiscalYear = number,
            UniqueKey = UniqueKeys.Of(item, part.MeasureContentItemId, number),
        };
    }
}
