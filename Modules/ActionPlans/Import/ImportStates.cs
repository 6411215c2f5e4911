using Microsoft.Extensions.Caching.Distributed;

namespace ActionPlans.Cms.Import;

/// <summary>
/// Keeps the file of an import from its try to its end, and what its page shows. In the site's distributed cache: it is needed for an
/// hour, and every server of the site must find it.
/// </summary>
public sealed class ImportStates(IDistributedCache cache, TimeProvider time)
{
    private static readonly DistributedCacheEntryOptions Lifetime = new() { SlidingExpiration = TimeSpan.FromHours(1) };

    public async Task<ImportFile?> FileAsync(string id)
        => await cache.GetStringAsync(FileKey(id)) is { } text ? JsonSerializer.Deserialize<ImportFile>(text) : null;

    public Task KeepFileAsync(string id, ImportFile file) => cache.SetStringAsync(FileKey(id), JsonSerializer.Serialize(file), Lifetime);

    /// <returns>Null where it was forgotten, or never was.</returns>
    public async Task<ImportState?> FindAsync(string id)
        => await cache.GetStringAsync(StateKey(id)) is { } text ? JsonSerializer.Deserialize<ImportState>(text) : null;

    public void Note(string id, ImportState state)
        => cache.SetString(StateKey(id), JsonSerializer.Serialize(state with { At = time.GetUtcNow() }), Lifetime);

    private static string FileKey(string id) => $"ActionPlans.Import.{id}.File";

    private static string StateKey(string id) => $"ActionPlans.Import.{id}.State";
}
