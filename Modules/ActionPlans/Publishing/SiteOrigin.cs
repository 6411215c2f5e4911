using OrchardCore.Settings;

namespace ActionPlans.Cms.Publishing;

/// <summary>What makes the site's addresses absolute: its base address in the settings, or else the host that was asked.</summary>
public sealed class SiteOrigin(ISiteService sites, IHttpContextAccessor http)
{
    /// <summary>"https://www.city.example", no path and no slash at its end: tenant and path stand in every address of ours.</summary>
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
