namespace ActionPlans.Cms.StaticPublishing;

/// <summary>How a site writes itself.</summary>
public sealed class StaticPublishingOptions
{
    /// <summary>How long it waits for further changes before it writes: many in a row are written once.</summary>
    public TimeSpan QuietPeriod { get; set; } = TimeSpan.FromSeconds(1);
}
