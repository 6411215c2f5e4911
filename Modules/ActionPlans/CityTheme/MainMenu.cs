using System.Globalization;
using System.Text.Encodings.Web;
using ActionPlans.Cms.OutputCaching;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace ActionPlans.Cms.CityTheme;

/// <summary>
/// Keeps the menu as it is drawn for residents. Orchard looks it up in the database, by its alias and then by its id, for every page: a
/// third of what a page costs. After a change of this node, and twice a second, it is drawn anew.
/// </summary>
public sealed class MainMenu
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(.5);

    private readonly SiteGeneration _generation;
    private readonly TimeProvider _time;
    private volatile Drawn? _drawn;

    public MainMenu(SiteGeneration generation, TimeProvider time)
    {
        _generation = generation;
        _time = time;
    }

    /// <summary>The menu, in which the link to this very page says so.</summary>
    /// <param name="context">The request.</param>
    /// <param name="encoder">Writes addresses as they stand in the menu.</param>
    /// <param name="draw">Draws the menu.</param>
    public async Task<IHtmlContent> ShowAsync(HttpContext context, HtmlEncoder encoder, Func<Task<IHtmlContent>> draw)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(draw);

        var html = context.User.Identity?.IsAuthenticated == true ? await DrawAsync(encoder, draw) : await KeptAsync(context, encoder, draw);
        var here = $"{context.Request.PathBase}{context.Request.Path}".TrimEnd('/');
        foreach (var address in (string[])[here, here + '/'])
        {
            var link = $"<a href=\"{encoder.Encode(address)}\"";
            html = html.Replace(link + '>', link + " aria-current=\"page\">", StringComparison.Ordinal);
        }

        return new HtmlString(html);
    }

    private async Task<string> KeptAsync(HttpContext context, HtmlEncoder encoder, Func<Task<IHtmlContent>> draw)
    {
        var (culture, root, now) = (CultureInfo.CurrentUICulture.Name, context.Request.PathBase, _time.GetUtcNow());
        if (_drawn is { } drawn && drawn.Generation == _generation.Current && drawn.Culture == culture && drawn.Root == root && drawn.At + KeptFor > now)
        {
            return drawn.Html;
        }

        // Taken before the menu is read: a change that comes in between is drawn again.
        var generation = _generation.Current;
        var html = await DrawAsync(encoder, draw);
        _drawn = new Drawn(html, culture, root, generation, now);
        return html;
    }

    private static async Task<string> DrawAsync(HtmlEncoder encoder, Func<Task<IHtmlContent>> draw)
    {
        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        (await draw()).WriteTo(writer, encoder);
        return writer.ToString();
    }

    private sealed record Drawn(string Html, string Culture, PathString Root, long Generation, DateTimeOffset At);
}
