using OrchardCore.DisplayManagement.Descriptors;

namespace ActionPlans.Web.Security;

/// <summary>
/// Orchard's entry in the user's menu leads to a page that only those may open who edit users. This site's leads to the one for everybody.
/// </summary>
internal sealed class OwnPasswordLink : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Describe("UserMenuItems").OnDisplaying(context =>
        {
            if (context.Shape.Metadata.Type == "UserMenuItems__ChangePassword")
            {
                // Last of the alternates, which is the first one looked for.
                context.Shape.Metadata.Alternates.Add(nameof(OwnPasswordLink));
            }
        });
        return ValueTask.CompletedTask;
    }
}
