using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Indexes;

/// <summary>Finds plans by their slug.</summary>
public sealed class ActionPlanIndex : ItemIndex
{
    public string Slug { get; set; } = "";
}

public sealed class ActionPlanIndexProvider : ItemIndexProvider<ActionPlanPart, ActionPlanIndex>
{
    // An invalid slug may not fit the column.
    protected override ActionPlanIndex RowOf(ContentItem item, ActionPlanPart part)
        => new() { Slug = Domain.Plans.Slug.IsValid(part.Slug) ? part.Slug : "" };
}
