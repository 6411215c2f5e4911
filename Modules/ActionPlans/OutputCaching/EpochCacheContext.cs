using OrchardCore.Environment.Cache;

namespace ActionPlans.Cms.OutputCaching;

/// <summary>
/// The cache context <c>epoch</c>: a shape that Orchard caches with <c>cache-context="epoch"</c> is rendered again after every change of
/// this node, and after half a second for changes of other nodes. Orchard's own cache tags are removed before the commit, when another
/// request may still cache the former content; its lifetimes go by the wall clock, which may be set back.
/// </summary>
public sealed class EpochCacheContext(CacheEpoch epoch, TimeProvider time) : ICacheContextProvider
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(.5);

    // One value for the whole request, taken before the shape is rendered: what was begun before a change is not cached as made after it.
    private string? _value;

    public Task PopulateContextEntriesAsync(IEnumerable<string> contexts, List<CacheContextEntry> entries)
    {
        if (contexts.Contains("epoch", StringComparer.OrdinalIgnoreCase))
        {
            _value ??= string.Create(
                CultureInfo.InvariantCulture, $"{epoch.Current}.{time.GetElapsedTime(0).Ticks / Lifetime.Ticks}");
            entries.Add(new CacheContextEntry("epoch", _value));
        }

        return Task.CompletedTask;
    }
}
