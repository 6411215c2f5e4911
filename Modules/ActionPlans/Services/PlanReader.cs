using Microsoft.Extensions.Caching.Memory;
using OrchardCore.Environment.Cache;

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
/// Keeps the plans in memory. On this node a change drops them right after its commit (<see cref="CacheKey"/> is signalled);
/// another node's change is seen within a second by its fingerprint in the database.
/// </summary>
public sealed class PlanReader : IPlanReader
{
    public const string CacheKey = "action-plans";

    private static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(1);

    private readonly PlanLoader _loader;
    private readonly IMemoryCache _cache;
    private readonly ISignal _signal;
    private readonly PlanCacheGate _gate;
    private readonly TimeProvider _time;

    public PlanReader(PlanLoader loader, IMemoryCache cache, ISignal signal, PlanCacheGate gate, TimeProvider time)
    {
        _loader = loader;
        _cache = cache;
        _signal = signal;
        _gate = gate;
        _time = time;
    }

    public async Task<PublishedPlan?> FindAsync(string slug) => (await ListAsync()).FirstOrDefault(p => p.Plan.Slug == slug);

    public async Task<IReadOnlyList<PublishedPlan>> ListAsync()
    {
        if (_cache.TryGetValue(CacheKey, out Entry? entry) && entry!.TrustedUntil > _time.GetUtcNow())
        {
            return entry.Plans;
        }

        // One request rebuilds, the others wait for it.
        using (await _gate.EnterAsync())
        {
            if (!_cache.TryGetValue(CacheKey, out entry))
            {
                return (await LoadAsync()).Plans;
            }

            if (entry!.TrustedUntil > _time.GetUtcNow())
            {
                return entry.Plans;
            }

            if (await _loader.FingerprintAsync() != entry.Fingerprint)
            {
                return (await LoadAsync()).Plans;
            }

            entry.TrustedUntil = _time.GetUtcNow() + TrustedFor;
            return entry.Plans;
        }
    }

    private async Task<Entry> LoadAsync()
    {
        // Token and fingerprint are taken before the content is read: a change that comes in between makes this entry stale, not wrong.
        var token = _signal.GetToken(CacheKey);
        var fingerprint = await _loader.FingerprintAsync();
        var entry = new Entry(await _loader.LoadAsync(), fingerprint) { TrustedUntil = _time.GetUtcNow() + TrustedFor };
        return _cache.Set(CacheKey, entry, token);
    }

    private sealed class Entry
    {
        public Entry(IReadOnlyList<PublishedPlan> plans, string fingerprint)
        {
            Plans = plans;
            Fingerprint = fingerprint;
        }

        public IReadOnlyList<PublishedPlan> Plans { get; }

        public string Fingerprint { get; }

        public DateTimeOffset TrustedUntil { get; set; }
    }
}

/// <summary>Lets one request at a time rebuild the plans of a site.</summary>
public sealed class PlanCacheGate : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    public async Task<IDisposable> EnterAsync()
    {
        await _semaphore.WaitAsync();
        return new Exit(_semaphore);
    }

    public void Dispose() => _semaphore.Dispose();

    private sealed class Exit : IDisposable
    {
        private readonly SemaphoreSlim _semaphore;

        public Exit(SemaphoreSlim semaphore)
        {
            _semaphore = semaphore;
        }

        public void Dispose() => _semaphore.Release();
    }
}
