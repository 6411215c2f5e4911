namespace ActionPlans.Cms.OutputCaching;

public sealed class PublicPageOptions
{
    /// <summary>False: nothing is cached here.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The lifetime of an entry. On this node a change invalidates it at once, see <see cref="CacheEpoch"/>. Another node's change is seen
    /// when the entry has expired and the plans are compared with the database: with a second, within the two that are promised.
    /// </summary>
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromSeconds(1);
}
