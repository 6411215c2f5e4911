using ActionPlans.Cms.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace ActionPlans.Cms.Handlers;

/// <summary>A copy of a result or a summary has no year until its editor chooses one: there is one for each year.</summary>
public sealed class ResultCloneHandler : ContentHandlerBase
{
    public override Task CloningAsync(CloneContentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.CloneContentItem.Has<AnnualResultPart>())
        {
            context.CloneContentItem.Alter<AnnualResultPart>(part => part.Year = null);
        }

        if (context.CloneContentItem.Has<YearSummaryPart>())
        {
            context.CloneContentItem.Alter<YearSummaryPart>(part => part.Year = null);
        }

        return Task.CompletedTask;
    }
}
