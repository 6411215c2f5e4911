using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Saving;

namespace ActionPlans.Cms.Services;

/// <summary>Reads the published plans. They are immutable and cached until content changes.</summary>
public interface IPlanReader
{
    /// <summary>All published plans, the newest period first.</summary>
    Task<IReadOnlyList<PublishedPlan>> ListAsync();

    /// <summary>The published plan with this slug; null where there is none.</summary>
    Task<PublishedPlan?> FindAsync(string slug);
}

/// <summary>
/// Reads the plans through the cache. Every change of this node invalidates it; besides, twice a second the database is asked whether the
/// plans are still current, so that another node's change is seen within half a second. During a database outage stale plans are served.
/// </summary>
public sealed class PlanReader(
    PublishedPlanLoader loader, PlanCache cache, CacheEpoch cacheEpoch, DatabaseOutage outage, TimeProvider time, IHttpContextAccessor http,
    ILogger<PlanReader> logger)
    : IPlanReader
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(.5);

    public async Task<PublishedPlan?> FindAsync(string slug) => (await ListAsync()).FirstOrDefault(p => p.Plan.Slug == slug);

    public async Task<IReadOnlyList<PublishedPlan>> ListAsync()
    {
        if (!IsFresh(cache.Plans))
        {
            await loader.PrepareAsync();
            // One request refreshes, the others wait for it; but during an outage nobody waits for the database.
            var timeout = outage.IsOn && MayServeStale(cache.Plans) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
            using var refresh = await cache.LockAsync(timeout);
            if (refresh is not null && !IsFresh(cache.Plans))
            {
                await RefreshAsync(cache.Plans);
            }
        }

        outage.Mark(http.HttpContext);
        return cache.Plans.Plans;
    }

    private async Task RefreshAsync(CachedPlans cached)
    {
        // Both are taken before the database is read: after a change that comes in between, it is read again.
        var epoch = cacheEpoch.Current;
        var now = time.GetTimestamp();
        try
        {
            var sources = await loader.RefreshAsync(cached.Sources);
            cache.Plans = new CachedPlans(sources.SequenceEqual(cached.Sources) ? cached.Plans : InOrder(sources), sources, epoch, now);
            outage.End();
        }
        catch (Exception exception) when (exception.IsOfDatabase() && MayServeStale(cached))
        {
            if (outage.Begin(cached.CheckedAt))
            {
                logger.LogError(
                    exception, "The database does not answer. Plans are shown as they were at {Time:O}.",
                    time.GetUtcNow() - time.GetElapsedTime(cached.CheckedAt));
            }

            cache.Plans = cached with { CheckedAt = now };
        }
    }

    // The age is measured by timestamps: the wall clock may be set back, and stale plans would be fresh for as long.
    private bool IsFresh(CachedPlans plans)
        => time.GetElapsedTime(plans.CheckedAt) < Lifetime
            && (plans.Epoch == cacheEpoch.Current || (outage.IsOn && MayServeStale(plans)));

    // Never as it was before this node's own last publication or withdrawal.
    private bool MayServeStale(CachedPlans plans) => plans.Epoch >= cacheEpoch.Committed;

    private static PublishedPlan[] InOrder(IEnumerable<PlanSource> sources)
        => [.. sources.Select(s => s.Plan).OfType<PublishedPlan>()
            .OrderByDescending(p => p.Plan.Period.From).ThenBy(p => p.Plan.Slug, StringComparer.Ordinal)];
}
