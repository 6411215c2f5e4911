using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds summaries by plan and year.</summary>
public sealed class YearSummaryIndex : MapIndex
{
    public string PlanContentItemId { get; set; } = "";

    /// <summary>The western year in which the fiscal year begins.</summary>
    public int FiscalYear { get; set; }

    public string ContentItemId { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }

    /// <summary>
    /// Plan and year on the latest row of a living summary, by <see cref="UniqueKeys.Of"/>: the database refuses a second one.
    /// </summary>
    public string UniqueKey { get; set; } = "";
}

public sealed class YearSummaryIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<YearSummaryIndex>()
            .When(item => item.Has<YearSummaryPart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<YearSummaryPart>(out var part) && part.Year is { } year
                ? new YearSummaryIndex
                {
                    PlanContentItemId = part.PlanContentItemId,
                    FiscalYear = year.StartYear,
                    ContentItemId = item.ContentItemId,
                    Published = item.Published,
                    Latest = item.Latest,
                    UniqueKey = UniqueKeys.Of(item, part.PlanContentItemId, year.StartYear),
                }
                : null!);
}
