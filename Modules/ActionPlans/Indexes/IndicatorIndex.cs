using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>One row for each indicator of a measure.</summary>
public sealed class IndicatorIndex : VersionIndex
{
    public string MeasureContentItemId { get; set; } = "";

    /// <summary>The indicator's key: unique in its measure.</summary>
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The indicator's place in its measure, from 1.</summary>
    public int Position { get; set; }
}

public sealed class IndicatorIndexProvider : IndexProvider<ContentItem>
{
    /// <summary>The longest name that the index keeps; the content keeps all of it.</summary>
    public const int LongestName = 255;

    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<IndicatorIndex>()
            .When(item => item.Has<MeasurePart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<BagPart>(ContentTypes.IndicatorsBag, out var bag)
                ? bag.ContentItems.Select((indicator, i) => ToRow(item, indicator.GetOrCreate<IndicatorPart>(), i + 1))
                : []);

    private static IndicatorIndex ToRow(ContentItem measure, IndicatorPart part, int position) => new()
    {
        MeasureContentItemId = measure.ContentItemId,
        Key = part.Key,
        Name = part.Name.Length <= LongestName ? part.Name : part.Name[..LongestName],
        Position = position,
        Published = measure.Published,
        Latest = measure.Latest,
    };
}
