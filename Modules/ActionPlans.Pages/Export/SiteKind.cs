using ActionPlans.Domain.Plans;

namespace ActionPlans.Pages.Export;

/// <summary>What a static site must say of itself.</summary>
/// <param name="IsOfficial">The city itself publishes it: no 見本サイト, and search engines are welcome.</param>
/// <param name="CmsNotRunning">True for the site that replaces a CMS that is not running.</param>
/// <param name="Origin">
/// Where it will stand, "https://www.city.example"; null where that is not known. Then it has no feed and no sitemap.
/// </param>
public sealed record SiteKind(bool IsOfficial, bool CmsNotRunning, string? Origin = null)
{
    /// <summary>Other words for what readers search for.</summary>
    public Synonyms Synonyms { get; init; } = Synonyms.Default;
}
