using ActionPlans.Cms.Saving;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Handlers;

/// <summary>
/// Items to which others belong are not deleted: a plan with measures or summaries, a measure with results. Whoever may discard a plan's
/// draft has the right to delete it, since Orchard asks for the same right.
/// </summary>
// Services are resolved when needed: the session needs the index providers, and other handlers the content manager.
public sealed class PlanRemovalHandler(IServiceProvider services) : ContentHandlerBase
{
    // Discarding a draft comes here too, and leaves the published version.
    public override Task RemovingAsync(RemoveContentContext context)
        => context.NoActiveVersionLeft && ContentTypes.IsPlanContent(context.ContentItem.ContentType)
            ? context.CancelUnlessAsync(() => MayBeRemovedAsync(context.ContentItem))
            : Task.CompletedTask;

    private async Task<bool> MayBeRemovedAsync(ContentItem item)
    {
        if (services.GetRequiredService<PlanItemTypes>().Find(item.ContentType) is not { } type
            || await type.RemovalRefusalAsync(item.ContentItemId) is not { } refusal)
        {
            return true;
        }

        await services.GetRequiredService<INotifier>().ErrorAsync(refusal);
        return false;
    }
}
