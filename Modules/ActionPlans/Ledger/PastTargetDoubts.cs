using ActionPlans.Cms.Admin;
using ActionPlans.Cms.Models;
using ActionPlans.Cms.Services;

namespace ActionPlans.Cms.Ledger;

/// <summary>A draft that changes targets of past fiscal years: needs confirmation in lists as in the editor.</summary>
public sealed class PastTargetDoubts(ChangeGuard guard, SiteClock day, IStringLocalizer<PastTargetDoubts> S) : IPublicationDoubts
{
    public async Task<PublicationDoubt?> FindAsync(ContentItem item)
    {
        if (!item.Has<MeasurePart>())
        {
            return null;
        }

        var asked = EarlierTargets.Ask((await guard.LookAsync(item)).Changes, await day.TodayAsync());
        return asked.Count == 0 ? null
            : new PublicationDoubt(S["Targets of fiscal years that are over are changed:"], [.. asked.Select(i => i.Message())]);
    }
}
