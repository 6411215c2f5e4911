using System.Text;
using ActionPlans.Domain.Ledger;
using ActionPlans.Domain.Plans;
using ActionPlans.Pages.Components;
using ActionPlans.Pages.Feeds;
using ActionPlans.Pages.OpenData;
using ActionPlans.Pages.PlanIndex;
using ActionPlans.Pages.Site;
using ActionPlans.Pages.YearSummaries;
using Microsoft.Extensions.DependencyInjection;

namespace ActionPlans.StaticSite;

/// <summary>What a static site must say of itself.</summary>
/// <param name="IsOfficial">The city itself publishes it: no 見本サイト, and search engines are welcome.</param>
/// <param name="CmsNotRunning">True for the site that replaces a CMS that is not running.</param>
/// <param name="Origin">
/// Where it will stand, "https://www.city.example"; null where that is not known. Then it has no feed and no sitemap.
/// </param>
internal sealed record SiteKind(bool IsOfficial, bool CmsNotRunning, string? Origin = null);

/// <summary>All files of the static site of one plan, by their address below the site's root.</summary>
internal sealed class StaticPages : IAsyncDisposable
{
    private readonly Plan _plan;
    private readonly PlanLinks _links;
    private readonly SiteOptions _options;
    private readonly ServiceProvider _services;
    private readonly PageRenderer _renderer;
    private readonly string _styleSheet;

    public StaticPages(Plan plan, SiteKind kind, string basePath)
    {
        _plan = plan;
        _links = new PlanLinks(basePath) { Origin = kind.Origin };
        _styleSheet = $"assets/site.{PageStyles.SiteHash}{PageStyles.Hash}.css";
        List<SiteNoticeKind> notices = [];
        if (!kind.IsOfficial)
        {
            notices.Add(SiteNoticeKind.SampleSite);
        }

        if (kind.CmsNotRunning)
        {
            notices.Add(SiteNoticeKind.StaticPreview);
        }

        _options = new SiteOptions(
            plan.Publisher, [$"{_links.Home}{_styleSheet}"], notices, plan.Contact, NoIndex: !kind.IsOfficial, kind.Origin);
        _services = new ServiceCollection().AddLogging().AddActionPlanPages().BuildServiceProvider();
        _renderer = _services.GetRequiredService<PageRenderer>();
    }

    /// <summary>Every URL that ends with a slash, and its page.</summary>
    public IReadOnlyDictionary<string, PageModel> Pages
        => _pages ??= List().ToDictionary(p => p.Address, p => p.Page, StringComparer.Ordinal);

    private Dictionary<string, PageModel>? _pages;

    /// <summary>The page at an address as a whole document; null where there is none.</summary>
    public async Task<string?> RenderAsync(string address)
        => Pages.TryGetValue(address, out var page) ? await _renderer.RenderDocumentAsync(page, _options) : null;

    /// <summary>The files that are no pages: relative path, content type, content.</summary>
    public IEnumerable<(string Path, string ContentType, byte[] Content)> Assets
        => Texts.Select(t => (t.Path, t.ContentType, Encoding.GetBytes(t.Content)))
            .Concat(DataPackage.Of(_plan).Files.Select(f => (new PlanLinks().DataFile(_plan, f.Name)[1..], f.ContentType, f.Content)));

    private IEnumerable<(string Path, string ContentType, string Content)> Texts
    {
        get
        {
            yield return (_styleSheet, "text/css; charset=utf-8", PageStyles.SiteCss + PageStyles.Css);
            yield return (new PlanLinks().HistoryFile(_plan)[1..], "application/json; charset=utf-8", LedgerFile.Write(_plan));
            if (_options.Origin is { } origin && PlanFeed.UpdatedAt(_plan) is not null)
            {
                yield return (new PlanLinks().Feed(_plan)[1..], PlanFeed.ContentType, PlanFeed.Write(_plan, _links, origin));
            }

            foreach (var year in _plan.Period.Years.Union(_plan.ResultYears))
            {
                yield return (
                    new PlanLinks().YearText(_plan, year)[1..],
                    YearSummaryText.ContentType,
                    YearSummaryText.Write(new YearSummaryPageModel(_links, _plan, year), host: _options.Origin ?? ""));
            }

            // Nothing invites to a site that asks search engines to stay away.
            if (_options is { NoIndex: false, Origin: { } official })
            {
                yield return (Sitemap, "application/xml; charset=utf-8", PlanSitemap.Write(Pages.Values, official));
            }

            yield return ("robots.txt", "text/plain; charset=utf-8", Robots);
        }
    }

    private const string Sitemap = "sitemap.xml";

    private string Robots => _options switch
    {
        { NoIndex: true } => "User-agent: *\nDisallow: /\n",
        { Origin: { } origin } => $"User-agent: *\nDisallow:\nSitemap: {origin}{_links.Home}{Sitemap}\n",
        _ => "User-agent: *\nDisallow:\n",
    };

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private IEnumerable<(string Address, PageModel Page)> List()
    {
        var plans = new PlansPageModel(_links, [_plan]);
        yield return (_links.Home, plans);
        foreach (var page in PlanPages.Of(_links, _plan).Prepend(plans))
        {
            yield return (page.Address, page);
        }
    }

    /// <summary>The encoding of every file.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
