using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds results by plan, measure and year.</summary>
public sealed class AnnualResultIndex : MapIndex
{
    public string PlanContentItemId { get; set; } = "";

    public string MeasureContentItemId { get; set; } = "";

    /// <summary>The western year in which the fiscal year begins.</summary>
    public int FiscalYear { get; set; }

    public string ContentItemId { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }

    /// <summary>
    /// Measure and year on the latest row of a living result, by <see cref="UniqueKeys.Of"/>: the database refuses a second one.
    /// </summary>
    public string UniqueKey { get; set; } = "";
}

public sealed class AnnualResultIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<AnnualResultIndex>()
            .When(item => item.Has<AnnualResultPart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<AnnualResultPart>(out var part) && part.Year is { } year
                ? new AnnualResultIndex
                {
                    PlanContentItemId = part.PlanContentItemId,
                    MeasureContentItemId = part.MeasureContentItemId,
                    FiscalYear = year.StartYear,
                    ContentItemId = item.ContentItemId,
                    Published = item.Published,
                    Latest = item.Latest,
                    UniqueKey = UniqueKeys.Of(item, part.MeasureContentItemId, year),
                }
                : null!);
}
