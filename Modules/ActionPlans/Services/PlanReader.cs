using ActionPlans.Cms.Concurrency;
using ActionPlans.Cms.OutputCaching;
using ActionPlans.Cms.Saving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

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
/// newest: another node's change is seen within half a second. While the database does not answer, they are given as they were.
/// </summary>
public sealed class PlanReader : IPlanReader
{
    private static readonly TimeSpan BelievedFor = TimeSpan.FromSeconds(.5);

    private readonly PublishedPlanLoader _loader;
    private readonly PlanCache _cache;
    private readonly SiteGeneration _generation;
    private readonly DatabaseOutage _outage;
    private readonly TimeProvider _time;
    private readonly IHttpContextAccessor _http;
    private readonly ILogger<PlanReader> _logger;

    public PlanReader(
        PublishedPlanLoader loader, PlanCache cache, SiteGeneration generation, DatabaseOutage outage, TimeProvider time,
        IHttpContextAccessor http, ILogger<PlanReader> logger)
    {
        _loader = loader;
        _cache = cache;
        _generation = generation;
        _outage = outage;
        _time = time;
        _http = http;
        _logger = logger;
    }

    public async Task<PublishedPlan?> FindAsync(string slug) => (await ListAsync()).FirstOrDefault(p => p.Plan.Slug == slug);

    public async Task<IReadOnlyList<PublishedPlan>> ListAsync()
    {
        if (!IsFresh(_cache.Plans))
        {
            await _loader.PrepareAsync();
            // One request asks, the others wait for it; but nobody waits for a database that does not answer.
            using var turn = await _cache.EnterAsync(_outage.IsOn && MayBeShown(_cache.Plans) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan);
            if (turn is not null && !IsFresh(_cache.Plans))
            {
                await AskAsync(_cache.Plans);
            }
        }

        _outage.Mark(_http.HttpContext);
        return _cache.Plans.Plans;
    }

    private async Task AskAsync(CachedPlans held)
    {
        // Both are taken before the database is asked: a change that comes in between is asked for again.
        var (generation, now) = (_generation.Current, _time.GetUtcNow());
        try
        {
            var sources = await _loader.RefreshAsync(held.Sources);
            _cache.Plans = new CachedPlans(sources.SequenceEqual(held.Sources) ? held.Plans : InOrder(sources), sources, generation, now);
            _outage.End();
        }
        catch (Exception exception) when (exception.IsOfDatabase() && MayBeShown(held))
        {
            if (_outage.Begin(held.AskedAt))
            {
                _logger.LogError(exception, "The database does not answer. Plans are shown as they were at {Time:O}.", held.AskedAt);
            }

            _cache.Plans = held with { AskedAt = now };
        }
    }

    private bool IsFresh(CachedPlans plans)
        => plans.AskedAt + BelievedFor > _time.GetUtcNow()
            && (plans.Generation == _generation.Current || (_outage.IsOn && MayBeShown(plans)));

    // What this node itself has published or withdrawn since must not be undone.
    private bool MayBeShown(CachedPlans plans) => plans.Generation >= _generation.Certain;

    private static PublishedPlan[] InOrder(IEnumerable<PlanSource> sources)
        => [.. sources.Select(s => s.Plan).OfType<PublishedPlan>().OrderByDescending(p => p.Plan.Period.From).ThenBy(p => p.Plan.Slug, StringComparer.Ordinal)];
}
