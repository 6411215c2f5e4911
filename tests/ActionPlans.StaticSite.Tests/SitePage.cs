using ActionPlans.BrowserSupport;
using Microsoft.Playwright;

namespace ActionPlans.StaticSite.Tests;

/// <summary>The exported files in a browser, answered from the folder: no server, no network.</summary>
internal static class SitePage
{
    public const string Site = "http://site.example/";

    public static async Task<IPage> OpenAsync(
        BrowserFixture browser, ExportedSite site, int width, int height = 800, bool javaScript = true)
    {
        var page = await browser.NewPageAsync(width, height, javaScript);
        await page.RouteAsync("**/*", async route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
            var file = Path.Combine(site.Path, path, path.Length == 0 || path.EndsWith('/') ? "index.html" : "").TrimEnd('/');
            await (File.Exists(file)
                ? route.FulfillAsync(new RouteFulfillOptions
                {
                    Path = file,
                    Headers = [new("content-security-policy", PreviewServer.ContentSecurityPolicy)]
                })
                : route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
        });
        return page;
    }
}
