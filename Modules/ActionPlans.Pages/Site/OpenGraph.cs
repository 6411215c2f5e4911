namespace ActionPlans.Pages.Site;

/// <summary>The Open Graph metadata of a page, for previews of shared links.</summary>
public static class OpenGraph
{
    /// <summary>The properties and their values.</summary>
    /// <param name="page">The page.</param>
    /// <param name="siteName">The site's name.</param>
    /// <param name="address">The page's absolute address; null where the site does not know its own.</param>
    /// <param name="picture">The absolute address of the picture; null shows none.</param>
    public static IEnumerable<(string Property, string Content)> Of(PageModel page, string siteName, string? address, string? picture)
    {
        ArgumentNullException.ThrowIfNull(page);

        yield return ("og:title", page.Title);
        yield return ("og:description", page.Description);
        yield return ("og:type", "website");
        yield return ("og:site_name", siteName);
        yield return ("og:locale", "ja_JP");
        if (address is not null)
        {
            yield return ("og:url", address);
        }

        if (picture is not null)
        {
            yield return ("og:image", picture);
            yield return ("og:image:width", "1200");
            yield return ("og:image:height", "630");
        }
    }
}
