using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Descriptors;

namespace ActionPlans.Web.Screens;

/// <summary>
/// Messages of the admin stand above the page and stay there: Orchard's lie over buttons, and are seen by nobody whose browser runs no
/// scripts.
/// </summary>
internal sealed class AdminMessages : ShapeTableProvider
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Describe("NotifyMessages").OnDisplaying(context =>
        {
            if (context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http
                && AdminAttribute.IsApplied(http))
            {
                // Last of the alternates, which is the first one looked for.
                context.Shape.Metadata.Alternates.Add(nameof(AdminMessages));
            }
        });
        return ValueTask.CompletedTask;
    }
}
