using OrchardCore;
using OrchardCore.Settings;

namespace ActionPlans.Web;

/// <summary>
/// A site whose base address has a path (<c>https://www.city.example/plans</c>) stands behind a proxy that takes the path away: every link
/// of every page gets it back.
/// </summary>
public static class BaseAddressPath
{
    // After the proxy's own word: where it says the path itself, nothing is left to do.
    private const int Order = OrchardCoreConstants.ConfigureOrder.ReverseProxy + 1;

    public static void AddBaseAddressPath(this OrchardCoreBuilder orchard)
    {
        ArgumentNullException.ThrowIfNull(orchard);

        orchard.Configure((app, _, _) => app.Use(async (http, next) =>
        {
            // Before the site is set up it has no settings.
            var site = http.RequestServices.GetService<ISiteService>() is { } sites ? await sites.GetSiteSettingsAsync() : null;
            if (Uri.TryCreate(site?.BaseUrl, UriKind.Absolute, out var address)
                && address.AbsolutePath.TrimEnd('/') is { Length: > 0 } path)
            {
                var before = PathString.FromUriComponent(path);
                if (!http.Request.PathBase.StartsWithSegments(before))
                {
                    http.Request.PathBase = before + http.Request.PathBase;
                }
            }

            await next();
        }), Order);
    }
}
