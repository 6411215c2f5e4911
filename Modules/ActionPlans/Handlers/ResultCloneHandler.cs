using ActionPlans.Cms.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.Cms.Handlers;

/// <summary>A copy of a result has no year until its editor chooses one: a measure has one result for each year.</summary>
public sealed class ResultCloneHandler : ContentHandlerBase
{
    public override Task CloningAsync(CloneContentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.CloneContentItem.Has<AnnualResultPart>())
        {
            context.CloneContentItem.Alter<AnnualResultPart>(part => part.Year = null);
        }

        return Task.CompletedTask;
    }
}
