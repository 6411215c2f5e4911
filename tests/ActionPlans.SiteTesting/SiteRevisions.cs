using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.Services;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.SiteTesting;

/// <summary>The revisions that forms and buttons carry.</summary>
public static class SiteRevisions
{
    /// <summary>The revision of an item's latest text, as a list shows it.</summary>
    public static Task<string> RevisionAsync(this SiteHost site, string contentItemId) => site.InScopeAsync(async services =>
    {
        var item = await services.GetRequiredService<StoredContent>().FindLatestAsync(contentItemId);
        return services.GetRequiredService<PlanItemTypes>()
            .RevisionOf(item!, await services.GetRequiredService<PlanLoader>().LoadDepartmentsAsync())
            .ToString();
    });
}
