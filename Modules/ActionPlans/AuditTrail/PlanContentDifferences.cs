namespace ActionPlans.Cms.AuditTrail;

/// <summary>
/// Shows the differences of our content in the audit trail as a table of texts. Orchard's own template fetches a library from elsewhere and
/// shows nothing where it may not.
/// </summary>
public sealed class PlanContentDifferences : ShapeTableProvider
{
    /// <summary>Orchard's shape.</summary>
    public const string Shape = "AuditTrailContentEventDiff_DetailAdmin";

    /// <summary>The alternate that has our template.</summary>
    public const string Template = "AuditTrailContentEventDiff_DetailAdmin__PlanContent";

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe(Shape).OnDisplaying(context =>
        {
            // The view model's class is not public.
            var content = context.Shape.GetType().GetProperty(nameof(ContentItem))?.GetValue(context.Shape);
            if (content is ContentItem item && ContentTypes.IsPlanContent(item.ContentType))
            {
                context.Shape.Metadata.Alternates.Add(Template);
            }
        });
        return ValueTask.CompletedTask;
    }
}
