using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ActionPlans.Cms.Publishing;

/// <summary>
/// Caches the inner HTML of pages, weakly keyed by the plan that they show. A plan is immutable: a publication makes another plan, and the
/// pages of the former one are collected with it. The layout around a page is not cached here.
/// </summary>
public sealed class RenderedPageCache
{
    // In characters, for each plan: 32 MB. The pages of a larger plan beyond that are rendered each time.
    private const int MaxSize = 16_000_000;

    private readonly ConditionalWeakTable<Plan, PagesOfPlan> _plans = [];

    /// <summary>The page from the cache, else rendered.</summary>
    /// <param name="plan">The plan that it shows.</param>
    /// <param name="key">Tells it from the plan's other pages.</param>
    /// <param name="render">Renders it from nothing but the plan and what is in the key.</param>
    public async Task<string> GetAsync(Plan plan, string key, Func<Task<string>> render)
    {
        var pages = _plans.GetOrCreateValue(plan);
        if (pages.Find(key) is { } cached)
        {
            return cached;
        }

        var html = await render();
        pages.Add(key, html);
        return html;
    }

    private sealed class PagesOfPlan
    {
        private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
        private int _size;

        public string? Find(string key) => _pages.GetValueOrDefault(key);

        public void Add(string key, string html)
        {
            if (Volatile.Read(ref _size) + html.Length <= MaxSize && _pages.TryAdd(key, html))
            {
                Interlocked.Add(ref _size, html.Length);
            }
        }
    }
}
