using ActionPlans.Cms.Models;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// A copy of an item of ours is a draft without the key of the original, and without what was recorded of it, so that it stands in nobody's
/// way.
/// Orchard asks here after it has copied the data, whoever makes the copy: the list of contents, a translation, or another module.
/// </summary>
public sealed class CopyHandler : ContentHandlerBase
{
    public override Task CloningAsync(CloneContentContext context)
    {
        var copy = context.CloneContentItem;
        ItemKey.Clear(copy);
        if (copy.Has<ActionPlanPart>())
        {
            copy.Alter<ActionPlanPart>(part => part.PublishedByCity = false);
        }

        copy.Remove(nameof(PlanImportPart));
        return Task.CompletedTask;
    }
}
