using ActionPlans.Cms.OutputCaching;

namespace ActionPlans.Cms.Services;

/// <summary>Gives the published plans, built once and kept until content changes.</summary>
public interface IPlanReader
{
    /// <summary>All published plans, the newest period first.</summary>
    Task<IReadOnlyList<PublishedPlan>> ListAsync();

    /// <summary>The published plan with this slug; null where there is none.</summary>
    Task<PublishedPlan?> FindAsync(string slug);
}

/// <summary>
/// Reads the plans from memory. After every change of this node, and twice a second, it asks the database whether they are still the
/// newest: another node's change is seen within half a second.
/// </summary>
public sealed class PlanReader : IPlanReader
{
    private static readonly TimeSpan BelievedFor = TimeSpan.FromSeconds(.5);

    private readonly PublishedPlanLoader _loader;
    private readonly PlanCache _cache;
    private readonly SiteGeneration _generation;
    private readonly TimeProvider _time;

    public PlanReader(PublishedPlanLoader loader, PlanCache cache, SiteGeneration generation, TimeProvider time)
    {
        _loader = loader;
        _cache = cache;
        _generation = generation;
        _time = time;
    }

    public async Task<PublishedPlan?> FindAsync(string slug) => (await ListAsync()).FirstOrDefault(p => p.Plan.Slug == slug);

    public async Task<IReadOnlyList<PublishedPlan>> ListAsync()
    {
        if (IsFresh(_cache.Plans))
        {
            return _cache.Plans.Plans;
        }

        await _loader.PrepareAsync();
        // One request asks, the others wait for it.
        using (await _cache.EnterAsync())
        {
            var held = _cache.Plans;
            if (IsFresh(held))
            {
                return held.Plans;
            }

            // Both are taken before the database is asked: a change that comes in between is asked for again.
            var (generation, now) = (_generation.Current, _time.GetUtcNow());
            var sources = await _loader.RefreshAsync(held.Sources);
            _cache.Plans = new CachedPlans(sources.SequenceEqual(held.Sources) ? held.Plans : InOrder(sources), sources, generation, now);
            return _cache.Plans.Plans;
        }
    }

    private bool IsFresh(CachedPlans plans) => plans.Generation == _generation.Current && plans.AskedAt + BelievedFor > _time.GetUtcNow();

    private static PublishedPlan[] InOrder(IEnumerable<PlanSource> sources)
        => [.. sources.Select(s => s.Plan).OfType<PublishedPlan>().OrderByDescending(p => p.Plan.Period.From).ThenBy(p => p.Plan.Slug, StringComparer.Ordinal)];
}
