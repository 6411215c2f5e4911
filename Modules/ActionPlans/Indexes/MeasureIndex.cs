using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds the measures of a plan, and a measure by its No.</summary>
public sealed class MeasureIndex : MapIndex
{
    public string PlanContentItemId { get; set; } = "";

    public string No { get; set; } = "";

    /// <summary>Puts the measures of a plan in the natural order of their No.: ORDER BY SortKey, No.</summary>
    public string SortKey { get; set; } = "";

    public string ContentItemId { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

public sealed class MeasureIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<MeasureIndex>()
            .When(item => item.Has<MeasurePart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<MeasurePart>(out var part)
                ? new MeasureIndex
                {
                    PlanContentItemId = part.PlanContentItemId,
                    // The form of a measure asks the database while what was typed waits to be refused: a column that it does not fit would end the request.
                    No = Slug.IsValidNo(part.No) ? part.No : "",
                    SortKey = Slug.IsValidNo(part.No) ? NaturalSortKey.Of(part.No) : "",
                    ContentItemId = item.ContentItemId,
                    Published = item.Published,
                    Latest = item.Latest,
                }
                : null!);
}
