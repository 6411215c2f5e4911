using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.SiteTesting;

/// <summary>A handler of another module that spoils what is stored, where the content itself asks for it.</summary>
public abstract class FaultyModule : ContentHandlerBase
{
    public override Task PublishingAsync(PublishContentContext context)
    {
        context.Cancel |= Deed(context.ContentItem) == "refuse";
        return Task.CompletedTask;
    }

    public override Task PublishedAsync(PublishContentContext context)
    {
        if (Deed(context.ContentItem) == "lose")
        {
            context.ContentItem.Published = false;
        }

        return Task.CompletedTask;
    }

    /// <summary>What to do to an item: a word of its text.</summary>
    protected abstract string? Deed(ContentItem item);
}
