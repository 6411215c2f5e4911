using OrchardCore.DisplayManagement.Descriptors;

namespace ActionPlans.Web.Screens;

/// <summary>Shows roles by the names that people know where Orchard shows the names that the program uses.</summary>
internal sealed class RoleNames : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Last of the alternates, which is the first one looked for.
        builder.Describe("UserRoleFields_Edit").OnDisplaying(context => context.Shape.Metadata.Alternates.Add("CityUserRoles"));
        builder.Describe("UserRolesMeta").OnDisplaying(context => context.Shape.Metadata.Alternates.Add("CityUserRolesMeta"));
        return ValueTask.CompletedTask;
    }
}
