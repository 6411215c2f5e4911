using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds results by plan, measure and year.</summary>
public sealed class AnnualResultIndex : MapIndex
{
    public string PlanContentItemId { get; set; } = "";

    public string MeasureContentItemId { get; set; } = "";

    /// <summary>By <see cref="NumberOf"/>.</summary>
    public int FiscalYear { get; set; }

    public string ContentItemId { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }

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
                    FiscalYear = AnnualResultIndex.NumberOf(year.StartYear, part.Interim is not null),
                    ContentItemId = item.ContentItemId,
                    Published = item.Published,
                    Latest = item.Latest,
                    UniqueKey = UniqueKeys.Of(
                        item, part.MeasureContentItemId, AnnualResultIndex.NumberOf(year.StartYear, part.Interim is not null)),
                }
                : null!);
}
