namespace ActionPlans.Cms.Publishing;

/// <summary>The origin for absolute URLs: the base URL of the site settings, otherwise the host of the request.</summary>
public sealed class SiteOrigin(ISiteService sites, IHttpContextAccessor http)
{
    /// <summary>"https://www.city.example", without a path or trailing slash: every URL of ours includes tenant and path.</summary>
    public async Task<string> GetAsync()
    {
        if (Uri.TryCreate((await sites.GetSiteSettingsAsync()).BaseUrl, UriKind.Absolute, out var address))
        {
            return address.GetLeftPart(UriPartial.Authority);
        }

        var request = http.HttpContext!.Request;
        return $"{request.Scheme}://{request.Host.ToUriComponent()}";
    }
}
