namespace ActionPlans.Cms.OutputCaching;

/// <summary>How a host answers residents from memory.</summary>
public sealed class PublicPageOptions
{
    /// <summary>False: every page is made anew.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// How long an answer is kept. On this node a change ends it at once, see <see cref="SiteGeneration"/>. Another node's change is seen
    /// when it has run out, and the page made anew has asked the database: with a second, in all within the two that the design promises.
    /// </summary>
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromSeconds(1);
}
