using ActionPlans.Pages.Components;

namespace ActionPlans.Pages.Site;

/// <summary>What the document around a page needs to know of its site.</summary>
/// <param name="Name">The site's name: the city.</param>
/// <param name="StyleSheets">The addresses of the style sheets, in order.</param>
/// <param name="Notices">What every page of the site must say of itself.</param>
/// <param name="Contact">The lines of the contact in the footer.</param>
/// <param name="NoIndex">Asks search engines to leave the site out.</param>
/// <param name="Origin">
/// What makes addresses absolute, "https://www.city.example"; null where the site does not know where it will stand.
/// </param>
/// <param name="SearchAddress">Where the header's search form leads; null shows none.</param>
public sealed record SiteOptions(
    string Name,
    IReadOnlyList<string> StyleSheets,
    IReadOnlyList<SiteNoticeKind> Notices,
    IReadOnlyList<string> Contact,
    bool NoIndex = false,
    string? Origin = null,
    string? SearchAddress = null)
{
    /// <summary>The links of the header's menu on a page; null shows none.</summary>
    public Func<PageModel, IReadOnlyList<Crumb>>? Menu { get; init; }

    /// <summary>Where scripts stand.</summary>
    public string Assets { get; init; } = "/assets/";
}
