namespace ActionPlans.Cms.Publishing;

/// <summary>
/// Shows our items in Orchard's own lists (search results, lists of a taxonomy) by the shape <c>PlanItem_Summary</c>. A template of the
/// theme's own for a type, such as <c>Content-Measure.Summary</c>, comes before it.
/// </summary>
public sealed class PlanSummaryShapes : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Content_Summary").OnDisplaying(context =>
        {
            if (context.Shape.Properties.TryGetValue("ContentItem", out var content)
                && content is ContentItem item && ContentTypes.IsPlanContent(item.ContentType))
            {
                context.Shape.Metadata.Alternates.Add("PlanItem_Summary");
                // The last one found wins: those of the theme come after ours.
                foreach (var own in new[] { $"Content__{item.ContentType}", $"Content_Summary__{item.ContentType}" })
                {
                    context.Shape.Metadata.Alternates.Remove(own);
                    context.Shape.Metadata.Alternates.Add(own);
                }
            }
        });
        return ValueTask.CompletedTask;
    }
}
