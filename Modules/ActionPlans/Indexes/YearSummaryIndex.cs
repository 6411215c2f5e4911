using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds summaries by plan and year.</summary>
public sealed class YearSummaryIndex : PlanItemIndex
{
    /// <summary>The western year in which the fiscal year begins.</summary>
    public int FiscalYear { get; set; }

    /// <summary>Plan and year on the latest row of a summary, by <see cref="UniqueKeys.Of"/>: the database refuses a second.</summary>
    public string UniqueKey { get; set; } = "";
}

public sealed class YearSummaryIndexProvider : ItemIndexProvider<YearSummaryPart, YearSummaryIndex>
{
    protected override YearSummaryIndex? RowOf(ContentItem item, YearSummaryPart part) => part.Year is not { } year ? null : new()
    {
        PlanContentItemId = part.PlanContentItemId,
        FiscalYear = year.StartYear,
        UniqueKey = UniqueKeys.Of(item, part.PlanContentItemId, year.StartYear),
    };
}
