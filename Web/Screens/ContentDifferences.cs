using ActionPlans.Cms.AuditTrail;
using OrchardCore.DisplayManagement.Descriptors;

namespace ActionPlans.Web.Screens;

/// <summary>
/// Differences in the audit trail, of whatever type, are shown by the template of the plans: Orchard's own fetches a library from
/// elsewhere,
/// which this site's headers forbid.
/// </summary>
internal sealed class ContentDifferences : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Describe(PlanContentDifferences.Shape)
            .OnDisplaying(context => context.Shape.Metadata.Alternates.Add(PlanContentDifferences.Template));
        return ValueTask.CompletedTask;
    }
}
