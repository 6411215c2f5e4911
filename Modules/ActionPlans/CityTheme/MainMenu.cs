using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace ActionPlans.Cms.CityTheme;

/// <summary>The menu is drawn once for all pages; what differs is which of its links leads to the page itself.</summary>
internal static class MainMenu
{
    /// <summary>The menu, in which the link to this very page says so.</summary>
    public static IHtmlContent OfPage(IHtmlContent menu, HttpRequest request, HtmlEncoder encoder)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        menu.WriteTo(writer, encoder);
        var html = writer.ToString();
        var here = $"{request.PathBase}{request.Path}".TrimEnd('/');
        foreach (var address in (string[])[here, here + '/'])
        {
            var link = $"<a href=\"{encoder.Encode(address)}\"";
            html = html.Replace(link + '>', link + " aria-current=\"page\">", StringComparison.Ordinal);
        }

        return new HtmlString(html);
    }
}
