using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds plans by their slug.</summary>
public sealed class ActionPlanIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string Slug { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

public sealed class ActionPlanIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context)
        => context.For<ActionPlanIndex>()
            .When(item => item.Has<ActionPlanPart>())
            .Map(item => (item.Latest || item.Published) && item.TryGet<ActionPlanPart>(out var part) ? RowOf(item, part) : null!);

    private static ActionPlanIndex RowOf(ContentItem item, ActionPlanPart part) => new()
    {
        ContentItemId = item.ContentItemId,
        // An invalid slug may not fit the column.
        Slug = Domain.Plans.Slug.IsValid(part.Slug) ? part.Slug : "",
        Published = item.Published,
        Latest = item.Latest,
    };
}
