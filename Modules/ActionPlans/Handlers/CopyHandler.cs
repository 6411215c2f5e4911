using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// A copy of an item of ours is a draft without the key of the original, and without what was recorded of it, so that it stands in nobody's
/// way. Orchard asks here after it has copied the data, whoever makes the copy: the list of contents, a translation, or another module.
/// </summary>
// Services are resolved when needed: the types need the content manager, which needs all handlers.
public sealed class CopyHandler(IServiceProvider services) : ContentHandlerBase
{
    public override Task CloningAsync(CloneContentContext context)
    {
        var copy = context.CloneContentItem;
        services.GetRequiredService<PlanItemTypes>().Find(copy.ContentType)?.ClearKey(copy);
        copy.Remove(nameof(PlanImportPart));
        return Task.CompletedTask;
    }
}
