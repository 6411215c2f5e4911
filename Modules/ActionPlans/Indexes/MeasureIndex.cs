using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds the measures of a plan, and a measure by its No.</summary>
public sealed class MeasureIndex : PlanItemIndex
{
    public string No { get; set; } = "";

    /// <summary>Puts the measures of a plan in the natural order of their No.: ORDER BY SortKey, No.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>The measure's name in URLs, by <see cref="Fold"/>.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Names that differ by case alone are one; what does not fit the column is none.</summary>
    public static string Fold(string slug) => slug.Length <= Domain.Plans.Slug.Longest ? slug.ToLowerInvariant() : "";
}

public sealed class MeasureIndexProvider : ItemIndexProvider<MeasurePart, MeasureIndex>
{
    protected override MeasureIndex RowOf(ContentItem item, MeasurePart part)
    {
        // Invalid numbers are queried before they are refused; "" fits the column.
        var no = Domain.Plans.Slug.IsValidNo(part.No) ? part.No : "";
        return new MeasureIndex
        {
            PlanContentItemId = part.PlanContentItemId,
            No = no,
            SortKey = no.Length > 0 ? NaturalSortKey.Of(no) : "",
            Slug = MeasureIndex.Fold(part.SlugOf()),
        };
    }
}
